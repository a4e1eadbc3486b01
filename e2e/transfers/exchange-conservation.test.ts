import type { Viewer } from '@mint/platform/auth/viewer.ts';
import { newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { CaseOutcome } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personWith, quoted, walletsOf } from './currencies.ts';
import { type Domains, startDomains, usd } from './domains.ts';

// Whoever sends something to somebody for the first time is looked at; nothing else is suspicious.
let domains: Domains;
beforeAll(async () => {
  domains = await startDomains({
    rules: { NEW_RECIPIENT_SCORE: '60', VELOCITY_SCORE: '0', LARGE_AMOUNT_SCORE: '0', NIGHT_LARGE_SCORE: '0' },
  });
});
afterAll(() => domains?.stop());

async function decideAll(outcome: CaseOutcome): Promise<void> {
  const { fraudCases } = await domains.operator.fraud.listReviewQueue({ first: 100 });
  for (const { id: caseId } of fraudCases) {
    await domains.operator.fraud.recordOutcome({ caseId, outcome, reason: 'looked at it' });
  }
}

describe('an exchange that the fraud rules want looked at', () => {
  async function held() {
    const [ada, bob] = await Promise.all([personWith(domains, { USD: '100.00' }), personWith(domains, { EUR: null })]);
    const { input } = await quoted(domains, ada, bob, usd('10.00'), 'EUR');
    const { data } = await domains.transfer(ada, input);
    expect(data?.answer).toMatchObject({ transaction: { status: 'IN_REVIEW' }, userErrors: [] });
    expect((await walletsOf(domains, ada)).USD).toMatchObject({ balance: 100_00n, held: 10_05n, available: 89_95n });
    return { ada, bob, input, id: data?.answer.transaction?.id ?? 'txn_none' };
  }

  test('is held with its fee, and exchanged by its quote when it is approved', async () => {
    const { ada, bob, input, id } = await held();
    await domains.transactions.database.sql`update quotes set expires_at = now() where transaction_id = ${toUuid(id, 'txn')}`;
    await decideAll(CaseOutcome.APPROVED);
    expect(await domains.statusOf(id)).toBe('COMPLETED');
    expect((await walletsOf(domains, ada)).USD).toMatchObject({ balance: 89_95n, held: 0n });
    expect((await walletsOf(domains, bob)).EUR?.balance).toBe(8_53n);
    expect((await domains.transfer(ada, input)).data?.answer).toMatchObject({ replayed: true, transaction: { id } });
  });

  test.each(['blocked', 'taken back'])('gives everything back when it is %s', async (how) => {
    const { ada, bob, id } = await held();
    if (how === 'blocked') await decideAll(CaseOutcome.BLOCKED);
    else expect((await domains.cancel(ada, id)).data?.answer.transaction?.status).toBe('CANCELLED');
    expect(await domains.statusOf(id)).toBe(how === 'blocked' ? 'FAILED' : 'CANCELLED');
    expect((await walletsOf(domains, ada)).USD).toMatchObject({ balance: 100_00n, held: 0n });
    expect((await walletsOf(domains, bob)).EUR?.balance).toBe(0n);
  });

  test('is exchanged once the ledger is back, when it was away as the approval came', async () => {
    const { ada, bob, id } = await held();
    await domains.ledger.cut();
    await decideAll(CaseOutcome.APPROVED);
    await domains.ledger.restore();
    await eventually(async () => expect(await domains.statusOf(id)).toBe('COMPLETED'), { timeoutMs: 20_000 });
    expect(await domains.postingsOf(id)).toBe(1);
    expect((await walletsOf(domains, ada)).USD?.balance).toBe(89_95n);
    expect((await walletsOf(domains, bob)).EUR?.balance).toBe(8_53n);
  }, 60_000);
});

const start = { USD: '50.00', JPY: '5000', KWD: '20.000' };
const currencies = Object.keys(start);
const people = 3;
const person = fc.nat(people - 1);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('transfer' as const, 'twice' as const, 'other amount' as const, 'after its time' as const),
      from: person,
      to: person,
      sold: fc.constantFrom(...currencies),
      bought: fc.constantFrom(...currencies),
      units: fc.integer({ min: 1, max: 30 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), from: person }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('approve' as const, 'block' as const) }) },
);
/** What is done at once, and what is then decided of whatever still waits. */
const round = fc.record({
  steps: fc.array(step, { minLength: 2, maxLength: 8 }),
  verdict: fc.constantFrom(CaseOutcome.APPROVED, CaseOutcome.APPROVED, CaseOutcome.BLOCKED),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Does a step; a request that a busy machine couldn't answer is repeated with its key. */
async function act(everyone: readonly Viewer[], what: Step): Promise<void> {
  if (!('from' in what)) {
    return decideAll(what.do === 'approve' ? CaseOutcome.APPROVED : CaseOutcome.BLOCKED);
  }
  const from = everyone[what.from] as Viewer;
  if (!('to' in what)) {
    const LATEST = '{ transactions(first: 1, filter: { status: IN_REVIEW, direction: OUTGOING }) { nodes { id } } }';
    type Latest = { transactions: { nodes: { id: string }[] } };
    const { transactions } = await domains.transactions.data<Latest>(LATEST, {}, { as: from });
    await Promise.all(transactions.nodes.map(({ id }) => domains.cancel(from, id)));
    return;
  }
  const to = everyone[what.to === what.from ? (what.to + 1) % people : what.to] as Viewer;
  const amount = { amount: what.sold === 'KWD' ? `${what.units}.00${what.units % 10}` : `${what.units}`, currency: what.sold };
  const { quote, input } = await quoted(domains, from, to, amount, what.bought);
  const send = (changes: object) =>
    eventually(async () => {
      const { data, errors } = await domains.transfer(from, { ...input, ...changes });
      expect(errors).toEqual([]);
      return data?.answer;
    });
  if (what.do === 'transfer') await Promise.all([send({}), send({}), send({})]);
  if (what.do === 'twice') {
    const answers = await Promise.all([send({ idempotencyKey: newId('key') }), send({ idempotencyKey: newId('key') })]);
    expect(answers.filter((answer) => answer?.transaction !== null)).toHaveLength(1);
  }
  if (what.do === 'other amount') {
    const answer = await send({ amount: { ...amount, amount: '31' } });
    expect(answer?.userErrors).toMatchObject([{ code: 'QUOTE_MISMATCH' }]);
  }
  if (what.do === 'after its time') {
    await domains.transactions.database.sql`update quotes set expires_at = now() where id = ${toUuid(quote.id, 'quo')}`;
    expect((await send({}))?.userErrors).toMatchObject([{ code: 'QUOTE_EXPIRED' }]);
  }
}

test('whatever is quoted, sent, repeated, held, approved and taken back at once, no currency gains or loses a unit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(round, { minLength: 2, maxLength: 4 }), async (rounds) => {
      const everyone = await Promise.all(Array.from({ length: people }, () => personWith(domains, start)));
      const systemBefore = await systemBalances();
      for (const { steps, verdict } of rounds) {
        await Promise.all(steps.map((what) => act(everyone, what)));
        await decideAll(verdict);
      }
      await eventually(() => domains.assertConsistent(), { timeoutMs: 20_000 });
      const wallets = await Promise.all(everyone.map((as) => walletsOf(domains, as)));
      const system = await systemBalances();
      for (const currency of currencies) {
        const figures = wallets.map((each) => each[currency]);
        expect(figures.every((each) => each !== undefined && each.held === 0n && each.balance >= 0n)).toBe(true);
        const has = figures.reduce((sum, each) => sum + (each?.balance ?? 0n), 0n);
        const took = (system[currency] ?? 0n) - (systemBefore[currency] ?? 0n);
        expect(has + took).toBe(BigInt((start[currency as keyof typeof start] ?? '').replace('.', '')) * BigInt(people));
      }
    }),
    { numRuns: 10, endOnFailure: true },
  );
  const [made] = await domains.wallet.database.sql<{ count: bigint }[]>`select count(distinct transaction_id) from exchange_legs`;
  expect(made?.count).toBeGreaterThan(10n);
}, 240_000);

/** What the platform has of each currency by fees and exchanges, in minor units. */
async function systemBalances(): Promise<Record<string, bigint>> {
  const rows = await domains.wallet.database.sql<{ currency: string; sum: bigint }[]>`
    select currency, sum(amount)::bigint as sum from entries join wallets on wallets.id = wallet_id
    where account in ('FX', 'FEES') group by currency`;
  return Object.fromEntries(rows.map(({ currency, sum }) => [currency, sum]));
}
