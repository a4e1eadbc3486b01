import type { Id } from '@mint/platform/ids/ids.ts';
import { SignJWT } from 'jose';
import type { AuthContext } from '../context.ts';

/** What an access token says beside who issued it, and for whom. */
export interface AccessToken {
  readonly userId: Id<'usr'>;
  readonly claims: Readonly<Record<string, unknown>>;
  /** Both in seconds since 1970. */
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** Signs an access token with the key of the moment. Throws when no signing key can be read. */
export async function signAccessToken(
  { config, keyRing }: Pick<AuthContext, 'config' | 'keyRing'>,
  { userId, claims, issuedAt, expiresAt }: AccessToken,
): Promise<string> {
  const { kid, privateKey } = await keyRing.current();
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid })
    .setIssuer(config.TOKEN_ISSUER)
    .setAudience(config.TOKEN_AUDIENCE)
    .setSubject(userId)
    .setJti(crypto.randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(privateKey);
}
