import type { Id } from '@mint/platform/ids/ids.ts';
import { newId, toUuid } from '@mint/platform/ids/ids.ts';
import type { EventContract } from '@mint/platform/kafka/contract.ts';
import { deliverEvent } from '@mint/platform/testing/deliver-event.ts';
import { userFrozen, userRoleChanged } from '@mint/schema/events/auth.ts';
import { UserRole, UserStatus } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { TransactionStatus } from '@mint/schema/proto/__generated__/transactions_pb.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { AdminContext } from '../context.ts';
import { onUserFrozen } from '../events/on-user-frozen.ts';
import { onUserRoleChanged } from '../events/on-user-role-changed.ts';
import { gone, type PeerTransfer } from '../test/peers.ts';
import { codes, given } from '../test/results.ts';
import { openWorld, type World } from '../test/world.ts';
import type { Approval } from './approval.ts';
import { decideApproval } from './decide-approval.ts';
import { expireApprovals } from './expire-approvals.ts';
import { listActions, listApprovals } from './list-records.ts';
import { recoverActions } from './recover-actions.ts';
import { requestApproval } from './request-approval.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
afterEach(() => world.peers.reset());

const reason = 'sent by mistake';
const page = { limit: 100, after: null };
const kind = 'TRANSACTION_REVERSE';

/** A completed transfer whose reversal somebody asked for. */
async function asked(given_: Partial<PeerTransfer> = {}) {
  const transfer = world.peers.transfer(given_);
  const requester = world.operator();
  const approval = given(await requestApproval(world.context, { kind, transactionId: transfer.id, adminId: requester, reason }));
  return { transfer, requester, approval };
}
const decide = (approvalId: string, adminId: Id<'usr'>, approve = true) =>
  decideApproval(world.context, { approvalId, adminId, approve, reason });
const actionsOn = (resourceId: string) => listActions(world.database, { adminId: null, resourceId }, page);
const passTime = ({ id }: Approval) => world.database.sql`
  update approvals set expires_at = now() - interval '1 second', created_at = now() - interval '4 days'
  where id = ${toUuid(id, 'apr')}`;
const stands = async ({ id }: Approval) =>
  (await listApprovals(world.database, null, page)).find((approval) => approval.id === id)?.status;

describe('two operators', () => {
  test('move money: one asks, another agrees, and it is done once', async () => {
    const { transfer, requester, approval } = await asked();
    expect(transfer.status).toBe(TransactionStatus.COMPLETED);
    const decider = world.operator();
    expect(given(await decide(approval.id, decider))).toMatchObject({ status: 'APPROVED', decidedBy: decider });
    expect(transfer.status).toBe(TransactionStatus.REVERSED);
    expect(await actionsOn(transfer.id)).toMatchObject([{ kind, state: 'DONE', adminId: decider, reason }]);
    expect(await world.told(transfer.id)).toMatchObject([
      { type: 'admin.approval_requested', actor: requester, payload: { approvalId: approval.id } },
      { type: 'admin.approval_decided', actor: decider, payload: { approved: true } },
      {
        type: 'admin.action_performed',
        actor: decider,
        payload: { action: kind, before: { status: 'COMPLETED' }, after: { status: 'REVERSED' } },
      },
    ]);
  });

  test('are two: nobody agrees to what they asked for themselves', async () => {
    const { transfer, requester, approval } = await asked();
    for (const approve of [true, false]) expect(codes(await decide(approval.id, requester, approve))).toEqual(['SAME_ADMIN']);
    expect(await stands(approval)).toBe('PENDING');
    expect(transfer.status).toBe(TransactionStatus.COMPLETED);
    await expect(
      world.database
        .sql`update approvals set status = 'REJECTED', decided_by = requested_by, decision_reason = 'x', decided_at = now()
        where id = ${toUuid(approval.id, 'apr')}`,
    ).rejects.toThrow('approvals_two');
  });

  test('may say no, and nothing moves', async () => {
    const { transfer, approval } = await asked();
    expect(given(await decide(approval.id, world.operator(), false))).toMatchObject({ status: 'REJECTED', actionId: null });
    expect(transfer.status).toBe(TransactionStatus.COMPLETED);
    expect(codes(await decide(approval.id, world.operator()))).toEqual(['ALREADY_DECIDED']);
  });

  test.each([1, 2, 3])('who decide at the same moment are one that does (%i)', async () => {
    const { transfer, approval } = await asked();
    const deciders = [world.operator(), world.operator(), world.operator(), world.operator()];
    const answers = await Promise.all(deciders.map((decider, index) => decide(approval.id, decider, index % 2 === 0)));
    const won = answers.filter(({ ok }) => ok);
    expect(won).toHaveLength(1);
    expect(answers.flatMap((answer) => codes(answer))).toEqual(['ALREADY_DECIDED', 'ALREADY_DECIDED', 'ALREADY_DECIDED']);
    const status = await stands(approval);
    const isApproved = status === 'APPROVED';
    expect(transfer.status).toBe(isApproved ? TransactionStatus.REVERSED : TransactionStatus.COMPLETED);
    expect(await actionsOn(transfer.id)).toHaveLength(isApproved ? 1 : 0);
  });
});

describe('the word of somebody', () => {
  test('who was let go counts for nothing', async () => {
    const { transfer, requester, approval } = await asked();
    const person = world.peers.people.get(requester);
    if (person) person.role = UserRole.USER;
    expect(codes(await decide(approval.id, world.operator()))).toEqual(['REQUESTER_NOT_ADMIN']);
    expect(transfer.status).toBe(TransactionStatus.COMPLETED);
    expect(await stands(approval)).toBe('VOID');
    const again = { kind, transactionId: transfer.id, adminId: world.operator(), reason } as const;
    expect(given(await requestApproval(world.context, again)).status).toBe('PENDING');
  });

  test.each([
    ['stopped', onUserFrozen, userFrozen, {}],
    ['let go', onUserRoleChanged, userRoleChanged, { role: 'USER' }],
  ] as const)('who was %s counts for nothing, also when they are an operator again', async (_, handler, contract, how) => {
    const { transfer, requester, approval } = await asked();
    const other = await asked();
    await deliverEvent<EventContract, AdminContext>(handler, contract, { userId: requester, reason, ...how }, world);
    expect([await stands(approval), await stands(other.approval)]).toEqual(['VOID', 'PENDING']);
    expect(codes(await decide(approval.id, world.operator()))).toEqual(['REQUESTER_NOT_ADMIN']);
    expect(transfer.status).toBe(TransactionStatus.COMPLETED);
    expect(await world.told(transfer.id)).toMatchObject([
      { type: 'admin.approval_requested' },
      {
        type: 'admin.approval_voided',
        payload: { approvalId: approval.id, requestedBy: requester, voidReason: 'REQUESTER_NOT_ADMIN' },
      },
    ]);
  });

  test('who was given the office has what they asked for wait on', async () => {
    const { requester, approval } = await asked();
    const given_ = { userId: requester, reason, role: 'ADMIN' } as const;
    await deliverEvent(onUserRoleChanged, userRoleChanged, given_, world);
    expect(await stands(approval)).toBe('PENDING');
  });

  test('who is no operator at this moment decides nothing', async () => {
    const { approval } = await asked();
    const stopped = world.peers.person({ role: UserRole.ADMIN, status: UserStatus.FROZEN });
    for (const decider of [stopped.id, world.peers.person().id]) {
      await expect(decide(approval.id, decider)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    }
    expect(await stands(approval)).toBe('PENDING');
  });

  test('whose money it is is not asked', async () => {
    const [own, other] = [world.operator(), world.operator()];
    const { transfer, approval } = await asked({ recipientId: own });
    expect(codes(await decide(approval.id, own))).toEqual(['SELF']);
    const again = await requestApproval(world.context, { kind, transactionId: transfer.id, adminId: own, reason });
    expect(codes(again)).toEqual(['SELF']);
    expect(given(await decide(approval.id, other)).status).toBe('APPROVED');
  });
});

describe('a request', () => {
  test('waits once for a transaction and a kind, however many ask at once', async () => {
    const transfer = world.peers.transfer();
    const wanted = { kind, transactionId: transfer.id, reason } as const;
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => requestApproval(world.context, { ...wanted, adminId: world.operator() })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(answers.flatMap((answer) => codes(answer)))).toEqual(new Set(['ALREADY_REQUESTED']));
  });

  test('is over when nobody decides in time, and may be made again', async () => {
    const { transfer, approval } = await asked();
    await passTime(approval);
    expect((await listApprovals(world.database, 'PENDING', page)).map(({ id }) => id)).not.toContain(approval.id);
    expect(codes(await decide(approval.id, world.operator()))).toEqual(['EXPIRED']);
    const wanted = { kind, transactionId: transfer.id, adminId: world.operator(), reason } as const;
    const again = given(await requestApproval(world.context, wanted));
    expect(await stands(approval)).toBe('EXPIRED');
    await passTime(again);
    expect(await expireApprovals(world.context)).toBeGreaterThanOrEqual(1);
    expect(await stands(again)).toBe('EXPIRED');
    expect(codes(await decide(again.id, world.operator()))).toEqual(['EXPIRED']);
    expect(transfer.status).toBe(TransactionStatus.COMPLETED);
  });

  test.each([
    ['TRANSACTION_REVERSE', TransactionStatus.FAILED, 'NOT_REVERSIBLE'],
    ['TRANSACTION_REVERSE', TransactionStatus.IN_REVIEW, 'NOT_REVERSIBLE'],
    ['TRANSACTION_FORCE_COMPLETE', TransactionStatus.COMPLETED, 'NOT_COMPLETABLE'],
    ['TRANSACTION_FORCE_COMPLETE', TransactionStatus.CANCELLED, 'NOT_COMPLETABLE'],
  ] as const)('%s of a transaction in status %i is %s', async (wanted, status, code) => {
    const { id: transactionId } = world.peers.transfer({ status });
    const adminId = world.operator();
    expect(codes(await requestApproval(world.context, { kind: wanted, transactionId, adminId, reason }))).toEqual([code]);
  });

  test('is about something, for a reason', async () => {
    const adminId = world.operator();
    for (const transactionId of ['nothing', newId('txn')]) {
      expect(codes(await requestApproval(world.context, { kind, transactionId, adminId, reason }))).toEqual(['NOT_FOUND']);
    }
    for (const none of ['', '  ', 'x'.repeat(501), 'a\0b', '\ud800']) {
      const { id: transactionId } = world.peers.transfer();
      const answer = await requestApproval(world.context, { kind, transactionId, adminId, reason: none });
      expect(codes(answer)).toEqual(['INVALID_REASON']);
    }
    for (const id of ['nothing', newId('apr')]) expect(codes(await decide(id, adminId))).toEqual(['NOT_FOUND']);
  });
});

describe('what was agreed to', () => {
  test('is done though its owner was away, and told of once', async () => {
    const { transfer, approval } = await asked();
    world.peers.before = ({ method }) => {
      if (method === 'reverseTransaction') throw gone();
    };
    await expect(decide(approval.id, world.operator())).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
    expect(await stands(approval)).toBe('APPROVED');
    world.peers.reset();
    await world.passLeases();
    await Promise.all([recoverActions(world.context), recoverActions(world.otherContext)]);
    expect(transfer.status).toBe(TransactionStatus.REVERSED);
    const told = await world.told(transfer.id);
    expect(told.filter(({ type }) => type === 'admin.action_performed')).toHaveLength(1);
  });

  test('and can’t be done is said so, and not told of as done', async () => {
    const { transfer, approval } = await asked({ isSpent: true });
    expect(codes(await decide(approval.id, world.operator()))).toEqual(['NOTHING_LEFT']);
    expect(await actionsOn(transfer.id)).toMatchObject([{ state: 'REFUSED', refusal: 'NOTHING_LEFT' }]);
    const told = await world.told(transfer.id);
    expect(told.map(({ type }) => type)).not.toContain('admin.action_performed');
  });

  test('completes a transaction that stands still', async () => {
    const transfer = world.peers.transfer({ status: TransactionStatus.PROCESSING });
    const wanted = { kind: 'TRANSACTION_FORCE_COMPLETE', transactionId: transfer.id, reason } as const;
    const approval = given(await requestApproval(world.context, { ...wanted, adminId: world.operator() }));
    given(await decide(approval.id, world.operator()));
    expect(transfer.status).toBe(TransactionStatus.COMPLETED);
  });
});
