import type { Viewer } from '@mint/platform/auth/viewer.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { CaseOutcome, type FraudCase, RecordOutcomeResult } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import { CaptureOutcome, PostingKind, WalletService } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Domains, startDomains, usd } from './domains.ts';

// Whoever sends something to somebody for the first time is looked at; the fourth time in five minutes it is refused.
const rules = { NEW_RECIPIENT_SCORE: '60', NIGHT_LARGE_SCORE: '0', CASE_SWEEP_INTERVAL_MS: '100' };

let domains: Domains;
beforeAll(async () => {
  domains = await startDomains({ env: { TRANSACTION_TIMEOUT_MS: '1500', POSTING_SETTLE_MS: '2000' }, rules });
});
afterEach(() => Promise.all([domains.ledger.restore(), domains.rules.restore(), domains.limits.restore()]));
afterAll(() => domains?.stop());

const ends = ['COMPLETED', 'FAILED', 'CANCELLED'];
const statusIs = (id: Id<'txn'>, status: string) =>
  eventually(async () => expect(await domains.statusOf(id)).toBe(status), { timeoutMs: 20_000 });

/** What is in a person's wallet, and what of it is held, in cents. */
async function walletOf(as: Viewer): Promise<{ balance: bigint; held: bigint; available: bigint }> {
  const { wallets } = await domains.wallet.data<{ wallets: Record<string, { minorUnits: string }>[] }>(
    '{ wallets { balance { minorUnits } held { minorUnits } available { minorUnits } } }',
    {},
    { as },
  );
  const minor = (name: string) => BigInt(wallets[0]?.[name]?.minorUnits ?? 0);
  return { balance: minor('balance'), held: minor('held'), available: minor('available') };
}

async function usedToday(as: Viewer): Promise<bigint> {
  const { limits } = await domains.transactions.data<{ limits: { daily: { used: { minorUnits: string } } } }>(
    '{ limits { daily { used { minorUnits } } } }',
    {},
    { as },
  );
  return BigInt(limits.daily.used.minorUnits);
}

/** A transfer whose money is held, from somebody who had 100 dollars. */
async function held(amount = '30.00') {
  const [sender, recipient] = [await domains.person('100.00'), await domains.person()];
  const input = { recipientId: recipient.userId, amount: usd(amount), idempotencyKey: newId('key') };
  const { data, errors } = await domains.transfer(sender, input);
  expect(errors).toEqual([]);
  expect(data?.answer).toMatchObject({ transaction: { status: 'IN_REVIEW', failureCode: null }, userErrors: [] });
  const id = data?.answer.transaction?.id ?? 'txn_none';
  return { sender, recipient, input, id, fraudCase: await caseOf(id) };
}

/** The case of a held transfer, from the reviewers' queue. */
async function caseOf(id: Id<'txn'>): Promise<FraudCase> {
  for (let after = ''; ; ) {
    const page = await domains.operator.fraud.listReviewQueue({ first: 100, after });
    const found = page.fraudCases.find(({ transactionId }) => transactionId === id);
    if (found) return found;
    if (!page.hasNextPage) throw new Error(`${id} has no case`);
    after = page.endCursor;
  }
}

const decide = (fraudCase: FraudCase, outcome: CaseOutcome) =>
  domains.operator.fraud.recordOutcome({ caseId: fraudCase.id, outcome, reason: 'looked at it' });

describe('a transfer that the fraud rules want looked at', () => {
  test('is held: its money can’t be spent, isn’t the recipient’s, and counts against the limits', async () => {
    const { sender, recipient, id, input, fraudCase } = await held('30.00');
    expect(await walletOf(sender)).toEqual({ balance: 100_00n, held: 30_00n, available: 70_00n });
    expect(await domains.balanceOf(recipient)).toBe(0n);
    expect(await usedToday(sender)).toBe(30_00n);
    expect(fraudCase).toMatchObject({ senderId: sender.userId, recipientId: recipient.userId, amountMinor: 30_00n });
    expect(fraudCase.assessment?.findings.map(({ rule }) => rule)).toEqual(['new_recipient']);

    const again = await domains.transfer(sender, input);
    expect(again.data?.answer).toMatchObject({ replayed: true, transaction: { id, status: 'IN_REVIEW' }, userErrors: [] });
    const tooMuch = await domains.transfer(sender, { recipientId: recipient.userId, amount: usd('70.01') });
    expect(tooMuch.data?.answer).toMatchObject({
      transaction: { status: 'FAILED' },
      userErrors: [{ code: 'INSUFFICIENT_FUNDS' }],
    });
    expect(await usedToday(sender)).toBe(30_00n);
  });

  test('is COMPLETED when the approval is answered, and no other decision changes that', async () => {
    const { sender, recipient, id, fraudCase } = await held();
    expect(await decide(fraudCase, CaseOutcome.APPROVED)).toMatchObject({
      result: RecordOutcomeResult.RECORDED,
      transferSettled: true,
    });
    expect(await domains.statusOf(id)).toBe('COMPLETED');
    expect(await walletOf(sender)).toEqual({ balance: 70_00n, held: 0n, available: 70_00n });
    expect(await domains.balanceOf(recipient)).toBe(30_00n);
    expect((await decide(fraudCase, CaseOutcome.APPROVED)).result).toBe(RecordOutcomeResult.REPLAYED);
    expect((await decide(fraudCase, CaseOutcome.BLOCKED)).result).toBe(RecordOutcomeResult.ALREADY_DECIDED);
    expect(await domains.statusOf(id)).toBe('COMPLETED');
    const { transaction } = await domains.transactions.data<{ transaction: { events: { status: string }[] } }>(
      'query ($id: ID!) { transaction(id: $id) { events { status } } }',
      { id },
      { as: sender },
    );
    const trail = ['PENDING', 'PROCESSING', 'IN_REVIEW', 'PROCESSING', 'COMPLETED'];
    expect(transaction.events.map(({ status }) => status)).toEqual(trail);
  });

  test('is FAILED when it is blocked: the money is back, and counts for nothing', async () => {
    const { sender, recipient, id, input, fraudCase } = await held();
    expect(await decide(fraudCase, CaseOutcome.BLOCKED)).toMatchObject({ transferSettled: true });
    expect(await domains.statusOf(id)).toBe('FAILED');
    expect(await walletOf(sender)).toEqual({ balance: 100_00n, held: 0n, available: 100_00n });
    expect([await domains.balanceOf(recipient), await usedToday(sender)]).toEqual([0n, 0n]);
    const { data } = await domains.transfer(sender, input);
    expect(data?.answer).toMatchObject({ replayed: true, userErrors: [{ code: 'BLOCKED_BY_FRAUD_RULES' }] });
  });

  test('is its sender’s to take back, and nobody else’s', async () => {
    const { sender, recipient, id, fraudCase } = await held();
    const refused = await domains.cancel(recipient, id);
    expect(refused.data?.answer.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const { data } = await domains.cancel(sender, id);
    expect(data?.answer).toMatchObject({ transaction: { id, status: 'CANCELLED' }, userErrors: [] });
    expect(await walletOf(sender)).toEqual({ balance: 100_00n, held: 0n, available: 100_00n });
    expect(await usedToday(sender)).toBe(0n);
    // Whoever decides after that decides nothing.
    await decide(fraudCase, CaseOutcome.APPROVED);
    expect(await domains.statusOf(id)).toBe('CANCELLED');
    expect(await domains.balanceOf(recipient)).toBe(0n);
    const again = await domains.cancel(sender, id);
    expect(again.data?.answer.userErrors).toMatchObject([{ code: 'NOT_CANCELLABLE' }]);
  });

  test('has one end, whoever decides at the same moment', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { sender, recipient, id, fraudCase } = await held();
      await Promise.all([
        decide(fraudCase, CaseOutcome.APPROVED),
        domains.cancel(sender, id),
        decide(fraudCase, CaseOutcome.BLOCKED),
        domains.cancel(sender, id),
      ]);
      await eventually(async () => expect(ends).toContain(await domains.statusOf(id)), { timeoutMs: 20_000 });
      const completed = (await domains.statusOf(id)) === 'COMPLETED';
      expect((await walletOf(sender)).available).toBe(completed ? 70_00n : 100_00n);
      expect(await domains.balanceOf(recipient)).toBe(completed ? 30_00n : 0n);
    }
  }, 120_000);

  test('whose recipient was frozen meanwhile fails when it is approved, and the money is back', async () => {
    const { sender, recipient, id, fraudCase } = await held();
    const { wallets } = await domains.wallet.data<{ wallets: { id: string }[] }>('{ wallets { id } }', {}, { as: recipient });
    const wallet = domains.wallet.rpc(WalletService, 'operator');
    await wallet.freeze({ walletId: wallets[0]?.id ?? '', reason: 'looking into it' });
    await decide(fraudCase, CaseOutcome.APPROVED);
    await statusIs(id, 'FAILED');
    expect(await walletOf(sender)).toEqual({ balance: 100_00n, held: 0n, available: 100_00n });
    expect(await usedToday(sender)).toBe(0n);
  });
});

describe('a transfer that the fraud rules refuse', () => {
  test('is FAILED at once, says nothing of why, and counts for nothing', async () => {
    const [sender, ...recipients] = await Promise.all(['100.00', ...Array(4)].map((balance) => domains.person(balance)));
    if (sender === undefined) throw new Error('nobody');
    const answers = [];
    for (const { userId } of recipients)
      answers.push(await domains.transfer(sender, { recipientId: userId, amount: usd('1.00') }));
    expect(answers.map(({ data }) => data?.answer.transaction?.status)).toEqual([
      'IN_REVIEW',
      'IN_REVIEW',
      'IN_REVIEW',
      'FAILED',
    ]);
    const refused = answers.at(-1)?.data?.answer;
    expect(refused?.userErrors).toEqual([{ code: 'BLOCKED_BY_FRAUD_RULES', message: 'This was refused.', path: null }]);
    expect(refused?.transaction?.events.map(({ status }) => status)).toEqual(['PENDING', 'FAILED']);
    expect(await usedToday(sender)).toBe(3_00n);
    expect((await walletOf(sender)).held).toBe(3_00n);
  });
});

describe('when somebody who must be asked is away', () => {
  const nothingOf = async ({ userId }: Viewer) => {
    const user = toUuid(userId, 'usr');
    const { sql } = domains.transactions.database;
    return sql`select from transactions where sender_id = ${user} union all select from limit_usage where user_id = ${user}`;
  };

  test.each([
    ['limits', 'cut'],
    ['limits', 'freeze'],
    ['rules', 'cut'],
    ['rules', 'freeze'],
  ] as const)(
    'a transfer is refused (%s %s), nothing of it is left, and its key works once they are back',
    async (who, how) => {
      const [sender, recipient] = [await domains.person('10.00'), await domains.person()];
      const input = { recipientId: recipient.userId, amount: usd('1.00'), idempotencyKey: newId('key') };
      await domains[who][how]();
      const { errors } = await domains.transfer(sender, input);
      expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE', retryAfterMs: 1_000 } }]);
      expect(await nothingOf(sender)).toHaveLength(0);
      expect(await walletOf(sender)).toEqual({ balance: 10_00n, held: 0n, available: 10_00n });
      await domains[who].restore();
      await eventually(
        async () => {
          const { data } = await domains.transfer(sender, input);
          expect(data?.answer).toMatchObject({ replayed: false, transaction: { status: 'IN_REVIEW' } });
        },
        { timeoutMs: 20_000 },
      );
    },
    60_000,
  );

  test('a hold that was made before its case could be opened gets its case later', async () => {
    const [sender, recipient] = [await domains.person('10.00'), await domains.person()];
    const input = { recipientId: recipient.userId, amount: usd('4.00'), idempotencyKey: newId('key') };
    domains.ledger.freeze();
    const asked = domains.transfer(sender, input);
    const begun = await eventually(async () => {
      const [row] = await domains.transactions.database.sql<{ step: string }[]>`
        select step from transactions where sender_id = ${toUuid(sender.userId, 'usr')}`;
      expect(row?.step).toBe('HOLD');
      await domains.rules.cut();
      return domains.ledger.restore();
    });
    expect(begun).toBeUndefined();
    expect((await asked).errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    await eventually(async () => expect((await walletOf(sender)).held).toBe(4_00n), { timeoutMs: 20_000 });
    await domains.rules.restore();
    const id = await eventually(
      async () => {
        const { data } = await domains.transfer(sender, input);
        expect(data?.answer).toMatchObject({ replayed: true, transaction: { status: 'IN_REVIEW' } });
        return data?.answer.transaction?.id ?? 'txn_none';
      },
      { timeoutMs: 20_000 },
    );
    expect((await decide(await caseOf(id), CaseOutcome.APPROVED)).transferSettled).toBe(true);
    expect(await domains.balanceOf(recipient)).toBe(4_00n);
  }, 60_000);

  test('a decision stands though the ledger is away, and the transfer follows once it is back', async () => {
    const { sender, recipient, id, fraudCase } = await held();
    await domains.ledger.cut();
    const answer = await decide(fraudCase, CaseOutcome.APPROVED);
    expect(answer).toMatchObject({ result: RecordOutcomeResult.RECORDED, transferSettled: false });
    // A device that takes it back now comes too late, whether or not it gets to hear so.
    await domains.cancel(sender, id);
    await domains.ledger.restore();
    await statusIs(id, 'COMPLETED');
    expect(await domains.balanceOf(recipient)).toBe(30_00n);
  }, 60_000);

  test('a capture whose answer was lost is found out, and not made again', async () => {
    const { sender, recipient, id, fraudCase } = await held();
    await domains.ledger.cut();
    await decide(fraudCase, CaseOutcome.APPROVED);
    const { outcome } = await domains.wallet.rpc(WalletService, 'transactions').capture({
      transactionId: id,
      kind: PostingKind.TRANSFER,
      credit: { ref: { case: 'userId', value: recipient.userId } },
    });
    expect(outcome).toBe(CaptureOutcome.CAPTURED);
    await domains.ledger.restore();
    await statusIs(id, 'COMPLETED');
    expect([await domains.balanceOf(sender), await domains.balanceOf(recipient)]).toEqual([70_00n, 30_00n]);
    expect(await domains.postingsOf(id)).toBe(1);
  }, 60_000);

  test('a cancellation that could not release the hold says that it is not known, and does so later', async () => {
    const { sender, id } = await held();
    await domains.ledger.cut();
    expect((await domains.cancel(sender, id)).errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    await domains.ledger.restore();
    await statusIs(id, 'CANCELLED');
    expect((await walletOf(sender)).available).toBe(100_00n);
  }, 60_000);
});

describe('a case that nobody decides', () => {
  let impatient: Domains;
  beforeAll(async () => {
    impatient = await startDomains({
      env: { REVIEW_POLL_MS: '300' },
      rules: { ...rules, CASE_EXPIRY_SECONDS: '1' },
    });
  });
  afterAll(() => impatient?.stop());

  test('expires: the transfer has FAILED, and the money is back', async () => {
    const [sender, recipient] = [await impatient.person('10.00'), await impatient.person()];
    const input = { recipientId: recipient.userId, amount: usd('4.00'), idempotencyKey: newId('key') };
    const { data } = await impatient.transfer(sender, input);
    const id = data?.answer.transaction?.id ?? 'txn_none';
    await eventually(async () => expect(await impatient.statusOf(id)).toBe('FAILED'), { timeoutMs: 20_000 });
    const again = await impatient.transfer(sender, input);
    expect(again.data?.answer).toMatchObject({ replayed: true, userErrors: [{ code: 'REVIEW_EXPIRED' }] });
    await impatient.assertConsistent();
  }, 60_000);

  test('is asked for by the transfer itself, when the word of it got lost', async () => {
    const [sender, recipient] = [await impatient.person('10.00'), await impatient.person()];
    const { data } = await impatient.transfer(sender, { recipientId: recipient.userId, amount: usd('4.00') });
    const id = data?.answer.transaction?.id ?? 'txn_none';
    // As if fraud had written its decision down and died before it told anybody.
    await impatient.fraud.database.sql`
      update fraud_cases set outcome = 'APPROVED', decided_at = now(), reason = 'fine' where transaction_id = ${toUuid(id, 'txn')}`;
    await eventually(async () => expect(await impatient.statusOf(id)).toBe('COMPLETED'), { timeoutMs: 20_000 });
  }, 60_000);
});

test('after all of it the books are right, nothing is held, and everything ended', () =>
  eventually(
    async () => {
      const queue = await domains.operator.fraud.listReviewQueue({ first: 100 });
      await Promise.all(queue.fraudCases.map((fraudCase) => decide(fraudCase, CaseOutcome.BLOCKED)));
      await domains.assertConsistent();
    },
    { timeoutMs: 30_000 },
  ));
