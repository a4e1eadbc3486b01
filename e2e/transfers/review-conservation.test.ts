import type { Client } from '@connectrpc/connect';
import type { Viewer } from '@mint/platform/auth/viewer.ts';
import { newId } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { CaseOutcome } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import { TransactionsService } from '@mint/schema/proto/__generated__/transactions_pb.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setUnverifiedLimits } from '../no-suspicion.ts';
import { type Domains, startDomains, usd } from './domains.ts';

let domains: Domains;
let operator: Client<typeof TransactionsService>;
beforeAll(async () => {
  // Whoever sends something to somebody for the first time is looked at; nothing else is suspicious.
  domains = await startDomains({
    rules: { NEW_RECIPIENT_SCORE: '60', VELOCITY_SCORE: '0', LARGE_AMOUNT_SCORE: '0', NIGHT_LARGE_SCORE: '0' },
  });
  operator = domains.transactions.rpc(TransactionsService, 'operator');
  await setUnverifiedLimits(domains.operator.kyc, limits);
});
afterAll(() => domains?.stop());

const limits = { perTransactionMinor: 30_00n, dailyMinor: 60_00n, monthlyMinor: 60_00n };
const startMinor = 50_00n;
const people = 3;
const person = fc.nat(people - 1);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('transfer' as const),
      from: person,
      to: person,
      cents: fc.integer({ min: 1, max: 35_00 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), from: person }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('approve' as const, 'approve' as const, 'block' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reverse' as const), from: person }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const amountOf = (cents: number) => usd(`${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`);

interface Figures {
  readonly wallets: { readonly [part in 'balance' | 'held' | 'available']: { readonly minorUnits: string } }[];
}

/** What a person has, what of it is held, and what counts against their limits, in cents. */
async function figuresOf(as: Viewer) {
  const WALLETS = '{ wallets { balance { minorUnits } held { minorUnits } available { minorUnits } } }';
  const { wallets } = await domains.wallet.data<Figures>(WALLETS, {}, { as });
  const { limits } = await domains.transactions.data<{
    limits: { daily: { used: { minorUnits: string }; remaining: { minorUnits: string } } };
  }>('{ limits { daily { used { minorUnits } remaining { minorUnits } } } }', {}, { as });
  const [wallet] = wallets;
  if (wallet === undefined) throw new Error('no wallet');
  return {
    balance: BigInt(wallet.balance.minorUnits),
    held: BigInt(wallet.held.minorUnits),
    available: BigInt(wallet.available.minorUnits),
    used: BigInt(limits.daily.used.minorUnits),
    remaining: BigInt(limits.daily.remaining.minorUnits),
  };
}

async function openCases() {
  const { fraudCases } = await domains.operator.fraud.listReviewQueue({ first: 100 });
  return fraudCases;
}

/** The newest transfer of somebody's that has a status. */
async function newestOf(as: Viewer, status: 'IN_REVIEW' | 'COMPLETED'): Promise<readonly { id: string }[]> {
  const NEWEST = `{ transactions(first: 1, filter: { kind: TRANSFER, status: ${status}, direction: OUTGOING }) { nodes { id } } }`;
  return (await domains.transactions.data<{ transactions: { nodes: { id: string }[] } }>(NEWEST, {}, { as })).transactions.nodes;
}

async function act(everyone: readonly Viewer[], what: Step): Promise<void> {
  if (what.do === 'transfer') {
    const [from, to] = [everyone[what.from], everyone[what.to]];
    if (from === undefined) return;
    const input = { recipientId: to?.userId, amount: amountOf(what.cents), idempotencyKey: newId('key') };
    await eventually(async () => expect((await domains.transfer(from, input)).errors).toEqual([]), { timeoutMs: 30_000 });
  } else if (what.do === 'cancel') {
    const from = everyone[what.from];
    if (from === undefined) return;
    await Promise.all((await newestOf(from, 'IN_REVIEW')).map(({ id }) => domains.cancel(from, id)));
  } else if (what.do === 'reverse') {
    const from = everyone[what.from];
    if (from === undefined) return;
    for (const { id: transactionId } of await newestOf(from, 'COMPLETED')) {
      await eventually(() => operator.reverseTransaction({ transactionId, reason: 'a mistake' }), { timeoutMs: 30_000 });
    }
  } else {
    const [first] = await openCases();
    const outcome = what.do === 'approve' ? CaseOutcome.APPROVED : CaseOutcome.BLOCKED;
    if (first) await domains.operator.fraud.recordOutcome({ caseId: first.id, outcome, reason: 'looked at it' });
  }
}

/** Some things at once, then some more: what a later one undoes, an earlier one has made. */
const rounds = fc.array(fc.array(step, { minLength: 2, maxLength: 10 }), { minLength: 2, maxLength: 3 });
/** One transfer that completes and is reversed, whatever chance brings. */
const thereAndBack: Step[][] = [
  [{ do: 'transfer', from: 0, to: 1, cents: 10_00 }],
  [{ do: 'approve' }],
  [{ do: 'reverse', from: 0 }],
];

test('whatever is held, approved, blocked, cancelled and reversed at once, held money is neither spent nor lost, limits hold, and each transfer has one end', async () => {
  await fc.assert(
    fc.asyncProperty(rounds, async (steps) => {
      const everyone = await Promise.all(Array.from({ length: people }, () => domains.person('50.00')));
      let watching = true;
      const watch = async () => {
        while (watching) {
          for (const figures of await Promise.all(everyone.map(figuresOf))) {
            expect(figures.available).toBe(figures.balance - figures.held);
            expect(figures.available >= 0n && figures.held >= 0n).toBe(true);
            expect(figures.used <= limits.dailyMinor).toBe(true);
            expect(figures.used + figures.remaining).toBe(limits.dailyMinor);
          }
        }
      };
      const watched = watch();
      try {
        for (const together of steps) await Promise.all(together.map((what) => act(everyone, what)));
      } finally {
        watching = false;
      }
      await watched;
      // Whoever is still waiting gets an answer.
      for (const { id: caseId } of await openCases()) {
        await domains.operator.fraud.recordOutcome({ caseId, outcome: CaseOutcome.BLOCKED, reason: 'enough' });
      }
      await eventually(() => domains.assertConsistent(), { timeoutMs: 20_000 });
      const figures = await Promise.all(everyone.map(figuresOf));
      expect(figures.map(({ held }) => held)).toEqual(everyone.map(() => 0n));
      expect(figures.reduce((sum, { balance }) => sum + balance, 0n)).toBe(startMinor * BigInt(people));
    }),
    { numRuns: 10, endOnFailure: true, examples: [[thereAndBack]] },
  );
  const ends = await domains.transactions.database.sql<{ status: string }[]>`select distinct status from transactions`;
  expect(ends.map(({ status }) => status)).toContain('REVERSED');
}, 180_000);
