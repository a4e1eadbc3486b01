import { fromUuid, type Id, newId } from '@mint/platform/ids/ids.ts';
import { deliverEvent } from '@mint/platform/testing/deliver-event.ts';
import {
  transactionCancelled,
  transactionCompleted,
  transactionFailed,
  transactionReversed,
} from '@mint/schema/events/transactions.ts';
import { walletCaptured, walletPosted } from '@mint/schema/events/wallet.ts';
import { hearEnds } from '../events/hear-ends.ts';
import { hearPostings } from '../events/hear-postings.ts';
import type { PeerBooked, PeerLeg } from './books.ts';
import type { World } from './world.ts';

/** What becomes of a transaction. */
export interface Plan {
  readonly kind: 'TRANSFER' | 'TOP_UP' | 'EXCHANGE' | 'FREE_EXCHANGE';
  readonly end: 'COMPLETED' | 'FAILED' | 'CANCELLED' | 'REVERSED' | 'NONE';
  /** Whether its money was held before. */
  readonly isHeld: boolean;
}

/** Something that happens next to a transaction, and the event of it, which is told when it comes. */
interface Act {
  readonly happen: () => (() => Promise<void>) | null;
}

/** A history of transactions, ledger and events on a clock of its own. */
export interface History {
  readonly now: () => Date;
  /** Begins a transaction; what is left to happen to it is in its acts. */
  begin(plan: Plan): { readonly id: Id<'txn'>; readonly acts: Act[] };
  /** Has something happen; its event waits to be told. */
  happen(act: Act): void;
  /** Tells of the event that has waited as the `index`th, modulo how many there are. False when none waits. */
  tell(index: number): Promise<boolean>;
  /** Says how far the events were heard, as a reconciliation would find out. */
  noteHeard(): Promise<void>;
}

/** Begins a history: nothing has happened yet. */
export async function beginHistory(world: World): Promise<History> {
  const { database, context, peers } = world;
  const { books } = peers;
  let clockMs = Date.now() - 3_600_000;
  const tick = () => {
    clockMs += 500;
    return new Date(clockMs);
  };
  await database.sql`update heard_since set since = ${new Date(clockMs - 86_400_000)}`;
  const waiting: { readonly at: Date; readonly tell: () => Promise<void> }[] = [];
  let sides = 0;

  const idNow = () => {
    const random = newId('txn').slice(-16);
    const ms = tick().getTime().toString(16).padStart(12, '0');
    const suffix = fromUuid('txn', `${ms.slice(0, 8)}-${ms.slice(8)}-7000-8000-000000000000`).slice(0, -16);
    return `${suffix}${random}` as Id<'txn'>;
  };
  const usr = () => newId('usr');
  const partyOf = (party: string) => ({
    walletId: null,
    userId: party.startsWith('usr_') ? (party as Id<'usr'>) : null,
    account: party.startsWith('usr_') ? null : (party as 'FX'),
    balanceAfterMinor: null,
  });

  function legsOf({ kind, senderId, recipientId, amountMinor, currency, exchange }: PeerBooked, postedAt: Date): PeerLeg[] {
    const debit = senderId ?? 'FUNDING';
    if (exchange === null) return [{ leg: 1, kind, debit, credit: recipientId, amountMinor, currency, postedAt }];
    const { receivesMinor, receivesCurrency, feeMinor } = exchange;
    const terms = { kind: 'EXCHANGE', postedAt } as const;
    return [
      { ...terms, leg: 1, debit, credit: 'FX', amountMinor, currency },
      { ...terms, leg: 2, debit: 'FX', credit: recipientId, amountMinor: receivesMinor, currency: receivesCurrency },
      ...(feeMinor > 0n
        ? [{ ...terms, leg: 3, kind: 'FEE' as const, debit, credit: 'FEES', amountMinor: feeMinor, currency }]
        : []),
    ];
  }
  function reversalLegs(
    { senderId, recipientId, currency, exchange }: PeerBooked,
    takenMinor: bigint,
    postedAt: Date,
  ): PeerLeg[] {
    const credit = senderId ?? 'FUNDING';
    const terms = { kind: 'REVERSAL', postedAt } as const;
    if (exchange === null) return [{ ...terms, leg: 4, debit: recipientId, credit, amountMinor: takenMinor, currency }];
    const feeMinor = exchange.feeMinor > 0n ? 1n : 0n;
    return [
      { ...terms, leg: 4, debit: recipientId, credit: 'FX', amountMinor: takenMinor, currency: exchange.receivesCurrency },
      { ...terms, leg: 5, debit: 'FX', credit, amountMinor: 60n, currency },
      ...(feeMinor > 0n ? [{ ...terms, leg: 6, debit: 'FEES', credit, amountMinor: feeMinor, currency }] : []),
    ];
  }

  /** Posts legs; the events of them are one to tell. */
  const post = (id: Id<'txn'>, legs: readonly PeerLeg[], isHeld: boolean) => {
    for (const leg of legs) books.post(id, leg);
    // A posting that is all of its transaction says no leg.
    const told = legs.map((leg) => ({ ...leg, leg: legs.length === 1 && leg.leg === 1 ? undefined : leg.leg }));
    return async () => {
      for (const { debit, credit, ...leg } of told) {
        const payload = { ...leg, transactionId: id, debit: partyOf(debit), credit: partyOf(credit) };
        const contract = isHeld && leg.kind !== 'REVERSAL' ? walletCaptured : walletPosted;
        const handler = hearPostings.find((each) => each.contract.type === contract.type);
        if (handler === undefined) throw new Error('Nobody hears it');
        await deliverEvent(handler, contract, payload, { database, context });
      }
    };
  };
  /** Ends the transaction; the event of that is one to tell. */
  const end = (booked: PeerBooked, status: 'COMPLETED' | 'FAILED' | 'CANCELLED' | 'REVERSED', at: Date) => {
    const contract = {
      COMPLETED: transactionCompleted,
      FAILED: transactionFailed,
      CANCELLED: transactionCancelled,
      REVERSED: transactionReversed,
    }[status];
    booked.status = status;
    booked.completedAt ??= at;
    const { exchange, reversal } = booked;
    const payload = {
      transactionId: booked.id,
      kind: booked.kind,
      senderId: booked.senderId,
      recipientId: booked.recipientId,
      amountMinor: booked.amountMinor,
      currency: booked.currency,
      note: null,
      merchant: null,
      category: null,
      recipientAmountMinor: exchange?.receivesMinor ?? null,
      recipientCurrency: exchange?.receivesCurrency ?? null,
      feeMinor: exchange?.feeMinor ?? null,
      sequence: 3,
      occurredAt: at,
      failureCode: 'INSUFFICIENT_FUNDS',
      reversedMinor: reversal?.takenMinor ?? 0n,
      shortMinor: 0n,
      restoredMinor: reversal?.restoredMinor ?? 0n,
      reason: 'sent by mistake',
    };
    const handler = hearEnds.find((each) => each.contract.type === contract.type);
    if (handler === undefined) throw new Error('Nobody hears it');
    return () => deliverEvent(handler, contract, payload as never, { database, context }).then(() => {});
  };

  return {
    now: () => new Date(clockMs),
    begin({ kind, end: ending, isHeld }) {
      sides += 1;
      const isExchange = kind === 'EXCHANGE' || kind === 'FREE_EXCHANGE';
      const booked: PeerBooked = {
        id: idNow(),
        kind: kind === 'TOP_UP' ? 'TOP_UP' : 'TRANSFER',
        status: 'PENDING',
        senderId: kind === 'TOP_UP' ? null : usr(),
        recipientId: usr(),
        amountMinor: BigInt(100 + sides),
        currency: 'USD',
        exchange: isExchange ? { receivesMinor: 85n, receivesCurrency: 'EUR', feeMinor: kind === 'EXCHANGE' ? 5n : 0n } : null,
        completedAt: null,
        reversal: null,
      };
      books.transactions.set(booked.id, booked);
      const proceed: Act = {
        happen() {
          booked.status = isHeld ? 'IN_REVIEW' : 'PROCESSING';
          return null;
        },
      };
      const pay: Act = { happen: () => post(booked.id, legsOf(booked, tick()), isHeld) };
      const complete: Act = { happen: () => end(booked, 'COMPLETED', tick()) };
      const takeBack: Act = { happen: () => post(booked.id, reversalLegs(booked, isExchange ? 50n : 40n, tick()), isHeld) };
      const reverse: Act = {
        happen() {
          const restoredMinor = isExchange ? 60n + (kind === 'EXCHANGE' ? 1n : 0n) : 40n;
          booked.reversal = { takenMinor: isExchange ? 50n : 40n, restoredMinor, reversedAt: tick() };
          return end(booked, 'REVERSED', booked.reversal.reversedAt);
        },
      };
      const acts = {
        NONE: [proceed],
        FAILED: [proceed, { happen: () => end(booked, 'FAILED', tick()) }],
        CANCELLED: [{ happen: () => end(booked, 'CANCELLED', tick()) }],
        COMPLETED: [proceed, pay, complete],
        REVERSED: [proceed, pay, complete, takeBack, reverse],
      }[ending];
      return { id: booked.id, acts };
    },
    happen(act) {
      const tell = act.happen();
      if (tell !== null) waiting.push({ at: new Date(clockMs), tell });
    },
    async tell(index) {
      const [told] = waiting.splice(waiting.length === 0 ? 0 : index % waiting.length, 1);
      if (told === undefined) return false;
      await told.tell();
      return true;
    },
    async noteHeard() {
      // What waits had happened by then; all that happened before was told.
      const before = new Date(Math.min(clockMs + 1, ...waiting.map(({ at }) => at.getTime())));
      const position = { mark: null, postingsBefore: before, endsBefore: before, outboxOldestAgeMs: null };
      await database.sql`update walks set position = ${JSON.stringify(position)}::text::json where name = 'EVENTS'`;
    },
  };
}
