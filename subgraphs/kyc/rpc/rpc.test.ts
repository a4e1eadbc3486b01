import { timestampDate } from '@bufbuild/protobuf/wkt';
import { type Client, Code } from '@connectrpc/connect';
import { encodeCursor } from '@mint/platform/graphql/connection.ts';
import { type Id, newId, newUuid, toUuid } from '@mint/platform/ids/ids.ts';
import { clearBucket } from '@mint/platform/testing/bucket.ts';
import { startTestSubgraph, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import {
  DocumentKind,
  FreezeProfileOutcome,
  KycService,
  ProfileStatus,
  ReviewOutcome,
  SetTierLimitsOutcome,
  Tier,
} from '@mint/schema/proto/__generated__/kyc_pb.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kycSubgraph } from '../subgraph.ts';
import { storeEnv } from '../test/open-kyc.ts';

const env = storeEnv();
let subgraph: TestSubgraph;
let operator: Client<typeof KycService>;
let transactions: Client<typeof KycService>;
beforeAll(async () => {
  subgraph = await startTestSubgraph(kycSubgraph, { env });
  operator = subgraph.rpc(KycService, 'operator');
  transactions = subgraph.rpc(KycService, 'transactions');
});
afterAll(async () => {
  await subgraph?.stop();
  await clearBucket(env.DOCUMENTS_BUCKET);
});

/** A person whose file waits for a reviewer, as the database has it then; the documents' bytes are another test's. */
async function pending(minutesAgo = 0): Promise<{ id: Id<'kyc'>; userId: Id<'usr'> }> {
  const userId = newId('usr');
  const { profile } = await operator.freezeProfile({ userId, reason: 'To make the file' });
  await operator.unfreezeProfile({ userId, reason: 'It is made' });
  await subgraph.database.sql`
    with stated as (
      update profiles set status = 'BASIC', legal_name = 'Ada Lovelace', date_of_birth = '1990-12-31', address_line = 'A', city = 'B',
        postal_code = '', country = 'GB', basic_submitted_at = now()
      where user_id = ${toUuid(userId, 'usr')} returning id
    )
    insert into documents (id, profile_id, kind, status, content_type, byte_length, object_key, upload_ends_at, uploaded_at, created_at)
    select uuidv7(), id, kind, 'UPLOADED', 'image/png', 10, 'document-' || gen_random_uuid(), now(), '2026-11-25T10:00:00Z', now()
    from stated, unnest(array['PASSPORT', 'SELFIE']) kind`;
  await subgraph.database.sql`
    update profiles set status = 'PENDING_REVIEW', submission = 1, submitted_at = now() - make_interval(mins => ${minutesAgo})
    where user_id = ${toUuid(userId, 'usr')}`;
  return { id: profile?.id as Id<'kyc'>, userId };
}

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'OK',
    (error: { code: Code }) => Code[error.code],
  );

describe('GetLimits', () => {
  test('answers for anybody, and only to transactions', async () => {
    const userId = newId('usr');
    expect(await transactions.getLimits({ userId })).toMatchObject({
      limits: { tier: Tier.UNVERIFIED, currency: 'USD', perTransactionMinor: 5_000n, dailyMinor: 10_000n, monthlyMinor: 20_000n },
      frozen: false,
    });
    await operator.freezeProfile({ userId, reason: 'A look' });
    expect((await transactions.getLimits({ userId })).frozen).toBe(true);
    expect(await codeOf(transactions.getLimits({ userId: 'nobody' }))).toBe('InvalidArgument');
    expect(await codeOf(operator.getLimits({ userId }))).toBe('PermissionDenied');
  });
});

describe('GetProfile', () => {
  test('reads a file with what was uploaded, none for somebody unknown', async () => {
    const { id, userId } = await pending();
    const fraud = subgraph.rpc(KycService, 'fraud');
    const { profile } = await fraud.getProfile({ userId });
    expect(profile).toMatchObject({
      id,
      userId,
      tier: Tier.BASIC,
      status: ProfileStatus.PENDING_REVIEW,
      frozen: false,
      rejectionReason: '',
      legalName: 'Ada Lovelace',
      dateOfBirth: '1990-12-31',
      country: 'GB',
    });
    expect(profile?.documents.map(({ kind }) => kind).toSorted()).toEqual([DocumentKind.PASSPORT, DocumentKind.SELFIE]);
    const [document] = profile?.documents ?? [];
    expect(document?.id).toMatch(/^doc_/);
    expect(document?.uploadedAt && timestampDate(document.uploadedAt).toISOString()).toBe('2026-11-25T10:00:00.000Z');
    expect((await operator.getProfile({ profileId: id })).profile).toEqual(profile);
    expect((await operator.getProfile({ profileId: newId('kyc') })).profile).toBeUndefined();
    expect((await operator.getProfile({ userId: newId('usr') })).profile).toBeUndefined();
    for (const nobody of [{}, { userId: id }, { profileId: userId }]) {
      expect(await codeOf(operator.getProfile(nobody))).toBe('InvalidArgument');
    }
    expect(await codeOf(transactions.getProfile({ userId }))).toBe('PermissionDenied');
  });
});

describe('ListPendingQueue', () => {
  test('pages through what waits, the longest waiting first; what is decided has left it', async () => {
    const files = [await pending(5_003), await pending(5_002), await pending(5_002), await pending(5_001)];
    const ids = new Set<string>(files.map(({ id }) => id));
    const seen: string[] = [];
    let after = '';
    for (let page = 0; page < 2; page += 1) {
      const { profiles, endCursor, hasNextPage } = await operator.listPendingQueue({ first: 2, after });
      expect(profiles.every(({ documents }) => documents.length === 2)).toBe(true);
      seen.push(...profiles.map(({ id }) => id));
      if (page === 0) expect(hasNextPage).toBe(true);
      after = endCursor;
    }
    expect(new Set(seen)).toEqual(ids);
    expect([seen[0], seen[3]]).toEqual([files[0]?.id, files[3]?.id]);
    await operator.approve({ profileId: seen[0] ?? '', reason: 'Fine' });
    const { profiles } = await operator.listPendingQueue({ first: 100 });
    expect(profiles.map(({ id }) => id).slice(0, 3)).toEqual(seen.slice(1));
    const beyond = encodeCursor({ createdAt: '2100-01-01T00:00:00Z', id: newUuid() });
    expect(await operator.listPendingQueue({ first: 1, after: beyond })).toMatchObject({
      profiles: [],
      hasNextPage: false,
      endCursor: '',
    });
  });

  test.each([
    { first: 0 },
    { first: 101 },
    { first: -1 },
    { first: 1, after: 'nonsense' },
    { first: 1, after: 'x'.repeat(5_000) },
  ])('refuses %j', async (request) => {
    expect(await codeOf(operator.listPendingQueue(request))).toBe('InvalidArgument');
  });
});

describe('Approve and Reject', () => {
  test('decide once, in the name of who is given, else of who calls', async () => {
    const [one, two] = [await pending(), await pending()];
    const actorId = newId('usr');
    const approval = { profileId: one.id, actorId, reason: ' All is fine ' };
    expect(await operator.approve(approval)).toMatchObject({
      outcome: ReviewOutcome.DONE,
      profile: { status: ProfileStatus.VERIFIED, tier: Tier.VERIFIED },
    });
    expect(await operator.approve(approval)).toMatchObject({ outcome: ReviewOutcome.REPLAYED, profile: { id: one.id } });
    expect((await operator.reject(approval)).outcome).toBe(ReviewOutcome.NOT_PENDING);
    const rejected = await operator.reject({ profileId: two.id, reason: 'Blurred' });
    expect(rejected).toMatchObject({
      outcome: ReviewOutcome.DONE,
      profile: { status: ProfileStatus.REJECTED, rejectionReason: 'Blurred' },
    });
    const told = await subgraph.database.sql`
      select type, actor, payload ->> 'reason' as reason from outbox where type in ('kyc.approved', 'kyc.rejected') and key = any(${[one.userId, two.userId]}) order by seq`;
    expect([...told]).toEqual([
      { type: 'kyc.approved', actor: actorId, reason: 'All is fine' },
      { type: 'kyc.rejected', actor: 'operator', reason: 'Blurred' },
    ]);
  });

  test('fall on the submission that was looked at, and on no later one', async () => {
    const { id, userId } = await pending();
    const { profile } = await operator.getProfile({ userId });
    const rejection = { profileId: id, reason: 'Blurred', submittedAt: profile?.submittedAt };
    expect((await operator.reject(rejection)).outcome).toBe(ReviewOutcome.DONE);
    expect((await operator.reject(rejection)).outcome).toBe(ReviewOutcome.REPLAYED);
    await subgraph.database.sql`
      update profiles set status = 'PENDING_REVIEW', submission = 2, submitted_at = now() + interval '1 second', rejection_reason = null
      where user_id = ${toUuid(userId, 'usr')}`;
    for (const decide of [operator.reject, operator.approve]) {
      expect(await decide(rejection)).toMatchObject({
        outcome: ReviewOutcome.NOT_PENDING,
        profile: { status: ProfileStatus.PENDING_REVIEW },
      });
    }
    const again = await operator.getProfile({ userId });
    expect((await operator.approve({ ...rejection, submittedAt: again.profile?.submittedAt })).outcome).toBe(ReviewOutcome.DONE);
  });

  test('find nothing that is not there, and refuse what cannot be meant', async () => {
    expect(await operator.approve({ profileId: newId('kyc'), reason: 'Fine' })).toMatchObject({
      outcome: ReviewOutcome.NOT_FOUND,
    });
    for (const request of [
      { profileId: 'nonsense', reason: 'Fine' },
      { profileId: newId('kyc'), reason: '' },
      { profileId: newId('kyc'), reason: '   ' },
      { profileId: newId('kyc'), reason: 'x'.repeat(501) },
      { profileId: newId('kyc'), reason: 'Fine', actorId: 'somebody' },
      { profileId: newId('kyc'), reason: 'Fine', submittedAt: { seconds: 9_000_000_000_000_000n } },
    ]) {
      expect(await codeOf(operator.approve(request))).toBe('InvalidArgument');
      expect(await codeOf(operator.reject(request))).toBe('InvalidArgument');
    }
    expect(await codeOf(transactions.approve({ profileId: newId('kyc'), reason: 'Fine' }))).toBe('PermissionDenied');
  });
});

describe('FreezeProfile and UnfreezeProfile', () => {
  test('stop a person and let them act again, once each, also one of whom nothing was known', async () => {
    const userId = newId('usr');
    const [first, second] = await Promise.all([0, 1].map(() => operator.freezeProfile({ userId, reason: 'A look' })));
    expect([first?.outcome, second?.outcome].toSorted()).toEqual([FreezeProfileOutcome.CHANGED, FreezeProfileOutcome.UNCHANGED]);
    expect(first?.profile).toMatchObject({ userId, frozen: true, status: ProfileStatus.UNVERIFIED });
    expect(await operator.unfreezeProfile({ userId, reason: 'Seen' })).toMatchObject({
      outcome: FreezeProfileOutcome.CHANGED,
      profile: { frozen: false },
    });
    expect((await operator.unfreezeProfile({ userId, reason: 'Seen' })).outcome).toBe(FreezeProfileOutcome.UNCHANGED);
    const told = await subgraph.database.sql<{ type: string }[]>`select type from outbox where key = ${userId} order by seq`;
    expect(told.map(({ type }) => type)).toEqual(['kyc.frozen', 'kyc.unfrozen']);
    expect(await codeOf(operator.freezeProfile({ userId: 'nobody', reason: 'x' }))).toBe('InvalidArgument');
  });
});

describe('SetTierLimits and ListTierLimits', () => {
  test('replace what a tier may send, and say what stands', async () => {
    const { limits } = await transactions.listTierLimits({});
    expect(limits.map(({ tier }) => tier)).toEqual([Tier.UNVERIFIED, Tier.BASIC, Tier.VERIFIED]);
    const wanted = { tier: Tier.UNVERIFIED, currency: 'USD', perTransactionMinor: 1n, dailyMinor: 2n, monthlyMinor: 3n };
    const set = (change: object) => operator.setTierLimits({ limits: { ...wanted, ...change }, reason: 'Less' });
    expect(await set({})).toMatchObject({ outcome: SetTierLimitsOutcome.CHANGED, limits: wanted });
    expect((await set({})).outcome).toBe(SetTierLimitsOutcome.UNCHANGED);
    expect((await transactions.getLimits({ userId: newId('usr') })).limits).toMatchObject(wanted);
    expect(await set({ dailyMinor: 4n })).toMatchObject({ outcome: SetTierLimitsOutcome.INVALID, limits: wanted });
    expect(await set({ currency: 'EUR' })).toMatchObject({ outcome: SetTierLimitsOutcome.CURRENCY_MISMATCH, limits: wanted });
    expect(await codeOf(set({ tier: Tier.UNSPECIFIED }))).toBe('InvalidArgument');
    expect(await codeOf(operator.setTierLimits({ reason: 'Less' }))).toBe('InvalidArgument');
    expect(await codeOf(operator.setTierLimits({ limits: wanted }))).toBe('InvalidArgument');
    expect(await codeOf(transactions.setTierLimits({ limits: wanted, reason: 'Less' }))).toBe('PermissionDenied');
  });
});
