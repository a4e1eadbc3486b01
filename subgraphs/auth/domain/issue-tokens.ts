import { sessionScopes } from '@mint/platform/auth/scopes.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type { AuthContext } from '../context.ts';
import { type RefreshToken, writeRefreshToken } from './refresh-tokens.ts';
import { signAccessToken } from './sign-access-token.ts';
import type { User } from './users.ts';

/** A session with the tokens that were made for it just now. */
export interface IssuedSession {
  readonly id: Id<'ses'>;
  readonly user: User;
  readonly accessToken: string;
  readonly accessTokenExpiresAt: Date;
  readonly refreshToken: string;
  readonly refreshTokenExpiresAt: Date;
}

/** Signs an access token for a session and writes out its refresh token. Throws when no signing key can be read. */
export async function issueTokens(
  context: AuthContext,
  user: User,
  refreshToken: RefreshToken,
  refreshTokenExpiresAt: Date,
): Promise<IssuedSession> {
  const issuedAt = Math.floor(Date.now() / 1000);
  const expiresAt = issuedAt + context.config.ACCESS_TOKEN_TTL_SECONDS;
  const accessToken = await signAccessToken(context, {
    userId: user.id,
    claims: { sid: refreshToken.sessionId, role: user.role, scope: sessionScopes(user.role).join(' ') },
    issuedAt,
    expiresAt,
  });
  return {
    id: refreshToken.sessionId,
    user,
    accessToken,
    accessTokenExpiresAt: new Date(expiresAt * 1000),
    refreshToken: writeRefreshToken(refreshToken),
    refreshTokenExpiresAt,
  };
}
