import { type Id, newId } from '@mint/platform/ids/ids.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '../test/ledger-fixture.ts';
import { captureHold } from './capture-hold.ts';
import { holdMoney } from './hold-money.ts';
import { voidHold } from './void-hold.ts';

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
});
afterAll(() => ledger.close());

const WALLETS = 4;
const OPENING_MINOR = 500n;

const wallet = fc.nat({ max: WALLETS - 1 });
const amountMinor = fc.bigInt({ min: 1n, max: 400n });
/** Few ids, so that steps of one transaction meet: replays, key mismatches, captures and voids of the same hold. */
const transaction = fc.nat({ max: 7 });

const step = fc.oneof(
  fc.record({ do: fc.constant('post' as const), transaction, from: wallet, to: wallet, amountMinor }),
  fc.record({ do: fc.constant('hold' as const), transaction, from: wallet, amountMinor }),
  fc.record({ do: fc.constant('capture' as const), transaction, to: wallet }),
  fc.record({ do: fc.constant('void' as const), transaction }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function run(given: Step, users: readonly Id<'usr'>[], transactions: readonly Id<'txn'>[]): Promise<{ outcome: string }> {
  const transactionId = transactions[given.transaction] as Id<'txn'>;
  const owner = (place: number) => ({ userId: users[place] as Id<'usr'> });
  switch (given.do) {
    case 'post':
      return ledger.post({ transactionId, debit: owner(given.from), credit: owner(given.to), amountMinor: given.amountMinor });
    case 'hold':
      return holdMoney(ledger, {
        transactionId,
        debit: owner(given.from),
        amountMinor: given.amountMinor,
        currency: 'USD',
        expiresAt: null,
      });
    case 'capture':
      return captureHold(ledger, { transactionId, kind: 'TRANSFER', credit: owner(given.to) }).then(({ result }) => result);
    case 'void':
      return voidHold(ledger, transactionId, 'VOIDED');
  }
}

/** What a step that was done answers when it is asked for again. */
const AGAIN: Readonly<Record<string, readonly string[]>> = {
  POSTED: ['REPLAYED'],
  CAPTURED: ['REPLAYED'],
  VOIDED: ['REPLAYED'],
  HELD: ['REPLAYED', 'ALREADY_CAPTURED', 'ALREADY_VOIDED'],
};

test('whatever happens at once, money is neither made nor lost, nothing held is spent, and a replay changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 4 }),
      async (rounds) => {
        const users = await Promise.all(Array.from({ length: WALLETS }, () => ledger.userWith(OPENING_MINOR)));
        const transactions = Array.from({ length: 8 }, () => newId('txn'));
        const wallets = () => Promise.all(users.map((user) => ledger.walletOf(user)));
        const done: { step: Step; outcome: string }[] = [];
        for (const round of rounds) {
          const outcomes = await Promise.all(round.map((given) => run(given, users, transactions)));
          round.forEach((given, i) => {
            const outcome = outcomes[i]?.outcome ?? '';
            if (outcome in AGAIN) done.push({ step: given, outcome });
          });
          const now = await wallets();
          expect(now.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0n)).toBe(OPENING_MINOR * BigInt(WALLETS));
          for (const { balanceMinor, heldMinor } of now) {
            expect(heldMinor).toBeGreaterThanOrEqual(0n);
            expect(balanceMinor).toBeGreaterThanOrEqual(heldMinor);
          }
        }
        const before = await wallets();
        for (const each of done) {
          const { outcome } = await run(each.step, users, transactions);
          expect(AGAIN[each.outcome]).toContain(outcome);
        }
        expect(await wallets()).toEqual(before);
      },
    ),
    { numRuns: 60 },
  );
  expect(await ledger.mismatches()).toEqual([]);
});

test('any postings, sent together twice over, end as the same postings sent once', async () => {
  const posting = fc.record({ from: wallet, to: wallet, amountMinor });
  await fc.assert(
    fc.asyncProperty(fc.array(posting, { minLength: 1, maxLength: 60 }), async (given) => {
      const users = await Promise.all(Array.from({ length: WALLETS }, () => ledger.userWith(OPENING_MINOR)));
      const postings = given.map(({ from, to, amountMinor: amount }) => ({
        transactionId: newId('txn'),
        debit: { userId: users[from] as Id<'usr'> },
        credit: { userId: users[to] as Id<'usr'> },
        amountMinor: amount,
      }));
      const first = await Promise.all(postings.map((each) => ledger.post(each)));
      const posted = postings.filter((_, i) => first[i]?.outcome === 'POSTED');
      const figures = first.filter(({ outcome }) => outcome === 'POSTED');
      const second = await Promise.all(posted.map((each) => ledger.post(each)));
      expect(second).toEqual(
        figures.map((result) => ({ ...result, outcome: 'REPLAYED', debitHeldMinor: null, creditHeldMinor: null })),
      );
    }),
    { numRuns: 40 },
  );
  expect(await ledger.mismatches()).toEqual([]);
});
