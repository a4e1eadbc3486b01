import type { Id } from '@mint/platform/ids/ids.ts';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { AuthContext } from '../context.ts';
import { sessions } from '../tables.ts';

/** A live session as its owner sees it. */
export interface LiveSession {
  readonly id: Id<'ses'>;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
  readonly expiresAt: Date;
  readonly userAgent: string | null;
  readonly ipAddress: string | null;
}

/** Nobody looks through more places than this. */
const maxListed = 100;

/** The user's live sessions, the latest used first, at most 100. */
export function listSessions(context: AuthContext, userId: Id<'usr'>): Promise<LiveSession[]> {
  return context.database.drizzle
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      lastUsedAt: sessions.lastUsedAt,
      expiresAt: sessions.expiresAt,
      userAgent: sessions.userAgent,
      ipAddress: sessions.ipAddress,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isNull(sessions.revokedAt), gt(sessions.expiresAt, new Date())))
    .orderBy(desc(sessions.lastUsedAt), desc(sessions.id))
    .limit(maxListed);
}
