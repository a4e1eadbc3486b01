import type { Id } from '@mint/platform/ids/ids.ts';
import { newId, toUuid } from '@mint/platform/ids/ids.ts';
import { deliverEvent } from '@mint/platform/testing/deliver-event.ts';
import { userTotpDisabled } from '@mint/schema/events/auth.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { onUserTotpDisabled } from '../events/on-user-totp-disabled.ts';
import { gone, type PeerPerson } from '../test/peers.ts';
import { codes, given } from '../test/results.ts';
import { openWorld, type World } from '../test/world.ts';
import type { Approval } from './approval.ts';
import { decideApproval } from './decide-approval.ts';
import { listActions, listApprovals } from './list-records.ts';
import { recoverActions } from './recover-actions.ts';
import { requestTotpReset } from './request-totp-reset.ts';
import { findTotpReset, stopTotpReset } from './stop-totp-reset.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());
afterEach(() => world.peers.reset());

const reason = 'lost the phone; seen in person';
const page = { limit: 100, after: null };
const since = new Date('2026-03-01T10:00:00.123Z');

const request = (userId: string, adminId: Id<'usr'> = world.operator()) =>
  requestTotpReset(world.context, { userId, adminId, reason });
const decide = (approvalId: string, adminId: Id<'usr'> = world.operator(), approve = true) =>
  decideApproval(world.context, { approvalId, adminId, approve, reason });
const stands = async ({ id }: Approval) =>
  (await listApprovals(world.database, null, page)).find((approval) => approval.id === id)?.status;
/** Turns time on, past that in which its owner can say no. */
const passWait = ({ id }: Approval) => world.database.sql`
  update approvals set not_before = now() - interval '1 second', created_at = now() - interval '1 day'
  where id = ${toUuid(id, 'apr')}`;
/** Somebody who lost their second factor, and an operator who asked for its end. */
async function asked(given_: Partial<PeerPerson> = {}) {
  const person = world.peers.person({ secondFactorSince: since, ...given_ });
  const requester = world.operator();
  return { person, requester, approval: given(await request(person.id, requester)) };
}

describe('a second factor that was lost', () => {
  test('ends on the word of two, once its owner had time to say no', async () => {
    const { person, requester, approval } = await asked();
    const decider = world.operator();
    expect(codes(await decide(approval.id, decider))).toEqual(['TOO_EARLY']);
    expect([person.secondFactorSince, await stands(approval)]).toEqual([since, 'PENDING']);
    await passWait(approval);
    expect(given(await decide(approval.id, decider))).toMatchObject({
      status: 'APPROVED',
      userId: person.id,
      transactionId: null,
    });
    expect(person.secondFactorSince).toBeNull();
    expect(await listActions(world.database, { adminId: null, resourceId: person.id }, page)).toMatchObject([
      {
        kind: 'USER_TOTP_RESET',
        state: 'DONE',
        adminId: decider,
        before: { secondFactorSince: since.toISOString() },
        after: { secondFactorSince: null },
      },
    ]);
    expect(await world.told(person.id)).toMatchObject([
      { type: 'admin.totp_reset_requested', actor: requester, payload: { approvalId: approval.id, requestedBy: requester } },
      { type: 'admin.totp_reset_decided', actor: decider, payload: { approved: true, decidedBy: decider } },
      { type: 'admin.action_performed', actor: decider, payload: { action: 'USER_TOTP_RESET' } },
    ]);
  });

  test('gives its owner a day unless told, and waits three more for a decision', async () => {
    const { approval } = await asked();
    const hours = (to: Date | null) => ((to?.getTime() ?? 0) - approval.createdAt.getTime()) / 3_600_000;
    expect([hours(approval.notBefore), hours(approval.expiresAt)]).toEqual([24, 96]);
  });

  test('is not ended by its owner’s operator alone, nor by its owner', async () => {
    const own = world.operator();
    const { person, requester, approval } = await asked({ id: own });
    await passWait(approval);
    expect(codes(await decide(approval.id, requester))).toEqual(['SAME_ADMIN']);
    expect(codes(await request(own, own))).toEqual(['SELF']);
    Object.assign(person, { role: world.peers.people.get(requester)?.role });
    expect(codes(await decide(approval.id, own))).toEqual(['SELF']);
  });

  test('may be refused before the time is over', async () => {
    const { person, approval } = await asked();
    expect(given(await decide(approval.id, undefined, false)).status).toBe('REJECTED');
    expect(person.secondFactorSince).toEqual(since);
    expect(await world.told(person.id)).toMatchObject([{}, { type: 'admin.totp_reset_decided', payload: { approved: false } }]);
  });

  test('is asked about once at a time, of somebody who has one', async () => {
    const { person } = await asked();
    const answers = await Promise.all(Array.from({ length: 4 }, () => request(person.id)));
    expect(answers.flatMap((answer) => codes(answer))).toEqual(Array(4).fill('ALREADY_REQUESTED'));
    expect(codes(await request(world.peers.person().id))).toEqual(['TOTP_NOT_ENABLED']);
    for (const nobody of [newId('usr'), 'somebody']) expect(codes(await request(nobody))).toEqual(['NOT_FOUND']);
    const none = await requestTotpReset(world.context, { userId: person.id, adminId: world.operator(), reason: ' ' });
    expect(codes(none)).toEqual(['INVALID_REASON']);
  });

  test('is ended though auth was away, and not the one that its owner has made since', async () => {
    const { person, approval } = await asked();
    await passWait(approval);
    // auth has it, and nobody hears of that.
    world.peers.after = ({ method }) => {
      if (method === 'resetSecondFactor') throw gone();
    };
    await expect(decide(approval.id)).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
    expect(person.secondFactorSince).toBeNull();
    const newer = new Date();
    person.secondFactorSince = newer;
    world.peers.reset();
    await world.passLeases();
    expect(await recoverActions(world.context)).toBe(1);
    expect(person.secondFactorSince).toBe(newer);
    const told = await world.told(person.id);
    expect(told.filter(({ type }) => type === 'admin.action_performed')).toHaveLength(1);
  });
});

describe('who has not lost it', () => {
  test('says no, and nobody can agree any more', async () => {
    const { person, approval } = await asked();
    expect(await findTotpReset(world.context, person.id)).toMatchObject({ id: approval.id });
    expect(given(await stopTotpReset(world.context, person.id, approval.id)).status).toBe('VOID');
    expect(given(await stopTotpReset(world.context, person.id, approval.id)).status).toBe('VOID');
    expect(await findTotpReset(world.context, person.id)).toBeNull();
    await expect(passWait(approval)).rejects.toThrow('has ended');
    expect(codes(await decide(approval.id))).toEqual(['STOPPED_BY_OWNER']);
    expect(person.secondFactorSince).toEqual(since);
    expect(await world.told(person.id)).toMatchObject([
      {},
      { type: 'admin.approval_voided', payload: { voidReason: 'STOPPED_BY_OWNER', kind: 'USER_TOTP_RESET' } },
    ]);
    expect(given(await request(person.id)).status).toBe('PENDING');
  });

  test('says no to what is theirs alone, and in time', async () => {
    const { person, approval } = await asked();
    const stranger = world.peers.person();
    for (const id of [approval.id, newId('apr'), 'nothing'])
      expect(codes(await stopTotpReset(world.context, stranger.id, id))).toEqual(['NOT_FOUND']);
    expect(await findTotpReset(world.context, stranger.id)).toBeNull();
    await passWait(approval);
    given(await decide(approval.id));
    expect(codes(await stopTotpReset(world.context, person.id, approval.id))).toEqual(['ALREADY_DECIDED']);
    const late = await asked();
    await world.database
      .sql`update approvals set expires_at = now() - interval '1 millisecond' where id = ${toUuid(late.approval.id, 'apr')}`;
    expect(codes(await stopTotpReset(world.context, late.person.id, late.approval.id))).toEqual(['EXPIRED']);
  });

  test.each([1, 2, 3])('and an operator who agrees in the same moment: one of the two has their way (%i)', async () => {
    const { person, approval } = await asked();
    await passWait(approval);
    const [stopped, decided] = await Promise.all([stopTotpReset(world.context, person.id, approval.id), decide(approval.id)]);
    expect([...codes(stopped), ...codes(decided)]).toEqual([stopped.ok ? 'STOPPED_BY_OWNER' : 'ALREADY_DECIDED']);
    expect(person.secondFactorSince).toEqual(stopped.ok ? since : null);
  });

  test('has shown it by ending it themselves, or by having another', async () => {
    const ended = await asked();
    await deliverEvent(onUserTotpDisabled, userTotpDisabled, { userId: ended.person.id }, world);
    expect(await stands(ended.approval)).toBe('VOID');
    const replaced = await asked();
    await passWait(replaced.approval);
    replaced.person.secondFactorSince = new Date();
    expect(codes(await decide(replaced.approval.id))).toEqual(['TOTP_NOT_ENABLED']);
    expect(await stands(replaced.approval)).toBe('VOID');
  });
});
