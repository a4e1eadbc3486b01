import { LRUCache } from 'lru-cache';
import type { BucketSize } from './limits.ts';

/** Clients remembered at once. One that falls out starts anew with a full bucket. */
const MAX_BUCKETS = 50_000;

/** What came of asking a bucket for points. */
export interface Taken {
  readonly allowed: boolean;
  /** Points left after this. */
  readonly available: number;
}

/** Buckets in this process's memory, filled at a steady rate. */
export class LocalBuckets {
  readonly #buckets = new LRUCache<string, { points: number; atMs: number }>({ max: MAX_BUCKETS });

  /** Takes points when there are enough of them; gives them back when `points` is negative. */
  take(key: string, points: number, size: BucketSize, nowMs = Date.now()): Taken {
    const known = this.#buckets.get(key);
    const restored =
      known === undefined
        ? size.capacity
        : Math.min(size.capacity, known.points + ((nowMs - known.atMs) * size.restorePerSecond) / 1_000);
    const allowed = restored >= points;
    const left = allowed ? Math.min(size.capacity, restored - points) : restored;
    this.#buckets.set(key, { points: left, atMs: nowMs });
    return { allowed, available: left };
  }
}
