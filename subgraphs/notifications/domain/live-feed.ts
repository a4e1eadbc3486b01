import type { Database } from '@mint/platform/database/database.ts';
import { badUserInput, resumeWindowExceeded } from '@mint/platform/errors/errors.ts';
import { fromUuid, type Id, isId } from '@mint/platform/ids/ids.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { Redis } from 'ioredis';
import { InboxFollower } from './inbox-follower.ts';
import { InboxTail } from './inbox-tail.ts';
import { announcedPosition, channelOf, userOfChannel } from './live-hints.ts';
import { LIVE_PAGE_ROWS, readAfter, readGrown, readManyAfter, readPlace } from './live-reads.ts';
import { liveSubscriptions } from './metrics.ts';

/** More missed notifications than this are read as a list, not sent again. */
export const RESUME_WINDOW = 1_000n;
/** Stands before a person's first notification: the cursor of an empty inbox. */
export const BEFORE_FIRST = fromUuid('ntf', '00000000-0000-0000-0000-000000000000');

/** Inboxes read by one query. */
const TAILS_A_READ = 200;
/** People asked about by one query of the regular check. */
const TAILS_A_CHECK = 5_000;
const DEFAULT_CHECK_EVERY_MS = 5_000;
const READ_ATTEMPTS = 5;
const READ_RETRY_MS = 150;

export interface LiveFeedOptions {
  readonly database: Database;
  /** A connection of its own: one that has subscribed can do nothing else. */
  readonly subscriber: Redis;
  readonly redisPrefix: string;
  readonly log: Logger;
  /** How often every followed inbox is checked without having been told to, in milliseconds. */
  readonly checkEveryMs?: number;
}

/**
 * Follows the inboxes of whoever has subscribed in this process. Postgres is the truth and the queue: a message on Redis only says that
 * there is something to read, and a check every few seconds makes up for messages that were lost. Positions have no gaps and are committed in
 * order, so "everything after the last position" neither misses nor repeats.
 */
export class LiveFeed {
  readonly #options: LiveFeedOptions;
  readonly #tails = new Map<Id<'usr'>, InboxTail>();
  readonly #dirty = new Set<InboxTail>();
  readonly #timer: NodeJS.Timeout;
  #reading = false;
  #checking = false;

  constructor(options: LiveFeedOptions) {
    this.#options = options;
    const { subscriber, redisPrefix } = options;
    subscriber.on('message', (channel: string, message: string) => {
      const userId = userOfChannel(redisPrefix, channel);
      const tail = userId === null ? undefined : this.#tails.get(userId);
      if (tail?.announce(announcedPosition(message))) this.#look(tail);
    });
    // What was published while the connection was gone is lost. The answer to a PING comes after those to the renewed subscriptions.
    subscriber.on('ready', () => {
      subscriber.ping().then(
        () => this.#check(),
        () => {},
      );
    });
    this.#timer = setInterval(() => void this.#check(), options.checkEveryMs ?? DEFAULT_CHECK_EVERY_MS);
    this.#timer.unref();
  }

  /** How many subscriptions are open. */
  get followerCount(): number {
    let count = 0;
    for (const tail of this.#tails.values()) count += tail.followers.size;
    return count;
  }

  /**
   * Follows a person's inbox: `ready` first, then everything after the notification `after` (from now on when null), in order.
   * Throws BAD_USER_INPUT when the inbox has no such notification, RESUME_WINDOW_EXCEEDED when more than 1,000 came after it.
   * The caller must end it with `return()`.
   */
  async follow(userId: Id<'usr'>, after: string | null): Promise<InboxFollower> {
    if (after !== null && !isId('ntf', after)) throw badUserInput('`after` is not the id of a notification of yours.');
    const tail = this.#attach(userId);
    // Holds the place in the tail while the database is asked.
    const placeholder = { grown: () => {} };
    tail.followers.add(placeholder);
    try {
      const place = await readPlace(this.#options.database, userId, after === BEFORE_FIRST ? null : after);
      const position = after === null ? place.tip : after === BEFORE_FIRST ? 0n : place.position;
      if (position === null) throw badUserInput('`after` is not the id of a notification of yours.');
      if (place.tip - position > RESUME_WINDOW) {
        throw resumeWindowExceeded(
          'More than 1,000 notifications were missed. Read `notifications`, then subscribe without `after`.',
        );
      }
      const announced = tail.begin(place.tip);
      if (announced || tail.announce(place.tip)) this.#look(tail);
      const follower: InboxFollower = new InboxFollower({
        tail,
        after: position,
        cursor: after ?? place.tipId ?? BEFORE_FIRST,
        read: (from) => this.#read(userId, from),
        released: () => {
          liveSubscriptions.dec();
          this.#detach(tail, follower);
        },
      });
      tail.followers.add(follower);
      liveSubscriptions.inc();
      return follower;
    } finally {
      this.#detach(tail, placeholder);
    }
  }

  /** Ends every subscription and the timer. The Redis connection is its owner's to close. */
  close(): void {
    clearInterval(this.#timer);
    for (const tail of [...this.#tails.values()]) {
      for (const follower of [...tail.followers]) if (follower instanceof InboxFollower) void follower.return();
    }
  }

  #attach(userId: Id<'usr'>): InboxTail {
    const known = this.#tails.get(userId);
    if (known !== undefined) return known;
    const tail = new InboxTail(userId);
    this.#tails.set(userId, tail);
    // Until Redis has confirmed, messages may pass unheard: look once when it has. If it can't, the regular check does.
    this.#options.subscriber.subscribe(channelOf(this.#options.redisPrefix, userId)).then(
      () => tail.announce(null) && this.#look(tail),
      (error: unknown) => this.#options.log.debug({ err: error }, 'no live messages for now'),
    );
    return tail;
  }

  #detach(tail: InboxTail, follower: InboxFollower | { grown(): void }): void {
    tail.followers.delete(follower);
    if (tail.followers.size > 0 || this.#tails.get(tail.userId) !== tail) return;
    this.#tails.delete(tail.userId);
    this.#dirty.delete(tail);
    this.#options.subscriber.unsubscribe(channelOf(this.#options.redisPrefix, tail.userId)).catch(() => {});
  }

  #look(tail: InboxTail): void {
    this.#dirty.add(tail);
    void this.#readDirty();
  }

  /** One read at a time: what is announced meanwhile shares the next one. */
  async #readDirty(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    try {
      while (this.#dirty.size > 0) {
        const tails = [...this.#dirty].slice(0, TAILS_A_READ);
        for (const tail of tails) this.#dirty.delete(tail);
        const found = await readManyAfter(this.#options.database, tails.map(placeOf));
        for (const tail of tails) {
          const rows = found.get(tail.userId);
          if (rows === undefined) continue;
          tail.append(rows);
          if (rows.length === LIVE_PAGE_ROWS && tail.followers.size > 0) this.#dirty.add(tail);
        }
      }
    } catch (error) {
      // The regular check finds what was not read.
      this.#dirty.clear();
      this.#options.log.warn({ err: error }, 'live notifications could not be read');
    } finally {
      this.#reading = false;
    }
  }

  async #check(): Promise<void> {
    if (this.#checking) return;
    this.#checking = true;
    try {
      const tails = [...this.#tails.values()].filter((tail) => tail.tip !== null);
      for (let start = 0; start < tails.length; start += TAILS_A_CHECK) {
        const grown = await readGrown(this.#options.database, tails.slice(start, start + TAILS_A_CHECK).map(placeOf));
        for (const userId of grown) {
          const tail = this.#tails.get(userId);
          if (tail !== undefined) this.#look(tail);
        }
      }
    } catch (error) {
      this.#options.log.warn({ err: error }, 'live notifications could not be checked');
    } finally {
      this.#checking = false;
    }
  }

  /** A page for a follower that is behind. Tried again a few times, so that a database that restarts ends no subscription. */
  async #read(userId: Id<'usr'>, after: bigint) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await readAfter(this.#options.database, userId, after);
      } catch (error) {
        if (attempt >= READ_ATTEMPTS) throw error;
        const ceilingMs = READ_RETRY_MS * 2 ** attempt;
        await new Promise((resolve) => setTimeout(resolve, ceilingMs * (0.5 + Math.random() / 2)));
      }
    }
  }
}

function placeOf(tail: InboxTail) {
  return { userId: tail.userId, after: tail.tip ?? 0n };
}
