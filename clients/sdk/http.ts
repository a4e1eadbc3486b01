import { MintError, type ResponseError } from './mint-error.ts';

/** How one operation is sent. */
export interface HttpRequest {
  readonly url: string;
  readonly query: string;
  readonly variables: unknown;
  readonly authorization: string | null;
  readonly timeoutMs: number;
}

/**
 * Sends one operation over HTTP and gives its data.
 *
 * @throws MintError when there is no answer, or the answer has errors.
 */
export async function post<Result>(request: HttpRequest): Promise<Result> {
  let response: Response;
  let body: { data?: Result | null; errors?: ResponseError[] };
  try {
    response = await fetch(request.url, {
      method: 'POST',
      // The session's cookies ride along in a browser; elsewhere there are none.
      credentials: 'include',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...(request.authorization ? { authorization: request.authorization } : {}),
      },
      body: JSON.stringify({ query: request.query, variables: request.variables }),
      signal: AbortSignal.timeout(request.timeoutMs),
    });
    body = (await response.json()) as typeof body;
  } catch (cause) {
    throw new MintError([{ message: 'The server could not be reached', extensions: { code: 'NETWORK_ERROR' } }], { cause });
  }
  if (body.errors?.length) throw new MintError(body.errors, { partialData: body.data });
  if (body.data === undefined || body.data === null) {
    throw new MintError([
      { message: `The server answered ${response.status} without data`, extensions: { code: 'NETWORK_ERROR' } },
    ]);
  }
  return body.data;
}
