import type { GraphContext } from '../../graph-context.ts';

/** The public keys that checkpoints are signed with. */
export function auditKeys(_: unknown, __: unknown, { domain }: GraphContext) {
  return domain.identity.publicKeys.map(({ kid, kty, crv, x }) => ({ kid, kty, crv, x }));
}
