import { authorize, computeRequirements } from '@mint/platform/auth/requirements.ts';
import { badUserInput, throttled } from '@mint/platform/errors/errors.ts';
import { type DocumentNode, GraphQLError, type GraphQLSchema, getVariableValues } from 'graphql';
import { addressKey } from '../auth/address.ts';
import type { Caller } from '../auth/caller.ts';
import { tokenFaultError } from '../auth/token-fault.ts';
import type { LoadedSupergraph } from '../execution/supergraph.ts';
import type { BucketSize, Limits } from '../limits/limits.ts';
import { limitError } from '../limits/operation-shape.ts';
import type { RateLimiter } from '../limits/rate-limiter.ts';
import { type OperationType, recordCost } from '../metrics.ts';
import { type OperationFacts, OperationFactsStore } from './operation-facts.ts';

/** The graph that operations are asked of: what clients see, and what each field demands. */
export type GatedGraph = Pick<LoadedSupergraph, 'schema' | 'requirements'>;

/** An operation of one caller that asks to be run. The document has been validated. */
export interface OperationRequest {
  readonly document: DocumentNode;
  readonly operationName: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly caller: Caller;
}

/** An operation that may run. */
export interface Admission {
  readonly facts: OperationFacts;
  readonly requestedCost: number;
  /** Points left in the caller's bucket once the requested cost was taken. */
  readonly availableAfter: number;
  readonly bucketKey: string;
}

/** `extensions.cost` of an answer. */
export interface CostReport {
  readonly requestedQueryCost: number;
  /** Null when the operation didn't run. */
  readonly actualQueryCost: number | null;
  readonly throttleStatus: {
    readonly maximumAvailable: number;
    readonly currentlyAvailable: number;
    readonly restoreRate: number;
  };
}

/** Whether something out of an answer's extensions is a report of its cost. */
export function isCostReport(value: unknown): value is CostReport {
  return typeof value === 'object' && value !== null && 'requestedQueryCost' in value;
}

/** What an operation is charged that is refused before its cost counts. */
const REFUSAL_COST = 1;
const MAX_VARIABLE_ERRORS = 5;

export interface OperationGateOptions {
  readonly limits: Limits;
  readonly limiter: RateLimiter;
  /** Told of each operation that an API key asks for, let in or not. */
  readonly countKeyUse: (apiKeyId: string) => void;
}

/**
 * The one gate before every operation, whatever its kind and transport: limits of size, what the graph asks of the caller, guards on
 * what tries a secret, and the caller's budget of points.
 */
export class OperationGate {
  readonly #limits: Limits;
  readonly #limiter: RateLimiter;
  readonly #facts: OperationFactsStore;
  readonly #countKeyUse: (apiKeyId: string) => void;

  constructor({ limits, limiter, countKeyUse }: OperationGateOptions) {
    this.#limits = limits;
    this.#limiter = limiter;
    this.#countKeyUse = countKeyUse;
    this.#facts = new OperationFactsStore(limits);
  }

  /** Lets an operation pass and takes its cost from the caller's bucket. Throws a GraphQLError that says why not. */
  async admit(supergraph: GatedGraph, request: OperationRequest): Promise<Admission> {
    const { document, operationName, caller } = request;
    const bucketKey = bucketKeyOf(caller);
    if (caller.viewer?.apiKeyId) this.#countKeyUse(caller.viewer.apiKeyId);
    try {
      const facts = this.#facts.of(supergraph.schema, document, operationName);
      const variables = coerce(supergraph.schema, facts, request.variables ?? {});
      const requestedCost = facts.cost.requestedCost(variables);
      if (requestedCost > this.#limits.maxCost) throw this.#tooCostly(requestedCost);
      this.#authorize(supergraph, request);
      await this.#guard(facts, caller);
      return await this.#charge(facts, bucketKey, requestedCost);
    } catch (error) {
      if (!(error instanceof GraphQLError && error.extensions.code === 'THROTTLED')) this.chargeRefusal(caller);
      throw error;
    }
  }

  /** Settles an operation that ran: gives back what its answer didn't use, and tells the client. */
  settle(admission: Admission, data: unknown): CostReport {
    const { facts, requestedCost, availableAfter, bucketKey } = admission;
    const actualCost = Math.min(requestedCost, facts.cost.actualCost(data));
    const unused = requestedCost - actualCost;
    this.#limiter.giveBack(bucketKey, unused, this.#limits.cost);
    recordCost(facts.operation.operation as OperationType, actualCost);
    return this.#report(requestedCost, actualCost, availableAfter + unused);
  }

  /** Charges a caller for a request that was refused. */
  chargeRefusal(caller: Caller): void {
    void this.#limiter.take(bucketKeyOf(caller), REFUSAL_COST, this.#limits.cost, 'same');
  }

  #authorize({ requirements }: GatedGraph, { document, operationName, caller }: OperationRequest): void {
    const asked = computeRequirements(requirements, document, operationName);
    if (caller.tokenFault !== null && (asked.authenticated || asked.scopeSets.length > 0))
      throw tokenFaultError(caller.tokenFault);
    authorize(asked, caller.viewer);
  }

  async #guard(facts: OperationFacts, caller: Caller): Promise<void> {
    if (facts.guardedFields === 0) return;
    const { bucket } = this.#limits.guarded;
    const { allowed, available } = await this.#limiter.take(
      `guard:${addressKey(caller.ip)}`,
      facts.guardedFields,
      bucket,
      'stricter',
    );
    if (!allowed) {
      throw throttled('Too many attempts from this address', { retryAfterMs: waitMs(facts.guardedFields - available, bucket) });
    }
  }

  async #charge(facts: OperationFacts, bucketKey: string, requestedCost: number): Promise<Admission> {
    const size = this.#limits.cost;
    const { allowed, available } = await this.#limiter.take(bucketKey, requestedCost, size, 'same');
    if (!allowed) {
      const error = throttled('Too many requests for now', { retryAfterMs: waitMs(requestedCost - available, size) });
      error.extensions.cost = this.#report(requestedCost, null, available);
      throw error;
    }
    return { facts, requestedCost, availableAfter: available, bucketKey };
  }

  #tooCostly(cost: number): GraphQLError {
    return limitError('MAX_COST_EXCEEDED', `The operation costs ${cost} points; at most ${this.#limits.maxCost} are allowed.`, {
      cost,
      maxCost: this.#limits.maxCost,
    });
  }

  #report(requestedQueryCost: number, actualQueryCost: number | null, available: number): CostReport {
    const { capacity, restorePerSecond } = this.#limits.cost;
    return {
      requestedQueryCost,
      actualQueryCost,
      throttleStatus: {
        maximumAvailable: capacity,
        currentlyAvailable: Math.floor(Math.min(capacity, available)),
        restoreRate: restorePerSecond,
      },
    };
  }
}

function bucketKeyOf({ viewer, ip }: Caller): string {
  if (viewer === null) return `cost:ip:${addressKey(ip)}`;
  return viewer.apiKeyId === null ? `cost:user:${viewer.userId}` : `cost:key:${viewer.apiKeyId}`;
}

function waitMs(missingPoints: number, { restorePerSecond }: BucketSize): number {
  return Math.max(1, Math.ceil((missingPoints / restorePerSecond) * 1_000));
}

function coerce(
  schema: GraphQLSchema,
  { operation }: OperationFacts,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (operation.variableDefinitions === undefined || operation.variableDefinitions.length === 0) return {};
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions, variables, {
    maxErrors: MAX_VARIABLE_ERRORS,
  });
  const [first] = errors ?? [];
  if (first !== undefined) {
    throw new GraphQLError(first.message, { nodes: first.nodes, extensions: badUserInput(first.message).extensions });
  }
  return coerced ?? {};
}
