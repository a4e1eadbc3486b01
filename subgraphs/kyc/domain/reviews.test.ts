import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestKyc, type TestKyc } from '../test/open-kyc.ts';
import { changeFrozen } from './change-frozen.ts';
import { decideReview, type Verdict } from './decide-review.ts';
import { deleteDocument } from './delete-document.ts';
import { readProfile } from './profile.ts';
import { submitReview } from './submit-review.ts';

let kyc: TestKyc;
beforeAll(async () => {
  kyc = await openTestKyc();
});
afterAll(() => kyc?.close());

const submit = (userId: Id<'usr'>, seen: readonly string[] | null = null) => submitReview(kyc.context, userId, seen);
const refusedWith = (code: string) => ({ ok: false, errors: [{ code }] });
const decide = (id: Id<'kyc'>, decision: Verdict['decision'], reason = 'Looked at it') =>
  decideReview(kyc.database, id, { decision, reason, actor: 'operator' });

describe('submitting for review', () => {
  test('needs somebody who has said who they are', async () => {
    expect(await submit(newId('usr'))).toMatchObject(refusedWith('BASIC_REQUIRED'));
  });

  test.each([
    [[], false],
    [['SELFIE'], false],
    [['PASSPORT'], false],
    [['UTILITY_BILL', 'SELFIE', 'OTHER'], false],
    [['PASSPORT', 'SELFIE'], true],
    [['DRIVERS_LICENSE', 'SELFIE'], true],
    [['DRIVERS_LICENSE', 'PASSPORT', 'SELFIE', 'UTILITY_BILL'], true],
  ] as const)('with %j is taken: %s', async (kinds, taken) => {
    const userId = await kyc.basic();
    for (const kind of kinds) await kyc.upload(userId, kind);
    // What is only announced does not count.
    await kyc.announce(userId, { kind: 'SELFIE' });
    await kyc.announce(userId, { kind: 'PASSPORT' });
    expect(await submit(userId)).toMatchObject(
      taken ? { ok: true, value: { status: 'PENDING_REVIEW' } } : refusedWith('DOCUMENTS_MISSING'),
    );
  });

  test('is refused when the documents are not those that were seen', async () => {
    const userId = await kyc.basic();
    const seen = [(await kyc.upload(userId, 'PASSPORT')).id, (await kyc.upload(userId, 'SELFIE')).id];
    const bill = await kyc.upload(userId, 'UTILITY_BILL');
    const changed = { ok: false, errors: [{ code: 'DOCUMENTS_CHANGED', path: ['input', 'documentIds'] }] };
    expect(await submit(userId, seen)).toMatchObject(changed);
    expect(await submit(userId, [])).toMatchObject(changed);
    expect(await submit(userId, [...seen, newId('doc')])).toMatchObject(changed);
    expect(await submit(userId, [seen[0] ?? '', ...seen])).toMatchObject(changed);
    await deleteDocument(kyc.context, userId, bill.id);
    expect(await submit(userId, [...seen].reverse())).toMatchObject({ ok: true });
  });

  test('happens once, however many ask at once, and is told', async () => {
    const userId = await kyc.basic();
    await kyc.upload(userId, 'PASSPORT');
    await kyc.upload(userId, 'SELFIE');
    const results = await Promise.all(Array.from({ length: 4 }, () => submit(userId)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results.filter(({ ok }) => !ok)) expect(result).toMatchObject(refusedWith('ALREADY_UNDER_REVIEW'));
    const { id: profileId } = await readProfile(kyc.database, userId);
    expect((await kyc.events(userId)).filter(({ type }) => type === 'kyc.review_requested')).toEqual([
      { type: 'kyc.review_requested', actor: userId, payload: { userId, profileId, submittedAt: expect.any(String) } },
    ]);
  });

  test('is refused of a frozen file, and of one that is verified', async () => {
    const { id, userId } = await kyc.pending();
    await decide(id, 'APPROVED');
    expect(await submit(userId)).toMatchObject(refusedWith('ALREADY_VERIFIED'));
    await changeFrozen(kyc.database, { userId, frozen: true, reason: 'a look', actor: 'operator' });
    expect(await submit(userId)).toMatchObject(refusedWith('FILE_FROZEN'));
  });
});

describe('a decision', () => {
  test('for a file makes it VERIFIED, once, and tells of both', async () => {
    const { id, userId } = await kyc.pending();
    expect(await decide(id, 'APPROVED', 'All is fine')).toMatchObject({
      outcome: 'DONE',
      profile: { status: 'VERIFIED', tier: 'VERIFIED' },
    });
    expect(await decide(id, 'APPROVED')).toMatchObject({ outcome: 'REPLAYED', profile: { status: 'VERIFIED' } });
    expect(await decide(id, 'REJECTED')).toMatchObject({ outcome: 'NOT_PENDING', profile: { status: 'VERIFIED' } });
    const told = await kyc.events(userId);
    expect(told.slice(-2)).toMatchObject([
      { type: 'kyc.approved', actor: 'operator', payload: { profileId: id, reason: 'All is fine' } },
      { type: 'kyc.tier_changed', actor: 'operator', payload: { previousTier: 'BASIC', tier: 'VERIFIED' } },
    ]);
  });

  test('against it says why, keeps the tier, and leaves the way open', async () => {
    const { id, userId } = await kyc.pending();
    expect(await decide(id, 'REJECTED', 'Blurred')).toMatchObject({
      outcome: 'DONE',
      profile: { status: 'REJECTED', tier: 'BASIC', rejectionReason: 'Blurred' },
    });
    expect(await decide(id, 'REJECTED', 'Other')).toMatchObject({ outcome: 'REPLAYED', profile: { rejectionReason: 'Blurred' } });
    expect(await decide(id, 'APPROVED')).toMatchObject({ outcome: 'NOT_PENDING' });
    expect((await kyc.events(userId)).at(-1)).toMatchObject({ type: 'kyc.rejected', payload: { reason: 'Blurred' } });
    expect(await submit(userId)).toMatchObject({
      ok: true,
      value: { status: 'PENDING_REVIEW', submission: 2, rejectionReason: null },
    });
    expect(await decide(id, 'APPROVED')).toMatchObject({ outcome: 'DONE' });
  });

  test('on what waits for none, or is not there, does nothing', async () => {
    const { id } = await readProfile(kyc.database, await kyc.basic());
    expect(await decide(id, 'APPROVED')).toMatchObject({ outcome: 'NOT_PENDING', profile: { status: 'BASIC' } });
    expect(await decide(newId('kyc'), 'APPROVED')).toEqual({ outcome: 'NOT_FOUND', profile: null });
  });

  test('is one, whatever two reviewers say at once', async () => {
    for (const words of [
      ['APPROVED', 'APPROVED'],
      ['APPROVED', 'REJECTED'],
    ] as const) {
      const { id, userId } = await kyc.pending();
      const outcomes = (await Promise.all(words.map((word) => decide(id, word)))).map(({ outcome }) => outcome);
      expect(outcomes.toSorted()).toEqual(words[0] === words[1] ? ['DONE', 'REPLAYED'] : ['DONE', 'NOT_PENDING']);
      const told = (await kyc.events(userId)).filter(({ type }) => type === 'kyc.approved' || type === 'kyc.rejected');
      expect(told).toHaveLength(1);
      const winner = words[outcomes.indexOf('DONE')];
      expect((await readProfile(kyc.database, userId)).status).toBe(winner === 'APPROVED' ? 'VERIFIED' : 'REJECTED');
    }
  });

  test('can be made on a frozen file', async () => {
    const { id, userId } = await kyc.pending();
    await changeFrozen(kyc.database, { userId, frozen: true, reason: 'a look', actor: 'operator' });
    expect(await decide(id, 'APPROVED')).toMatchObject({ outcome: 'DONE', profile: { frozen: true, status: 'VERIFIED' } });
  });
});
