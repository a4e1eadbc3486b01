import type { MutationSessionCreateArgs } from '../../__generated__/schema.ts';
import { createSession } from '../../domain/create-session.ts';
import type { GraphContext } from '../../graph-context.ts';
import { setSessionCookies } from '../../session-cookies.ts';

/** Logs in. */
export async function sessionCreate(_parent: unknown, { input }: MutationSessionCreateArgs, context: GraphContext) {
  const created = await createSession(context.domain, input, context.request);
  if (!created.ok) return { session: null, userErrors: created.errors };
  setSessionCookies(context, created.value);
  return { session: { ...created.value, user: { ...created.value.user, own: true } }, userErrors: [] };
}
