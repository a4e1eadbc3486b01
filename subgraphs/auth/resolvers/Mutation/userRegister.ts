import type { MutationUserRegisterArgs } from '../../__generated__/schema.ts';
import { registerUser } from '../../domain/register-user.ts';
import type { GraphContext } from '../../graph-context.ts';

/** Signs up. */
export async function userRegister(_parent: unknown, { input }: MutationUserRegisterArgs, { domain }: GraphContext) {
  const registered = await registerUser(domain, input);
  if (!registered.ok) return { user: null, userErrors: registered.errors };
  return { user: { ...registered.value, own: true }, userErrors: [] };
}
