import type { LiveMessage } from '@mint/platform/graphql/live-event.ts';
import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Caller } from '../auth/caller.ts';
import { BoundedQueue } from './bounded-queue.ts';
import type { PreparedSubscription } from './engine.ts';
import type { Upstream, UpstreamError } from './upstream.ts';

/** Why a subscriber is let go while its subscription goes on elsewhere. */
export type DropReason = 'SLOW' | 'UNAUTHENTICATED';

export interface Subscriber {
  readonly caller: Caller;
  /** Called at most once. The connection is to be closed so that the client comes back. */
  readonly drop: (reason: DropReason) => void;
  /** Called once, when it has left, for whatever reason. */
  readonly left: () => void;
}

export interface GroupOptions {
  readonly prepared: PreparedSubscription;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly upstream: Upstream;
  readonly first: Subscriber;
  readonly bounds: { readonly maxBuffered: number; readonly maxPending: number; readonly maxRunning: number };
  readonly execute: (event: LiveMessage, caller: Caller) => Promise<ExecutionResult>;
  readonly shown: (errors: readonly UpstreamError[]) => readonly GraphQLError[];
  readonly onClose: () => void;
}

interface Member extends Subscriber {
  readonly queue: BoundedQueue<ExecutionResult>;
}

/** A subgraph that can't serve a subscription just now is asked again; one that keeps failing is believed. */
const RETRY_CODES = new Set(['SERVICE_UNAVAILABLE', 'INTERNAL_SERVER_ERROR', 'OVERFLOW']);
const MAX_FAILURES = 8;
const RETRY_BASE_MS = 100;
const RETRY_MAX_MS = 5_000;
/** Cursors remembered to tell an event that came twice. More can't be on their way twice over one socket. */
const REMEMBERED_CURSORS = 64;

/**
 * Subscribers of one principal to the same operation with the same variables: one subscription at the subgraph and one execution of
 * each event serve all of a user's devices. Executions overlap; results leave in the order of events.
 */
export class Group {
  readonly #options: GroupOptions;
  readonly #members = new Set<Member>();
  readonly #seen = new Set<string>();
  #pending: LiveMessage[] = [];
  #running = 0;
  #delivery: Promise<void> = Promise.resolve();
  #cursor: string | null = null;
  #tokenInUse: string | null = null;
  #failures = 0;
  #retry: NodeJS.Timeout | undefined;
  #stop: (() => void) | null = null;
  #closed = false;
  #lastCaller: Caller;

  constructor(options: GroupOptions) {
    this.#options = options;
    this.#lastCaller = options.first.caller;
  }

  /** Whether the subgraph has said that events flow. */
  get flowing(): boolean {
    return this.#cursor !== null;
  }

  /** Whether an event has come: a subscriber who joins now has missed it. */
  get started(): boolean {
    return this.#seen.size > 0;
  }

  get subscribers(): number {
    return this.#members.size;
  }

  /** Events accepted that some subscriber has not been handed yet. */
  get busy(): boolean {
    return this.#running > 0 || this.#pending.length > 0 || [...this.#members].some(({ queue }) => queue.size > 0);
  }

  /** Adds a subscriber. What it reads ends when the subscription does. */
  add(subscriber: Subscriber): BoundedQueue<ExecutionResult> {
    const queue = new BoundedQueue<ExecutionResult>({
      max: this.#options.bounds.maxBuffered,
      onReturn: () => this.#remove(member),
    });
    const member: Member = { ...subscriber, queue };
    this.#lastCaller = subscriber.caller;
    this.#members.add(member);
    if (this.#stop === null && this.#retry === undefined && !this.#closed) this.#open();
    return queue;
  }

  /** Takes no more events. Those accepted are still executed and delivered. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    clearTimeout(this.#retry);
    this.#stop?.();
    this.#options.onClose();
  }

  #open(): void {
    const { prepared, upstream, variables } = this.#options;
    const used: Record<string, unknown> = {};
    for (const name of prepared.primary.variableUsages ?? []) if (Object.hasOwn(variables, name)) used[name] = variables[name];
    this.#retry = undefined;
    this.#stop = upstream.open({
      query: prepared.primary.operation,
      document: prepared.primary.operationDocumentNode,
      operationName: prepared.primary.operationName,
      variables: used,
      caller: () => {
        const caller = this.#freshest();
        this.#tokenInUse = caller.viewer?.token ?? null;
        return caller;
      },
      cursor: () => this.#cursor,
      next: (message) => this.#receive(message),
      ended: (errors) => this.#ended(errors),
    });
  }

  /** The subscriber whose token lasts longest speaks for all: they are one principal. */
  #freshest(): Caller {
    let best = this.#lastCaller;
    for (const { caller } of this.#members) if (expiryOf(caller) > expiryOf(best) || !this.#has(best)) best = caller;
    return best;
  }

  #has(caller: Caller): boolean {
    for (const member of this.#members) if (member.caller === caller) return true;
    return false;
  }

  #receive(message: LiveMessage): void {
    const cursor = message.extensions?.cursor;
    if (cursor === undefined) {
      // Results of events carry a cursor; without one this is the subgraph's last word.
      if (message.errors !== undefined)
        this.#ended(message.errors.map(({ message: text, extensions }) => ({ message: text, extensions })));
      return;
    }
    this.#failures = 0;
    if (message.extensions?.ready === true) {
      this.#cursor ??= cursor;
      return;
    }
    if (this.#seen.has(cursor)) return;
    this.#remember(cursor);
    this.#cursor = cursor;
    if (this.#pending.length >= this.#options.bounds.maxPending) {
      for (const member of [...this.#members]) this.#drop(member, 'SLOW');
      return;
    }
    this.#pending.push(message);
    this.#pump();
  }

  #remember(cursor: string): void {
    this.#seen.add(cursor);
    if (this.#seen.size <= REMEMBERED_CURSORS) return;
    for (const oldest of this.#seen) {
      this.#seen.delete(oldest);
      break;
    }
  }

  #pump(): void {
    while (this.#running < this.#options.bounds.maxRunning) {
      const event = this.#pending.shift();
      if (event === undefined) return;
      this.#running += 1;
      const result = this.#options.execute(event, this.#freshest());
      this.#delivery = this.#delivery
        .then(() => result)
        .then((done) => {
          for (const member of [...this.#members]) if (!member.queue.push(done)) this.#drop(member, 'SLOW');
          // Sockets are written between turns of the event loop: a burst that ran in one turn would look like slow readers.
          return nextTurn();
        })
        .then(() => {
          this.#running -= 1;
          this.#pump();
        });
    }
  }

  #ended(errors: readonly UpstreamError[] | null): void {
    if (this.#closed) return;
    this.#stop?.();
    this.#stop = null;
    if (errors === null) {
      this.#finish([]);
      return;
    }
    const code = String(errors[0]?.extensions?.code ?? 'INTERNAL_SERVER_ERROR');
    if (code === 'UNAUTHENTICATED') {
      this.#renew(errors);
      return;
    }
    this.#failures += 1;
    if (!RETRY_CODES.has(code) || this.#failures > MAX_FAILURES) {
      this.#finish(this.#options.shown(errors));
      return;
    }
    const waitMs = Math.min(RETRY_MAX_MS, RETRY_BASE_MS * 2 ** this.#failures) * (0.5 + Math.random() / 2);
    this.#retry = setTimeout(() => this.#open(), waitMs).unref();
  }

  /** The token it was opened with is no good any more: another subscriber's may be; those without one must come back with a new one. */
  #renew(errors: readonly UpstreamError[]): void {
    const refused = this.#tokenInUse;
    if (refused === null) {
      this.#finish(this.#options.shown(errors));
      return;
    }
    for (const member of [...this.#members]) if (member.caller.viewer?.token === refused) this.#drop(member, 'UNAUTHENTICATED');
    if (this.#members.size > 0) this.#open();
  }

  #finish(errors: readonly GraphQLError[]): void {
    this.close();
    const members = [...this.#members];
    void this.#delivery.then(() => {
      for (const member of members) {
        const { queue } = member;
        if (errors.length > 0) queue.push({ errors });
        queue.end();
        this.#remove(member);
      }
    });
  }

  #drop(member: Member, reason: DropReason): void {
    if (!this.#members.has(member)) return;
    this.#remove(member);
    member.drop(reason);
  }

  #remove(member: Member): void {
    if (!this.#members.delete(member)) return;
    member.left();
    if (this.#members.size === 0) this.close();
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function expiryOf({ viewer }: Caller): number {
  return viewer?.expiresAt.getTime() ?? 0;
}
