import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { fromUuid, type Id, toUuid } from '@mint/platform/ids/ids.ts';

/**
 * A refresh token is three parts in base64url: the session (16 bytes), the session's family secret (16), which stays, and the
 * token's own secret (32), which works once. The database keeps only hashes. A token whose family secret is right and whose own
 * secret is not the latest has been used before, however long ago; without the family secret it was made up and proves nothing.
 */
export interface RefreshToken {
  readonly sessionId: Id<'ses'>;
  readonly family: Uint8Array;
  readonly secret: Uint8Array;
}

const sizes = { session: 16, family: 16, secret: 32 };
const form = /^[A-Za-z0-9_-]{86}$/;

/** The first token of a new session. */
export function newRefreshToken(sessionId: Id<'ses'>): RefreshToken {
  return { sessionId, family: randomBytes(sizes.family), secret: randomBytes(sizes.secret) };
}

/** The token that takes a used one's place. */
export function nextRefreshToken(token: RefreshToken): RefreshToken {
  return { ...token, secret: randomBytes(sizes.secret) };
}

/** The token as its holder keeps it. */
export function writeRefreshToken({ sessionId, family, secret }: RefreshToken): string {
  const session = Buffer.from(toUuid(sessionId, 'ses').replaceAll('-', ''), 'hex');
  return Buffer.concat([session, family, secret]).toString('base64url');
}

/** Reads a token; null when the text was never one. */
export function readRefreshToken(text: string): RefreshToken | null {
  if (!form.test(text)) return null;
  const bytes = Buffer.from(text, 'base64url');
  const hex = bytes.toString('hex', 0, sizes.session);
  const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return {
    sessionId: fromUuid('ses', uuid),
    family: bytes.subarray(sizes.session, sizes.session + sizes.family),
    secret: bytes.subarray(sizes.session + sizes.family),
  };
}

/** What the database keeps of a secret. The secrets are random, so one round of SHA-256 is enough. */
export function hashSecret(secret: Uint8Array): Uint8Array {
  return createHash('sha256').update(secret).digest();
}

/** Whether a secret is the one that was hashed, in constant time. */
export function isSecret(secret: Uint8Array, hash: Uint8Array): boolean {
  return timingSafeEqual(hashSecret(secret), hash);
}
