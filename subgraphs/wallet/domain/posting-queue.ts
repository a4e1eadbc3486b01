import { errorCode, isConnectionFailure } from '@mint/platform/database/connection-failure.ts';
import { type Database, openDatabase } from '@mint/platform/database/database.ts';
import { unavailable } from '@mint/platform/errors/errors.ts';
import { currentTraceparent } from '@mint/platform/telemetry/trace-context.ts';
import { backOffMs } from '@mint/platform/time/back-off.ts';
import type { Account } from './find-account.ts';
import { BATCH_LIMIT, type BatchResult, postBatch, postOne, type TracedPosting } from './post-batch.ts';
import type { Posting, PostResult } from './posting.ts';
import { postingBatchSize, postingsWaiting, recordPosting } from './posting-metrics.ts';

/**
 * Where postings wait until a connection is free; then everything that waits goes in one call and one commit. Nobody waits for
 * a batch to fill: a lone posting goes at once.
 */
export interface PostingQueue {
  /**
   * Moves money, once however often it is asked for. Throws SERVICE_UNAVAILABLE when too many wait, and when the ledger gave no
   * answer by the deadline (`Date.now()` time): then the outcome is unknown, and asking again with the same transaction is safe.
   */
  post(posting: Posting, deadlineAtMs: number): Promise<PostResult>;
  /** How many wait or are under way. */
  depth(): number;
  /** Takes nothing new, ends what is under way, closes the connections. */
  close(): Promise<void>;
}

const LANES = 2;
/** Two calls at once on a connection keep the server busy while answers travel; with few waiting, larger batches do more. */
const CALLS_IN_FLIGHT = 2;
const SECOND_CALL_FROM = 64;
/** Below this, splitting what waits between the connections costs more than it wins. */
const SPLIT_FROM = 32;
/** Passed over this often for a busy wallet, a posting goes anyway and waits for the row lock. */
const SKIPS_MAX = 50;
const SWEEP_INTERVAL_MS = 100;
const PAUSE = { firstMs: 20, ceilingMs: 500 };

interface Item extends TracedPosting {
  readonly takenAt: number;
  readonly deadlineAtMs: number;
  readonly resolve: (result: PostResult) => void;
  readonly reject: (error: unknown) => void;
  /** Answered already: past its deadline. */
  settled: boolean;
  skips: number;
  contentions: number;
  /** Its batch failed for a reason that may be its own. */
  alone: boolean;
  /** Those who asked for the same transaction meanwhile; told when it is answered. */
  followers: (() => void)[] | null;
}

interface Lane {
  readonly database: Database;
  inFlight: number;
  failures: number;
  pausedUntilMs: number;
}

/** The deadlock, serialisation and unique-key failures that a second try resolves. */
const CONTENTION = new Set(['40P01', '40001', '23505']);
/** Cut off by our own timeouts: rolled back, and worth another try while there is time. */
const CUT_OFF = new Set(['57014', '55P03', 'DATABASE_BUSY']);

/** Opens the queue with connections of its own. `onPosted` runs after each commit that moved money. */
export function openPostingQueue({
  url,
  name,
  limit,
  onPosted,
}: {
  readonly url: string;
  /** application_name of the connections. */
  readonly name: string;
  /** How many may wait. */
  readonly limit: number;
  readonly onPosted: () => void;
}): PostingQueue {
  const lanes: Lane[] = Array.from({ length: LANES }, () => ({
    database: openDatabase({ url, name, maxConnections: 1 }),
    inFlight: 0,
    failures: 0,
    pausedUntilMs: 0,
  }));
  let queue: Item[] = [];
  /** What this process was asked for and has not answered, by its transaction. */
  const underWay = new Map<string, Item>();
  let onIdle: () => void = () => {};
  /** Wallets of what is at the database, and over which lane. */
  const busyWallets = new Map<string, { readonly lane: Lane; count: number }>();
  let waiting = 0;
  let closing = false;
  let scheduled = false;
  let firstLane = 0;

  function kick(): void {
    if (scheduled) return;
    scheduled = true;
    process.nextTick(dispatch);
  }

  function dispatch(): void {
    scheduled = false;
    const now = Date.now();
    const free = lanes.filter((lane) => lane.inFlight < CALLS_IN_FLIGHT && lane.pausedUntilMs <= now);
    let shares = free.length;
    for (let depth = 0; depth < CALLS_IN_FLIGHT; depth += 1) {
      if (depth > 0 && queue.length < SECOND_CALL_FROM) break;
      for (let i = 0; i < LANES && queue.length > 0; i += 1) {
        const lane = lanes[(firstLane + i) % LANES];
        if (lane === undefined || lane.inFlight !== depth || !free.includes(lane)) continue;
        const share = shares > 1 ? Math.max(SPLIT_FROM, Math.ceil(queue.length / shares)) : queue.length;
        shares -= 1;
        const items = pick(lane, Math.min(BATCH_LIMIT, share));
        if (items.length > 0) void send(lane, items);
      }
    }
    firstLane = (firstLane + 1) % LANES;
  }

  /** Takes from the front what this lane may send: wallets that are under way on the other lane would only wait for its locks. */
  function pick(lane: Lane, max: number): Item[] {
    const picked: Item[] = [];
    const passed: Item[] = [];
    let i = 0;
    for (; i < queue.length && picked.length < max; i += 1) {
      const item = queue[i] as Item;
      if (item.settled) continue;
      if (item.alone) {
        if (picked.length > 0 || passed.length > 0) break;
        picked.push(item);
        i += 1;
        break;
      }
      if (isFree(item.posting.debit, lane) && isFree(item.posting.credit, lane)) picked.push(item);
      else if (++item.skips > SKIPS_MAX) picked.push(item);
      else passed.push(item);
    }
    queue = passed.length === 0 ? queue.slice(i) : [...passed, ...queue.slice(i)];
    return picked;
  }

  function isFree({ uuid }: Account, lane: Lane): boolean {
    const busy = busyWallets.get(uuid);
    return busy === undefined || busy.lane === lane;
  }

  /** System accounts are never locked, so never busy. A wallet that is busy on another lane stays that lane's. */
  function mark({ uuid, account }: Account, lane: Lane): void {
    if (account !== null) return;
    const busy = busyWallets.get(uuid);
    if (busy === undefined) busyWallets.set(uuid, { lane, count: 1 });
    else if (busy.lane === lane) busy.count += 1;
  }

  function unmark({ uuid }: Account, lane: Lane): void {
    const busy = busyWallets.get(uuid);
    if (busy?.lane === lane && --busy.count === 0) busyWallets.delete(uuid);
  }

  async function send(lane: Lane, items: Item[]): Promise<void> {
    lane.inFlight += 1;
    postingBatchSize.observe(items.length);
    for (const { posting } of items) {
      mark(posting.debit, lane);
      mark(posting.credit, lane);
    }
    const [first] = items;
    try {
      const results = items.length === 1 && first ? [await postOne(lane.database, first)] : await postBatch(lane.database, items);
      lane.failures = 0;
      answer(items, results);
    } catch (error) {
      takeBack(lane, items, error);
    } finally {
      for (const { posting } of items) {
        unmark(posting.debit, lane);
        unmark(posting.credit, lane);
      }
      lane.inFlight -= 1;
      if (queue.length > 0) kick();
    }
  }

  function answer(items: readonly Item[], results: readonly BatchResult[]): void {
    let moved = false;
    const again: Item[] = [];
    items.forEach((item, i) => {
      const result = results[i];
      if (result === undefined) reject(item, new Error('A posting got no answer'));
      else if (result.outcome === 'DUPLICATE') again.push(item);
      else {
        moved ||= result.outcome === 'POSTED';
        if (settle(item, result.outcome)) item.resolve(result as PostResult);
      }
    });
    if (again.length > 0) queue = [...again, ...queue];
    if (moved) onPosted();
  }

  /** A call failed. Whether it committed is known only to the database, which is asked again: a posting happens once. */
  function takeBack(lane: Lane, items: readonly Item[], error: unknown): void {
    const code = errorCode(error) ?? '';
    if (isConnectionFailure(error) || CUT_OFF.has(code)) {
      lane.failures += 1;
      const pauseMs = backOffMs(lane.failures, PAUSE);
      lane.pausedUntilMs = Date.now() + pauseMs;
      setTimeout(kick, pauseMs + 1);
      queue = [...items, ...queue];
      return;
    }
    const again: Item[] = [];
    for (const item of items) {
      const contended = CONTENTION.has(code) && item.contentions === 0;
      if (contended) item.contentions += 1;
      else if (items.length > 1) item.alone = true;
      else {
        reject(item, CONTENTION.has(code) ? unavailable('The ledger is contended, try again') : error);
        continue;
      }
      again.push(item);
    }
    queue = [...again, ...queue];
  }

  const sweep = setInterval(() => {
    const now = Date.now();
    for (const item of underWay.values()) {
      if (item.deadlineAtMs <= now) reject(item, unavailable('The ledger did not answer in time'));
    }
  }, SWEEP_INTERVAL_MS);
  sweep.unref();

  /** Takes an item out of what is under way; false when it was answered before. */
  function settle(item: Item, outcome: PostResult['outcome'] | 'UNANSWERED'): boolean {
    if (item.settled) return false;
    recordPosting(item.posting.kind, outcome, item.takenAt);
    item.settled = true;
    underWay.delete(item.posting.transactionId);
    leave();
    if (item.followers !== null) for (const follow of item.followers) follow();
    return true;
  }

  function reject(item: Item, error: unknown): void {
    if (settle(item, 'UNANSWERED')) item.reject(error);
  }

  function leave(): void {
    waiting -= 1;
    postingsWaiting.dec();
    if (waiting === 0) onIdle();
  }

  function enqueue(posting: Posting, deadlineAtMs: number): Promise<PostResult> {
    return new Promise<PostResult>((resolve, reject) => {
      const item: Item = {
        posting,
        traceparent: currentTraceparent(),
        takenAt: performance.now(),
        deadlineAtMs,
        resolve,
        reject,
        settled: false,
        skips: 0,
        contentions: 0,
        alone: false,
        followers: null,
      };
      underWay.set(posting.transactionId, item);
      queue.push(item);
      kick();
    });
  }

  /** The same transaction twice at once: the later waits for the earlier, then finds it done. */
  async function follow(first: Item, posting: Posting, deadlineAtMs: number): Promise<PostResult> {
    for (let other: Item | undefined = first; other !== undefined; other = underWay.get(posting.transactionId)) {
      const { promise, resolve } = Promise.withResolvers<void>();
      other.followers ??= [];
      other.followers.push(resolve);
      await promise;
    }
    if (Date.now() < deadlineAtMs) return enqueue(posting, deadlineAtMs);
    leave();
    throw unavailable('The ledger did not answer in time');
  }

  return {
    async post(posting, deadlineAtMs) {
      if (closing) throw unavailable('The ledger is closing');
      if (waiting >= limit) throw unavailable('Too many postings are waiting', { retryAfterMs: 1000 });
      if (Date.now() >= deadlineAtMs) throw unavailable('The ledger did not answer in time');
      waiting += 1;
      postingsWaiting.inc();
      const other = underWay.get(posting.transactionId);
      return other === undefined ? enqueue(posting, deadlineAtMs) : follow(other, posting, deadlineAtMs);
    },
    depth: () => waiting,
    async close() {
      closing = true;
      if (waiting > 0) {
        await new Promise<void>((resolve) => {
          onIdle = resolve;
        });
      }
      clearInterval(sweep);
      await Promise.all(lanes.map((lane) => lane.database.close()));
    },
  };
}
