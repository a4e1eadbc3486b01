import { timestampDate } from '@bufbuild/protobuf/wkt';
import type { Client } from '@connectrpc/connect';
import type { Cache } from '@mint/platform/cache/cache.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { AuthService, EmailTokenPurpose } from '@mint/schema/proto/__generated__/auth_pb.ts';
import DataLoader from 'dataloader';

/** Where a person gets their e-mail. Asked for when a mail is written, kept nowhere. */
export interface Addressee {
  readonly email: string;
  readonly displayName: string;
}

/** A one-time token for a link in an e-mail, with whom it is for. */
export interface AddresseeWithToken extends Addressee {
  readonly token: string;
  readonly expiresAt: Date;
}

/** What auth knows of people, as far as telling them things needs it. */
export interface People {
  /** Their display names; those that are unknown, or can't be had just now, are left out. */
  names(userIds: readonly Id<'usr'>[]): Promise<ReadonlyMap<Id<'usr'>, string>>;
  /** Where to write to; null when there is no such user. Throws ConnectError when auth doesn't answer. */
  addressee(userId: Id<'usr'>): Promise<Addressee | null>;
  /** The token that was asked for; null when nobody waits for it any more. Throws ConnectError when auth doesn't answer. */
  emailToken(userId: Id<'usr'>, requestId: string, purpose: EmailTokenPurpose): Promise<AddresseeWithToken | null>;
  /** A name has changed. */
  forgetName(userId: Id<'usr'>): Promise<void>;
}

const NAME_TTL_MS = 5 * 60_000;
const NAME_RESOURCE = 'user-name';
/** What auth takes in one request. */
const USERS_A_REQUEST = 100;

/** Opens the way to what auth knows. Names are cached for five minutes. */
export function openPeople(auth: Client<typeof AuthService>, cache: Cache, log: Logger): People {
  const names = new DataLoader<Id<'usr'>, string | null>(
    async (ids) => {
      const { users } = await auth.getUsers({ ids: [...ids] });
      const found = new Map<string, string>(users.map((user) => [user.id, user.displayName]));
      return ids.map((id) => found.get(id) ?? null);
    },
    { maxBatchSize: USERS_A_REQUEST, cache: false },
  );

  async function name(userId: Id<'usr'>): Promise<string | null> {
    // The loader only gathers what is asked for at once; the cache remembers.
    return cache.get(NAME_RESOURCE, userId, { ttlMs: NAME_TTL_MS, load: () => names.load(userId) });
  }

  return {
    async names(userIds) {
      const unique = [...new Set(userIds)];
      const found = await Promise.allSettled(unique.map(name));
      const known = new Map<Id<'usr'>, string>();
      for (const [index, result] of found.entries()) {
        const userId = unique[index];
        // Better told without a name than not told.
        if (result.status === 'rejected') log.warn({ err: result.reason, userId }, 'a name could not be had');
        else if (userId !== undefined && result.value !== null) known.set(userId, result.value);
      }
      return known;
    },

    async addressee(userId) {
      const { users } = await auth.getUsers({ ids: [userId] });
      const user = users.find((candidate) => candidate.id === userId);
      return user === undefined ? null : { email: user.email, displayName: user.displayName };
    },

    async emailToken(userId, requestId, purpose) {
      const minted = await auth.mintEmailToken({ userId, requestId, purpose });
      if (!minted.stillWanted || minted.expiresAt === undefined) return null;
      return {
        token: minted.token,
        email: minted.email,
        displayName: minted.displayName,
        expiresAt: timestampDate(minted.expiresAt),
      };
    },

    forgetName: (userId) => cache.invalidate(NAME_RESOURCE, userId),
  };
}
