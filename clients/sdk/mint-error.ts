/** One error of a GraphQL response, as the gateway sends it. */
export interface ResponseError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    readonly traceId?: string;
    readonly docUrl?: string;
    readonly [key: string]: unknown;
  };
}

/**
 * What an operation throws when it got no usable answer: the network failed, the token is no good, the request was malformed
 * or throttled, or the server is at fault. Refusals of the business (too little money, no such person) are never thrown: they
 * are the `userErrors` of the answer.
 */
export class MintError extends Error {
  override readonly name = 'MintError';
  /**
   * E.g. `UNAUTHENTICATED`, `FORBIDDEN`, `THROTTLED`, `SERVICE_UNAVAILABLE`; `NETWORK_ERROR` when no server answered,
   * `SESSION_ENDED` when the person has to log in again.
   */
  readonly code: string;
  /** The trace to name when asking for help; null when no server answered. */
  readonly traceId: string | null;
  readonly errors: readonly ResponseError[];
  /** What was answered beside the errors, say because one part of the product is away; null when nothing was. */
  readonly partialData: unknown;

  constructor(errors: readonly ResponseError[], { cause, partialData = null }: { cause?: unknown; partialData?: unknown } = {}) {
    super(errors[0]?.message ?? 'The request failed', { cause });
    this.code = errors[0]?.extensions?.code ?? 'UNKNOWN';
    this.traceId = errors[0]?.extensions?.traceId ?? null;
    this.errors = errors;
    this.partialData = partialData;
  }

  /** Whether asking again later, with the same input and key, may succeed. */
  get retryable(): boolean {
    return ['NETWORK_ERROR', 'SERVICE_UNAVAILABLE', 'THROTTLED'].includes(this.code);
  }
}
