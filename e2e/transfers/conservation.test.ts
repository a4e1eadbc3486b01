import type { Viewer } from '@mint/platform/auth/viewer.ts';
import { newId } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Domains, startDomains, usd } from './domains.ts';

let domains: Domains;
beforeAll(async () => {
  domains = await startDomains();
});
afterAll(() => domains?.stop());

const people = 4;
const cents = fc.integer({ min: 1, max: 40_00 });
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('transfer' as const), from: fc.nat(people - 1), to: fc.nat(people - 1), cents }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('topUp' as const), from: fc.nat(people - 1), cents }) },
  // What the payment source declines, thinks about, loses or repeats.
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('topUp' as const),
      from: fc.nat(people - 1),
      cents: fc.constantFrom(66_13, 66_37, 66_73, 66_91),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), from: fc.nat(people - 1) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const amountOf = (amountCents: number) => usd(`${Math.floor(amountCents / 100)}.${String(amountCents % 100).padStart(2, '0')}`);

test('whatever people do at once, money is neither made nor lost, nobody owes, and every transaction comes to an end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, fc.integer({ min: 1, max: 3 })), { minLength: 5, maxLength: 30 }), async (steps) => {
      const everyone = await Promise.all(Array.from({ length: people }, () => domains.person('50.00')));
      await Promise.all(steps.map(([what, times]) => act(everyone, what, times)));
      await eventually(() => domains.assertConsistent(), { timeoutMs: 20_000 });
      const balances = await Promise.all(everyone.map((person) => domains.balanceOf(person)));
      expect(balances.every((balance) => balance >= 0n)).toBe(true);
      expect(balances.reduce((sum, balance) => sum + balance, 0n)).toBe(await putIn(everyone));
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 180_000);

/** Does a step, several times at once with one key: it may happen once. */
async function act(everyone: readonly Viewer[], what: Step, times: number): Promise<void> {
  const person = everyone[what.from];
  if (person === undefined) return;
  const idempotencyKey = newId('key');
  if (what.do === 'cancel') {
    const LATEST = '{ transactions(first: 1, filter: { kind: TOP_UP, status: PENDING }) { nodes { id } } }';
    const { transactions } = await domains.transactions.data<{ transactions: { nodes: { id: string }[] } }>(
      LATEST,
      {},
      { as: person },
    );
    await Promise.all(transactions.nodes.map(({ id }) => domains.cancel(person, id)));
    return;
  }
  const amount = amountOf(what.cents);
  const recipientId = what.do === 'transfer' ? everyone[what.to]?.userId : undefined;
  const once = () =>
    what.do === 'topUp'
      ? domains.topUp(person, { amount, idempotencyKey })
      : domains.transfer(person, { amount, idempotencyKey, recipientId });
  // A busy machine may miss a deadline; whoever is told that nothing is known yet asks again with the same key.
  const answered = () =>
    eventually(
      async () => {
        const answer = await once();
        expect(answer.errors).toEqual([]);
        return answer;
      },
      { timeoutMs: 30_000 },
    );
  const answers = await Promise.all(Array.from({ length: times }, answered));
  expect(new Set(answers.map(({ data }) => data?.answer.transaction?.id)).size).toBe(1);
}

/** What these people's completed top-ups come to, in cents. */
async function putIn(everyone: readonly Viewer[]): Promise<bigint> {
  const COMPLETED =
    '{ transactions(first: 100, filter: { kind: TOP_UP, status: COMPLETED }) { nodes { amount { minorUnits } } } }';
  const lists = await Promise.all(
    everyone.map((as) =>
      domains.transactions.data<{ transactions: { nodes: { amount: { minorUnits: string } }[] } }>(COMPLETED, {}, { as }),
    ),
  );
  return lists.flatMap(({ transactions }) => transactions.nodes).reduce((sum, { amount }) => sum + BigInt(amount.minorUnits), 0n);
}
