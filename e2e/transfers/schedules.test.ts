import type { Viewer } from '@mint/platform/auth/viewer.ts';
import { newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { CaseOutcome } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Domains, startDomains, usd } from './domains.ts';

const CREATE = /* GraphQL */ `
  mutation ($input: ScheduleCreateInput!) {
    answer: scheduleCreate(input: $input) { schedule { id status nextRunAt } userErrors { code } }
  }`;
const READ = /* GraphQL */ `
  query ($id: ID!) {
    schedule(id: $id) {
      status pauseReason nextRunAt failureCount lastRun { status failureCode transaction { id status } }
    }
  }`;

interface Read {
  readonly status: string;
  readonly pauseReason: string | null;
  readonly nextRunAt: string | null;
  readonly failureCount: number;
  readonly lastRun: {
    readonly status: string;
    readonly failureCode: string | null;
    readonly transaction: { id: `txn_${string}` } | null;
  } | null;
}

let domains: Domains;
beforeAll(async () => {
  domains = await startDomains({
    env: { SCHEDULE_INTERVAL_MS: '50', TRANSACTION_TIMEOUT_MS: '1500', POSTING_SETTLE_MS: '2000', REVIEW_POLL_MS: '100' },
  });
});
afterEach(() => Promise.all([domains.ledger.restore(), domains.limits.restore(), domains.rules.restore()]));
afterAll(() => domains?.stop());

/** A schedule of 5 dollars on each New Year's Day. */
async function order(owner: Viewer, recipient: Viewer): Promise<string> {
  const input = {
    recipientId: recipient.userId,
    amount: usd('5.00'),
    cron: '0 9 1 1 *',
    timeZone: 'UTC',
    idempotencyKey: newId('key'),
  };
  const { answer } = await domains.transactions.data<{ answer: { schedule: { id: string } } }>(CREATE, { input }, { as: owner });
  return answer.schedule.id;
}

async function read(owner: Viewer, id: string): Promise<Read> {
  return (await domains.transactions.data<{ schedule: Read }>(READ, { id }, { as: owner })).schedule;
}

/** Has the next run be due now. */
const makeDue = (id: string) =>
  domains.transactions.database.sql`update schedules set next_run_at = now() where id = ${toUuid(id, 'sch')}`;
/** Has whatever a schedule's runs wait for be over. */
const passTime = (id: string) =>
  domains.transactions.database.sql`
    update schedule_runs set next_attempt_at = now() where schedule_id = ${toUuid(id, 'sch')} and next_attempt_at is not null`;
const lastRunIs = (owner: Viewer, id: string, status: string, inTime = 20_000) =>
  eventually(
    async () => {
      const schedule = await read(owner, id);
      expect(schedule.lastRun?.status).toBe(status);
      return schedule;
    },
    { timeoutMs: inTime },
  );

describe('a schedule', () => {
  test('whose run is due moves the money, once', async () => {
    const [owner, recipient] = [await domains.person('100.00'), await domains.person()];
    const id = await order(owner, recipient);
    await makeDue(id);
    const schedule = await lastRunIs(owner, id, 'COMPLETED');
    expect(schedule).toMatchObject({ status: 'ACTIVE', failureCount: 0, lastRun: { failureCode: null } });
    expect(Date.parse(schedule.nextRunAt ?? '')).toBeGreaterThan(Date.now());
    expect([await domains.balanceOf(owner), await domains.balanceOf(recipient)]).toEqual([9_500n, 500n]);
    expect(await domains.postingsOf(schedule.lastRun?.transaction?.id ?? 'txn_none')).toBe(1);
    await domains.assertConsistent();
  });

  test('whose ledger’s answer is lost moves the money once, when it is found out', async () => {
    const [owner, recipient] = [await domains.person('100.00'), await domains.person()];
    const id = await order(owner, recipient);
    domains.ledger.freeze();
    await makeDue(id);
    await eventually(async () => expect((await read(owner, id)).lastRun?.status).toBe('ASKED'));
    await eventually(async () => {
      const made = await domains.transactions.database.sql`
        select from transactions where sender_id = ${toUuid(owner.userId, 'usr')}`;
      expect(made).toHaveLength(1);
    });
    await domains.ledger.restore();
    await eventually(
      async () => {
        await passTime(id);
        expect((await read(owner, id)).lastRun?.status).toBe('COMPLETED');
      },
      { timeoutMs: 25_000, intervalMs: 200 },
    );
    expect([await domains.balanceOf(owner), await domains.balanceOf(recipient)]).toEqual([9_500n, 500n]);
    await domains.assertConsistent();
  });

  test('runs once whoever else carries it out at the same moment', async () => {
    const [owner, recipient] = [await domains.person('100.00'), await domains.person()];
    const ids = await Promise.all(Array.from({ length: 5 }, () => order(owner, recipient)));
    await Promise.all(ids.map(makeDue));
    await eventually(
      async () => {
        for (const id of ids) {
          await passTime(id);
          expect((await read(owner, id)).lastRun?.status).toBe('COMPLETED');
        }
      },
      { timeoutMs: 20_000, intervalMs: 50 },
    );
    expect(await domains.balanceOf(recipient)).toBe(2_500n);
    await domains.assertConsistent();
  });

  test('without enough money tries again once it has waited, and moves it when there is', async () => {
    const [owner, recipient] = [await domains.person(), await domains.person()];
    const id = await order(owner, recipient);
    await makeDue(id);
    // A run that has not been begun waits as well: what it waits for tells them apart.
    const wanting = { failureCount: 0, lastRun: { status: 'WAITING', failureCode: 'INSUFFICIENT_FUNDS' } };
    await eventually(async () => expect(await read(owner, id)).toMatchObject(wanting), { timeoutMs: 20_000 });
    await domains.topUp(owner, { amount: usd('20.00') });
    await passTime(id);
    await lastRunIs(owner, id, 'COMPLETED');
    expect([await domains.balanceOf(owner), await domains.balanceOf(recipient)]).toEqual([1_500n, 500n]);
    await domains.assertConsistent();
  });

  test('whose limits can’t be asked waits, and fails nobody', async () => {
    const [owner, recipient] = [await domains.person('100.00'), await domains.person()];
    const id = await order(owner, recipient);
    await domains.limits.cut();
    await makeDue(id);
    await eventually(async () => {
      const [run] = await domains.transactions.database.sql<{ status: string; waits: boolean }[]>`
        select status, next_attempt_at < now() + interval '61 seconds' as waits from schedule_runs where schedule_id = ${toUuid(id, 'sch')}`;
      expect(run).toEqual({ status: 'ASKED', waits: true });
    });
    await domains.limits.restore();
    await eventually(
      async () => {
        await passTime(id);
        expect((await read(owner, id)).lastRun?.status).toBe('COMPLETED');
      },
      { timeoutMs: 20_000, intervalMs: 200 },
    );
    expect((await read(owner, id)).failureCount).toBe(0);
    expect(await domains.balanceOf(recipient)).toBe(500n);
  });
});

describe('a schedule among suspicious people', () => {
  let strict: Domains;
  beforeAll(async () => {
    strict = await startDomains({
      env: { SCHEDULE_INTERVAL_MS: '50', REVIEW_POLL_MS: '100' },
      rules: { NEW_RECIPIENT_SCORE: '60', NIGHT_LARGE_SCORE: '0' },
    });
  });
  afterAll(() => strict?.stop());

  test('has its run wait for the reviewer, and ends as they say', async () => {
    const [before] = [domains];
    domains = strict;
    try {
      const [owner, recipient] = [await domains.person('100.00'), await domains.person()];
      const id = await order(owner, recipient);
      await makeDue(id);
      const held = await eventually(async () => {
        const { lastRun } = await read(owner, id);
        expect(lastRun).toMatchObject({ status: 'ASKED', transaction: { status: 'IN_REVIEW' } });
        return lastRun?.transaction?.id;
      });
      const { fraudCases } = await domains.operator.fraud.listReviewQueue({ first: 100 });
      const caseId = fraudCases.find(({ transactionId }) => transactionId === held)?.id ?? '';
      await domains.operator.fraud.recordOutcome({ caseId, outcome: CaseOutcome.APPROVED, reason: 'known' });
      await lastRunIs(owner, id, 'COMPLETED');
      expect([await domains.balanceOf(owner), await domains.balanceOf(recipient)]).toEqual([9_500n, 500n]);
    } finally {
      domains = before;
    }
  });
});
