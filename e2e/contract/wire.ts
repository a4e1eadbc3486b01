import type { TypedDocumentString } from '@mint/sdk/__generated__/graphql.ts';

/** An answer as it came over HTTP. */
export interface Answer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data | null;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly traceId?: string; readonly requiredScopes?: readonly string[] };
  }[];
  /** Each Set-Cookie line. */
  readonly cookies: readonly string[];
}

/** With what a request is sent. */
export interface Sending {
  /** A bearer token; nobody asks when left out. */
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends one operation over HTTP as any client would, and gives the answer whole. */
export async function send<Data = Record<string, unknown>, Variables = Record<string, unknown>>(
  url: string,
  operation: TypedDocumentString<Data, Variables> | string,
  variables: Variables,
  { token, headers }: Sending = {},
): Promise<Answer<Data>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify({ query: operation.toString(), variables }),
  });
  const body = (await response.json()) as { data?: Data | null; errors?: Answer<Data>['errors'] };
  return {
    status: response.status,
    headers: response.headers,
    data: body.data ?? null,
    errors: body.errors ?? [],
    cookies: response.headers.getSetCookie(),
  };
}

/** The status and the first error's code of a refusal; `ok` when there are no errors. */
export function outcomeOf({ status, errors }: Answer<unknown>): 'ok' | readonly [number, string | undefined] {
  return errors.length === 0 ? 'ok' : [status, errors[0]?.extensions.code];
}
