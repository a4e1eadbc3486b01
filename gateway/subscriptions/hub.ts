import { type ExecutionResult, type GraphQLError, Kind } from 'graphql';
import type { Caller } from '../auth/caller.ts';
import type { BoundedQueue } from './bounded-queue.ts';
import type { PreparedSubscription, SubscriptionEngine } from './engine.ts';
import { ExecutionSlots } from './execution-slots.ts';
import { Group, type Subscriber } from './group.ts';
import type { Upstream, UpstreamError } from './upstream.ts';

export interface HubOptions {
  readonly engine: SubscriptionEngine;
  readonly upstreamOf: (subgraph: string) => Upstream;
  readonly shown: (errors: readonly UpstreamError[]) => readonly GraphQLError[];
  /** Results that wait for one subscriber to read them. */
  readonly maxBuffered?: number;
  /** Events of one group that wait to be executed. */
  readonly maxPending?: number;
  /** Events of one group in execution at once. */
  readonly maxRunning?: number;
  /** Events in execution at once, of all groups. */
  readonly slots?: number;
}

const FLUSH_POLL_MS = 10;

/** Joins subscribers to the subscriptions at the subgraphs. */
export class Hub {
  readonly #options: Required<HubOptions>;
  readonly #groups = new Set<Group>();
  /** The group that the next subscriber of a key may join. */
  readonly #joinable = new Map<string, Group>();
  readonly #slots: ExecutionSlots;
  #closing: readonly Group[] = [];
  #lastAnonymous = 0;

  constructor(options: HubOptions) {
    this.#options = { maxBuffered: 64, maxPending: 1_024, maxRunning: 4, slots: 128, ...options };
    this.#slots = new ExecutionSlots(this.#options.slots);
  }

  /** Groups, those of them whose events flow, and the subscribers in all of them. */
  get state(): { readonly groups: number; readonly flowing: number; readonly subscribers: number } {
    const groups = [...this.#groups];
    return {
      groups: groups.length,
      flowing: groups.filter((group) => group.flowing).length,
      subscribers: groups.reduce((sum, group) => sum + group.subscribers, 0),
    };
  }

  /** Subscribes: what is returned yields the results, and its `return` ends the subscription. */
  subscribe(
    prepared: PreparedSubscription,
    variables: Readonly<Record<string, unknown>>,
    subscriber: Subscriber,
  ): BoundedQueue<ExecutionResult> {
    const key = this.#keyOf(prepared, variables, subscriber.caller);
    let group = this.#joinable.get(key);
    // Who goes on from a cursor wants all that came after it, and a group that has started won't say it again.
    if (group === undefined || (group.started && goesOnFromCursor(prepared, variables))) {
      group = this.#createGroup(key, prepared, variables, subscriber);
      this.#groups.add(group);
      this.#joinable.set(key, group);
    }
    return group.add(subscriber);
  }

  /** Takes no more events from the subgraphs. */
  stopIntake(): void {
    this.#closing = [...this.#groups];
    for (const group of this.#closing) group.close();
  }

  /** Waits until every event that was accepted has been handed to its subscribers. False when the time was up before. */
  async flush(timeoutMs: number): Promise<boolean> {
    const endMs = Date.now() + timeoutMs;
    while (this.#closing.some((group) => group.busy)) {
      if (Date.now() >= endMs) return false;
      await new Promise((resolve) => setTimeout(resolve, FLUSH_POLL_MS));
    }
    return true;
  }

  #createGroup(
    key: string,
    prepared: PreparedSubscription,
    variables: Readonly<Record<string, unknown>>,
    first: Subscriber,
  ): Group {
    const { engine, upstreamOf, shown, maxBuffered, maxPending, maxRunning } = this.#options;
    const group: Group = new Group({
      prepared,
      variables,
      first,
      upstream: upstreamOf(prepared.primary.serviceName),
      bounds: { maxBuffered, maxPending, maxRunning },
      execute: (event, caller) => this.#slots.run(() => engine.execute(prepared, variables, event, { caller, setCookies: [] })),
      shown,
      onClose: () => {
        this.#groups.delete(group);
        if (this.#joinable.get(key) === group) this.#joinable.delete(key);
      },
    });
    return group;
  }

  /** Only what answers alike is shared: the same principal with the same rights, the same plan, the same variables. */
  #keyOf({ id }: PreparedSubscription, variables: Readonly<Record<string, unknown>>, { viewer }: Caller): string {
    if (viewer === null) {
      this.#lastAnonymous += 1;
      return `anonymous ${this.#lastAnonymous}`;
    }
    const scopes = [...viewer.scopes].sort().join(' ');
    return [viewer.userId, viewer.apiKeyId ?? '', viewer.role, scopes, id, canonical(variables)].join('|');
  }
}

function goesOnFromCursor({ after }: PreparedSubscription, variables: Readonly<Record<string, unknown>>): boolean {
  if (after === null || after.kind === Kind.NULL) return false;
  return after.kind !== Kind.VARIABLE || variables[after.name.value] != null;
}

/** JSON with the keys of objects in order, so that equal variables read alike. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
