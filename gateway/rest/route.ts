/** One path and method of the REST face: a named operation of the graph, and how HTTP is said of it. */
export interface RestRoute {
  readonly method: RestMethod;
  /**
   * Below the face's prefix, e.g. `/wallet/{id}`. A name in braces is a variable of the operation, or a field of its `input`. Of the other
   * variables, `idempotencyKey` is the header `Idempotency-Key`; the rest are query parameters, or in a mutation members of the body, whose
   * members are those of `input` where there is one.
   */
  readonly path: string;
  /** Its name in the document. */
  readonly operation: string;
  /** What of the root field's value is the answer: a field of it. Without one it is all of it, less `userErrors`. */
  readonly answer?: string;
  /** When all went well; 200 by default. */
  readonly status?: 200 | 201 | 202 | 204;
  /** Where that which was made can be read, e.g. `/wallet/{id}`, with fields of the answer in braces, such as `{id}` or `{wallet.id}`. */
  readonly location?: string;
  /** Of reasons of refusal that here mean another status than elsewhere. */
  readonly statuses?: Readonly<Record<string, number>>;
  /** Of a subscription: the name of its events, and the field of each that a client goes on from by the variable `after`. */
  readonly stream?: { readonly event: string; readonly cursor: string };
}

export type RestMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Routes that belong together. */
export interface RestArea {
  readonly name: string;
  /** For the face's documentation. */
  readonly description: string;
  readonly routes: readonly RestRoute[];
}

/** What the REST face serves. */
export interface RestRoutes {
  readonly areas: readonly RestArea[];
  /** GraphQL: the operations of all areas, and fragments for what several of them answer with. */
  readonly document: string;
  /** The HTTP status of each reason of refusal; those that are not named have 422. */
  readonly statuses: Readonly<Record<string, number>>;
}

/** Under which every path of the face stands. */
export const REST_PREFIX = '/api/v1';

/** The variable, or field of `input`, that a request gives as the header Idempotency-Key. */
export const IDEMPOTENCY_VARIABLE = 'idempotencyKey';
export const IDEMPOTENCY_HEADER = 'Idempotency-Key';
