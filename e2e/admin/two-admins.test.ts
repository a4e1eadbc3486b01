import { randomUUID } from 'node:crypto';
import { newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import {
  AdminApprovalsDocument,
  type AdminApprovalsQuery,
  AdminUsersDocument,
  AuditLogDocument,
  ConfirmTotpDocument,
  CreateApiKeyDocument,
  DecideApprovalDocument,
  EnrollTotpDocument,
  ForceCompleteDocument,
  LedgerHealthDocument,
  LogInDocument,
  OpenWalletDocument,
  QuoteTransferDocument,
  ResetTotpDocument,
  ReverseTransactionDocument,
  SetRoleDocument,
  StopTotpResetDocument,
  TopUpDocument,
  TotpResetDocument,
  TransactionDocument,
  TransferDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { URI } from 'otpauth';
import type postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailTo } from '../contract/mailbox.ts';
import { join, type Person, topUp } from '../contract/people.ts';
import { startSuspiciousProduct } from '../contract/product.ts';
import { send } from '../contract/wire.ts';
import type { Stack } from '../stack.ts';
import { joinAsOperator } from './operators.ts';
import { tamperWithLedger } from './tamper.ts';

let stack: Stack;
let olga: Person;
let otto: Person;
beforeAll(async () => {
  // A payment source that makes up its mind too late for any test; what is said of the night holds at any hour.
  stack = await startSuspiciousProduct({
    fraud: { NIGHT_LARGE_SCORE: '0' },
    transactions: { SANDBOX_DELAY_MS: '600000' },
    admin: {
      TOTP_RESET_WAIT_HOURS: '0',
      // What people do here is compared within seconds, and everything again and again.
      RECONCILE_INTERVAL_MS: '200',
      RECONCILE_SETTLE_MS: '2000',
      RECONCILE_SWEEP_INTERVAL_MS: '50',
      RECONCILE_SWEEP_PAUSE_MS: '500',
    },
  });
  [olga, otto] = [await joinAsOperator(stack, 'Olga'), await joinAsOperator(stack, 'Otto')];
});
afterAll(() => stack?.stop());

const reason = 'sent by mistake';
const reverse = async (as: Person, transactionId: string) =>
  (await as.client.execute(ReverseTransactionDocument, { input: { transactionId, reason } })).adminTransactionReverse;
const forceComplete = async (as: Person, transactionId: string) =>
  (await as.client.execute(ForceCompleteDocument, { input: { transactionId, reason } })).adminTransactionForceComplete;
const decide = async (as: Person, approvalId: string | undefined, approve = true) =>
  (await as.client.execute(DecideApprovalDocument, { input: { approvalId: approvalId ?? '', approve, reason: 'looked at it' } }))
    .adminApprovalDecide;
const waiting = async (as: Person): Promise<AdminApprovalsQuery['adminApprovals']['nodes']> =>
  (await as.client.execute(AdminApprovalsDocument, {})).adminApprovals.nodes;
const balanceOf = async ({ id }: Person) => {
  const { adminUsers } = await olga.client.execute(AdminUsersDocument, { query: id, first: 1 });
  return adminUsers.nodes[0]?.wallets?.[0]?.balance.amount;
};

/** A transfer that has completed; to somebody new unless told. */
async function sent(amount: string, recipient?: Person) {
  const [ada, bob] = [await join(stack.url, 'Ada'), recipient ?? (await join(stack.url, 'Bob'))];
  await topUp(ada, '100.00');
  const input = { recipientId: bob.id, amount: { amount, currency: 'USD' }, idempotencyKey: randomUUID() };
  const { transaction } = (await ada.client.execute(TransferDocument, { input })).transferCreate;
  expect(transaction?.status).toBe('COMPLETED');
  return { ada, bob, id: transaction?.id ?? '' };
}

test('a transfer is taken back on the word of two, and of no less', async () => {
  const { ada, bob, id } = await sent('30.00');
  const asked = await reverse(olga, id);
  expect(asked).toMatchObject({
    approval: { status: 'PENDING', kind: 'TRANSACTION_REVERSE', requestedBy: { id: olga.id } },
    userErrors: [],
  });
  const approvalId = asked.approval?.id;
  expect(await balanceOf(bob)).toBe('30.00');
  expect((await reverse(otto, id)).userErrors).toMatchObject([{ code: 'ALREADY_REQUESTED' }]);
  expect(await waiting(otto)).toContainEqual(
    expect.objectContaining({ id: approvalId, reason, requestedBy: { id: olga.id, displayName: 'Olga' } }),
  );
  for (const approve of [true, false]) {
    expect(await decide(olga, approvalId, approve)).toMatchObject({ approval: null, userErrors: [{ code: 'SAME_ADMIN' }] });
  }
  expect(await decide(otto, approvalId)).toMatchObject({
    approval: { id: approvalId, status: 'APPROVED' },
    transaction: { id, status: 'REVERSED' },
    userErrors: [],
  });
  expect([await balanceOf(ada), await balanceOf(bob)]).toEqual(['100.00', '0.00']);
  expect((await ada.client.execute(TransactionDocument, { id })).transaction?.status).toBe('REVERSED');
  expect((await decide(otto, approvalId)).userErrors).toMatchObject([{ code: 'ALREADY_DECIDED' }]);
  expect((await reverse(olga, id)).userErrors).toMatchObject([{ code: 'NOT_REVERSIBLE' }]);
  expect((await waiting(otto)).map((approval) => approval.id)).not.toContain(approvalId);
});

test('a transfer stays that the second would not have taken back', async () => {
  const { bob, id } = await sent('30.00');
  const { approval } = await reverse(olga, id);
  expect(await decide(otto, approval?.id, false)).toMatchObject({
    approval: { status: 'REJECTED' },
    transaction: { id, status: 'COMPLETED' },
  });
  expect(await balanceOf(bob)).toBe('30.00');
});

test('what is spent can’t be taken back, and nobody is told that it was', async () => {
  const { bob, id } = await sent('30.00');
  const cid = await join(stack.url, 'Cid');
  const input = { recipientId: cid.id, amount: { amount: '30.00', currency: 'USD' }, idempotencyKey: randomUUID() };
  expect((await bob.client.execute(TransferDocument, { input })).transferCreate.transaction?.status).toBe('COMPLETED');
  const { approval } = await reverse(olga, id);
  expect((await decide(otto, approval?.id)).userErrors).toMatchObject([{ code: 'NOTHING_LEFT' }]);
  expect(await balanceOf(cid)).toBe('30.00');
});

test('a top-up whose payment source can’t make up its mind is completed on the word of two', async () => {
  const ada = await join(stack.url, 'Ada');
  const { topUpCreate } = await ada.client.execute(TopUpDocument, {
    input: { amount: { amount: '66.37', currency: 'USD' }, idempotencyKey: randomUUID() },
  });
  const id = topUpCreate.transaction?.id ?? '';
  expect(topUpCreate.transaction?.status).toBe('PENDING');
  expect((await reverse(olga, id)).userErrors).toMatchObject([{ code: 'NOT_REVERSIBLE' }]);
  const { approval } = await forceComplete(otto, id);
  expect(await decide(olga, approval?.id)).toMatchObject({
    approval: { status: 'APPROVED' },
    transaction: { id, status: 'COMPLETED' },
    userErrors: [],
  });
  expect(await balanceOf(ada)).toBe('66.37');
  expect((await forceComplete(otto, id)).userErrors).toMatchObject([{ code: 'NOT_COMPLETABLE' }]);
});

test('the request of somebody who runs the platform no more counts for nothing', async () => {
  const oona = await joinAsOperator(stack, 'Oona');
  const { bob, id } = await sent('30.00');
  const { approval } = await reverse(oona, id);
  await olga.client.execute(SetRoleDocument, { input: { userId: oona.id, role: 'USER', reason } });
  await eventually(async () => expect((await waiting(otto)).map((each) => each.id)).not.toContain(approval?.id));
  // Given the office again, they ask again.
  await olga.client.execute(SetRoleDocument, { input: { userId: oona.id, role: 'ADMIN', reason } });
  expect((await decide(otto, approval?.id)).userErrors).toMatchObject([{ code: 'REQUESTER_NOT_ADMIN' }]);
  expect(await balanceOf(bob)).toBe('30.00');
});

test('nobody takes back what is their own', async () => {
  const { id } = await sent('5.00', otto);
  expect((await reverse(otto, id)).userErrors).toMatchObject([{ code: 'SELF' }]);
  const { approval } = await reverse(olga, id);
  expect((await decide(otto, approval?.id)).userErrors).toMatchObject([{ code: 'SELF' }]);
});

/** Somebody who has a second factor, with a recovery code that is left. */
async function withSecondFactor(name: string) {
  const person = await join(stack.url, name);
  const { totpEnroll } = await person.client.execute(EnrollTotpDocument, { input: { password: person.password } });
  const code = URI.parse(totpEnroll.otpauthUri ?? '').generate();
  const { totpConfirm } = await person.client.execute(ConfirmTotpDocument, { input: { code } });
  return { person, recoveryCodes: totpConfirm.recoveryCodes ?? [] };
}
const resetTotp = async (as: Person, userId: string) =>
  (await as.client.execute(ResetTotpDocument, { input: { userId, reason: 'lost the phone; seen in person' } }))
    .adminUserTotpReset;
async function logInTo({ email, password }: Person) {
  const { data } = await send(stack.url, LogInDocument, { input: { email, password } });
  return data?.sessionCreate.session ? 'IN' : data?.sessionCreate.userErrors[0]?.code;
}

test('a second factor that was lost is ended on the word of two, with the sessions and keys it stood for', async () => {
  const { person, recoveryCodes } = await withSecondFactor('Ada');
  const key = async (scopes: ('TRANSFERS_WRITE' | 'PROFILE_READ')[], index: number) => {
    const input = { name: 'Shop', scopes, totpCode: recoveryCodes[index] };
    const { data } = await send(stack.url, CreateApiKeyDocument, { input }, { token: person.session.accessToken });
    return data?.apiKeyCreate.secret ?? '';
  };
  const [pays, reads] = [await key(['TRANSFERS_WRITE', 'PROFILE_READ'], 0), await key(['PROFILE_READ'], 1)];
  const reach = async (token: string) => {
    const { data, errors } = await send<{ me: { id: string } }>(stack.url, '{ me { id } }', {}, { token });
    return data?.me?.id ?? errors[0]?.extensions?.code;
  };
  expect([await reach(pays), await reach(reads)]).toEqual([person.id, person.id]);

  expect((await resetTotp(olga, olga.id)).userErrors).toMatchObject([{ code: 'SELF' }]);
  expect((await resetTotp(olga, otto.id)).userErrors).toMatchObject([{ code: 'TOTP_NOT_ENABLED' }]);
  const asked = await resetTotp(olga, person.id);
  expect(asked).toMatchObject({ approval: { status: 'PENDING', kind: 'USER_TOTP_RESET' }, userErrors: [] });
  await mailTo(person.email, /asks us to remove your second factor/);
  expect(await logInTo(person)).toBe('TOTP_REQUIRED');
  expect((await decide(olga, asked.approval?.id)).userErrors).toMatchObject([{ code: 'SAME_ADMIN' }]);
  expect(await decide(otto, asked.approval?.id)).toMatchObject({
    approval: { status: 'APPROVED' },
    transaction: null,
    userErrors: [],
  });

  expect(await logInTo(person)).toBe('IN');
  await eventually(async () =>
    expect([await reach(person.session.accessToken), await reach(pays)]).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']),
  );
  expect(await reach(reads)).toBe(person.id);
  await mailTo(person.email, /We removed your second factor/);
});

test('whoever has not lost their second factor stops its reset', async () => {
  const { person } = await withSecondFactor('Eve');
  const { approval } = await resetTotp(olga, person.id);
  const { totpReset } = await person.client.execute(TotpResetDocument, {});
  expect(totpReset?.id).toBe(approval?.id);
  const { totpResetStop } = await person.client.execute(StopTotpResetDocument, { input: { id: totpReset?.id ?? '' } });
  expect(totpResetStop).toEqual({ stoppedTotpResetId: approval?.id, userErrors: [] });
  expect((await decide(otto, approval?.id)).userErrors).toMatchObject([{ code: 'STOPPED_BY_OWNER' }]);
  expect(await logInTo(person)).toBe('TOTP_REQUIRED');
});

describe('the books', () => {
  const health = async () => (await olga.client.execute(LedgerHealthDocument, {})).ledgerHealth;
  const patience = { timeoutMs: 60_000, intervalMs: 200 };
  /** What operators and the audit log were told of mismatches of a thing. */
  const alerts = async (resourceId: string) =>
    (
      await olga.client.execute(AuditLogDocument, { filter: { resourceId, topic: 'admin.events' }, first: 20 })
    ).auditLog.nodes.map(({ action }) => action);
  const uuid = (id: string) => toUuid(id, 'txn');
  /** Waits until everything that has happened by now was compared, and agrees. */
  const agree = async () => {
    const now = Date.now();
    return eventually(async () => {
      const found = await health();
      expect(found).toMatchObject({ healthy: true, mismatches: [] });
      expect(Date.parse(found.checkedAt ?? '')).toBeGreaterThan(now + 4_000);
      return found;
    }, patience);
  };

  test('agree after all that was sent, taken back, completed by hand and refused', async () => {
    const [ada, bob] = [await join(stack.url, 'Ada'), await join(stack.url, 'Bob')];
    await topUp(ada, '100.00');
    await bob.client.execute(OpenWalletDocument, { input: { currency: 'EUR' } });
    const amount = { amount: '10.00', currency: 'USD' };
    const exchanged = await Promise.all(
      ['kept', 'taken back'].map(async () => {
        const wanted = { recipientId: bob.id, amount, recipientCurrency: 'EUR' };
        const { quote } = (await ada.client.execute(QuoteTransferDocument, { input: wanted })).transferQuoteCreate;
        const input = { recipientId: bob.id, amount, quoteId: quote?.id, idempotencyKey: randomUUID() };
        return (await ada.client.execute(TransferDocument, { input })).transferCreate.transaction;
      }),
    );
    expect(exchanged.map((each) => each?.status)).toEqual(['COMPLETED', 'COMPLETED']);
    const { approval } = await reverse(olga, exchanged[1]?.id ?? '');
    expect((await decide(otto, approval?.id)).transaction?.status).toBe('REVERSED');

    const { entriesSum, outboxOldestAgeMs } = await agree();
    expect(entriesSum).toEqual([
      { currency: 'EUR', minorUnits: '0' },
      { currency: 'USD', minorUnits: '0' },
    ]);
    expect(outboxOldestAgeMs).toBeGreaterThanOrEqual(0);
  }, 90_000);

  test('do not agree once a posting is gone: that is told of, and so is that it is back', async () => {
    const { id } = await sent('5.00');
    await agree();
    let kept: postgres.Row | undefined;
    await tamperWithLedger(stack, async (sql) => {
      [kept] = await sql`delete from journal where transaction_id = ${uuid(id)} returning *`;
    });
    await eventually(async () => {
      const found = await health();
      expect(found.healthy).toBe(false);
      expect(found.mismatches).toContainEqual({
        kind: 'POSTING_MISSING',
        subjectId: id,
        detail: expect.stringContaining('TRANSFER of 500 USD'),
      });
    }, patience);
    await eventually(async () => expect(await alerts(id)).toContain('admin.ledger_mismatch_found'), patience);
    await tamperWithLedger(stack, (sql) => sql`insert into journal ${sql(kept ?? {})}`);
    await agree();
    await eventually(async () => expect(await alerts(id)).toContain('admin.ledger_mismatch_resolved'), patience);
  }, 120_000);

  test('do not agree once there is an entry of no posting: what they come to shows it', async () => {
    const { id } = await sent('5.00');
    const stray = newId('txn');
    await tamperWithLedger(
      stack,
      (sql) => sql`
        insert into entries (wallet_id, seq, transaction_id, amount, balance_after, posted_at)
        select credit_wallet_id, 2, ${uuid(stray)}, 7, 507, now() from journal where transaction_id = ${uuid(id)}`,
    );
    await eventually(async () => {
      const found = await health();
      expect(found).toMatchObject({ healthy: false, entriesSum: [{ minorUnits: '0' }, { currency: 'USD', minorUnits: '7' }] });
      const about = found.mismatches.filter(({ subjectId }) => subjectId === stray).map(({ kind }) => kind);
      expect(about.toSorted()).toEqual(['ENTRIES_UNBALANCED', 'ENTRY_WITHOUT_POSTING']);
      expect(found.mismatches.map(({ kind }) => kind)).toContain('BALANCE_DIFFERS');
    }, patience);
    await tamperWithLedger(stack, (sql) => sql`delete from entries where transaction_id = ${uuid(stray)}`);
    await eventually(async () => {
      const { entriesSum, mismatches } = await health();
      expect(entriesSum.map(({ minorUnits }) => minorUnits)).toEqual(['0', '0']);
      // That entries can go at all stays a finding: nobody but a superuser can do that.
      expect(mismatches.map(({ kind }) => kind)).toEqual(['ENTRIES_LOST']);
    }, patience);
  }, 120_000);
});
