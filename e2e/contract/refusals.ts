import type { RootField } from './root-fields.ts';
import { send } from './wire.ts';

/** Why an operation was refused. */
export interface Refusal {
  readonly code: string | undefined;
  readonly requiredScopes?: readonly string[];
}

/** The first error of an answer to a field, null when there is none; a subscription's first result, once its stream has one or is open. */
export async function refusalOf(
  url: string,
  { kind, operation, variables }: Pick<RootField, 'kind' | 'operation' | 'variables'>,
  token?: string,
): Promise<Refusal | null> {
  if (kind === 'subscription') return refusalOverSse(url, operation, variables, token);
  const [error] = (await send(url, operation, variables, token === undefined ? {} : { token })).errors;
  return error === undefined ? null : error.extensions;
}

async function refusalOverSse(
  url: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  token?: string,
): Promise<Refusal | null> {
  const response = await fetch(`${url}/stream`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  if (response.headers.get('content-type')?.startsWith('application/json')) {
    const { errors } = (await response.json()) as { errors: { extensions: Refusal }[] };
    return errors[0]?.extensions ?? null;
  }
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  try {
    // The first line opens the stream; what is refused comes with it, what isn't has nothing to say.
    let text = '';
    const deadline = AbortSignal.timeout(500);
    const ended = new Promise<null>((resolve) => deadline.addEventListener('abort', () => resolve(null)));
    for (;;) {
      const part = await Promise.race([reader?.read() ?? null, ended]);
      if (part === null || part.done) break;
      text += part.value;
      if (text.includes('event: complete')) break;
    }
    const data = /^data: (\{.*\})$/m.exec(text)?.[1];
    return data === undefined
      ? null
      : ((JSON.parse(data) as { errors?: { extensions: Refusal }[] }).errors?.[0]?.extensions ?? null);
  } finally {
    await reader?.cancel();
  }
}
