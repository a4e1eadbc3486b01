import type { Id } from '@mint/platform/ids/ids.ts';
import { newId } from '@mint/platform/ids/ids.ts';
import { causedBy } from '@mint/platform/telemetry/cause.ts';
import { UserStatus } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { ProfileStatus } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import { WalletStatus } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gone } from '../test/peers.ts';
import { openWorld, type World } from '../test/world.ts';
import { snapshotOfUser } from './act-on-user.ts';
import type { ActionRow } from './action.ts';
import { performAction } from './perform-action.ts';
import { recoverActions } from './recover-actions.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world?.close());

const reason = 'looking into it';
const standing = () => world.database.sql<ActionRow[]>`select * from actions order by created_at, id`;

/** Has an operator stop somebody. */
async function freeze(userId: Id<'usr'>, adminId: Id<'usr'>) {
  const before = await snapshotOfUser(world.context, userId);
  return performAction(world.context, { kind: 'USER_FREEZE', adminId, resourceId: userId, reason, before });
}

describe('a person who is stopped', () => {
  // As many steps as there are: the account, the wallets looked for, the identity file, the wallet.
  test.each([1, 2, 3, 4])('is stopped whole though the process is cut off after %i commands', async (answered) => {
    const { peers, context } = world;
    const [adminId, person] = [world.operator(), peers.person()];
    let commands = 0;
    peers.before = ({ actorId, method }) => {
      if (actorId === '' && method !== 'getWallets') return;
      if (++commands > answered) throw gone();
    };
    const before = await snapshotOfUser(context, person.id);
    commands = 0;
    await expect(
      causedBy({ actor: adminId, ipAddress: '203.0.113.9' }, () =>
        performAction(context, { kind: 'USER_FREEZE', adminId, resourceId: person.id, reason, before }),
      ),
    ).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
    expect(person.status).toBe(UserStatus.FROZEN);
    expect(await world.told(person.id)).toEqual([]);

    peers.reset();
    await world.passLeases();
    expect(await recoverActions(world.otherContext)).toBe(1);
    expect(person).toMatchObject({
      status: UserStatus.FROZEN,
      walletStatus: WalletStatus.FROZEN,
      isStopped: true,
    });
    expect(await standing()).toMatchObject([{ state: 'DONE', next_attempt_at: null }]);
    const wallet = (status: string) => [{ id: person.walletId, status }];
    expect(await world.told(person.id)).toMatchObject([
      {
        type: 'admin.action_performed',
        actor: adminId,
        ip_address: '203.0.113.9',
        payload: {
          action: 'USER_FREEZE',
          adminId,
          reason,
          before: { status: 'ACTIVE', identityStopped: false, wallets: wallet('ACTIVE') },
          after: { status: 'FROZEN', identityStopped: true, wallets: wallet('FROZEN') },
        },
      },
    ]);
    expect(await recoverActions(context)).toBe(0);
  });

  test('is stopped in their account though nobody can say how their wallets stand', async () => {
    const { peers } = world;
    const person = peers.person();
    peers.before = ({ peer }) => {
      if (peer === 'wallet') throw gone();
    };
    await expect(freeze(person.id, world.operator())).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
    expect(person).toMatchObject({ status: UserStatus.FROZEN, isStopped: true, walletStatus: WalletStatus.ACTIVE });
    peers.reset();
    await world.passLeases();
    await recoverActions(world.context);
    expect(person.walletStatus).toBe(WalletStatus.FROZEN);
    expect(await world.told(person.id)).toMatchObject([{ payload: { before: { status: 'ACTIVE', wallets: null } } }]);
  });

  test('is told of once, though two workers and whoever asked do it at the same moment', async () => {
    const { peers } = world;
    const person = peers.person();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let isHeld = true;
    peers.before = async ({ method }) => {
      if (method === 'freezeProfile' && isHeld) await held;
    };
    const asked = freeze(person.id, world.operator());
    await expect.poll(() => peers.calls.some(({ method }) => method === 'freezeProfile')).toBe(true);
    isHeld = false;
    await world.passLeases();
    const taken = await Promise.all([recoverActions(world.context), recoverActions(world.otherContext)]);
    expect(taken.reduce((sum, count) => sum + count)).toBe(1);
    release();
    expect(await asked).toMatchObject({ state: 'DONE' });
    expect(await world.told(person.id)).toHaveLength(1);
  });

  test('is not let go while they are being stopped', async () => {
    const { peers, context } = world;
    const [adminId, person] = [world.operator(), peers.person()];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    peers.before = async ({ method }) => {
      if (method === 'freezeProfile') await held;
    };
    const unfreeze = { kind: 'USER_UNFREEZE', adminId, resourceId: person.id, reason: 'all is well' } as const;
    const asked = freeze(person.id, adminId);
    await expect.poll(() => peers.calls.some(({ method }) => method === 'freezeProfile')).toBe(true);
    expect(await performAction(context, unfreeze)).toBe('UNDER_WAY');
    expect(peers.calls.map(({ method }) => method)).not.toContain('unfreezeUser');
    release();
    expect(await asked).toMatchObject({ state: 'DONE' });
    expect(await performAction(context, unfreeze)).toMatchObject({ state: 'DONE' });
    expect(person).toMatchObject({ status: UserStatus.ACTIVE, walletStatus: WalletStatus.ACTIVE, isStopped: false });
  });
});

test('what an owner refuses has an end and is not told of', async () => {
  const { context, peers } = world;
  const last = world.operator();
  const adminId = newId('usr');
  const wanted = { kind: 'USER_ROLE_SET', adminId, resourceId: last, reason, input: { role: 'USER' } } as const;
  expect(await performAction(context, wanted)).toMatchObject({ state: 'REFUSED', refusal: 'LAST_ADMIN' });
  expect(await world.told(last)).toEqual([]);
  world.operator();
  expect(await performAction(context, wanted)).toMatchObject({ state: 'DONE' });
  expect(peers.people.get(last)?.role).toBeDefined();
});

test('a decision that is sent again falls on no documents that nobody has seen', async () => {
  const { context, peers } = world;
  const submittedAt = new Date('2026-11-20T10:00:00.000Z');
  const person = peers.person({ kycStatus: ProfileStatus.PENDING_REVIEW, submittedAt });
  // kyc has it, and nobody hears of that.
  peers.after = ({ method }) => {
    if (method === 'reject') throw gone();
  };
  const adminId = world.operator();
  const input = { submittedAt: submittedAt.toISOString() };
  await expect(
    performAction(context, { kind: 'KYC_REJECT', adminId, resourceId: person.kycId, reason: 'blurred', input }),
  ).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
  expect(person.kycStatus).toBe(ProfileStatus.REJECTED);
  Object.assign(person, { kycStatus: ProfileStatus.PENDING_REVIEW, submittedAt: new Date('2026-11-21T10:00:00.000Z') });
  peers.reset();
  await world.passLeases();
  await recoverActions(context);
  expect(person.kycStatus).toBe(ProfileStatus.PENDING_REVIEW);
  expect(await standing()).toMatchObject([{ state: 'REFUSED', refusal: 'NOT_PENDING' }]);
});

test('what waits is looked at later each time', async () => {
  const { context, peers, database } = world;
  const person = peers.person();
  peers.before = ({ peer }) => {
    if (peer === 'kyc') throw gone();
  };
  await freeze(person.id, world.operator()).catch(() => null);
  const waits: number[] = [];
  for (const _ of [1, 2, 3]) {
    const [row] = await database.sql<
      { wait: number }[]
    >`select extract(epoch from next_attempt_at - now())::float8 as wait from actions`;
    waits.push(row?.wait ?? 0);
    await world.passLeases();
    await recoverActions(context);
  }
  expect(Math.min(...waits)).toBeGreaterThan(0);
  const [row] = await database.sql<{ attempts: number }[]>`select attempts from actions`;
  expect(row?.attempts).toBe(4);
});

test('an end stays', async () => {
  const person = world.peers.person();
  await freeze(person.id, world.operator());
  await expect(world.database.sql`update actions set reason = 'another'`).rejects.toThrow('has ended');
});
