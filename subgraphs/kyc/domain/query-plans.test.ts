import { openDatabase } from '@mint/platform/database/database.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { removeObjects } from '@mint/platform/objects/remove-objects.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestKyc, someone, type TestKyc } from '../test/open-kyc.ts';
import { decideReview } from './decide-review.ts';
import { findDocumentsByProfile } from './documents.ts';
import { handOverReviews } from './hand-over-reviews.ts';
import { clearAway } from './housekeeping.ts';
import { listPending } from './list-pending.ts';
import { findProfilesById, readProfile } from './profile.ts';
import { receiveVerdict } from './receive-verdict.ts';
import { submitBasic } from './submit-basic.ts';
import { submitReview } from './submit-review.ts';

let kyc: TestKyc;
let userId: Id<'usr'>;
let profileId: Id<'kyc'>;
const tables = ['profiles', 'documents', 'object_removals', 'verifications', 'webhook_receipts'];

beforeAll(async () => {
  kyc = await openTestKyc({
    VERIFICATION_PROVIDER: 'sandbox',
    VERIFICATION_WEBHOOK_SECRET: 'whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=',
    VERIFICATION_WEBHOOK_URL: 'http://127.0.0.1:1/webhooks/kyc',
  });
  const seeding = openDatabase({ url: kyc.database.url, name: 'seed', maxConnections: 1, statementTimeoutMs: 60_000 });
  const { sql } = seeding;
  await sql`
    insert into profiles (id, user_id, status, legal_name, date_of_birth, address_line, city, postal_code, country, basic_submitted_at, submission, submitted_at)
    select uuidv7(), uuidv7(), case when n % 100 = 0 then 'PENDING_REVIEW' else 'VERIFIED' end, 'Ada', '1990-12-31', 'A', 'B', '', 'GB', now(), 1,
      now() - make_interval(secs => n)
    from generate_series(1, 20000) n`;
  await sql`
    insert into documents (id, profile_id, kind, status, content_type, byte_length, object_key, upload_ends_at, uploaded_at, rejected_at, created_at)
    select uuidv7(), id, 'PASSPORT', status, 'image/png', 10, case when status <> 'REJECTED' then uuidv7()::text end, now(),
      case when status = 'UPLOADED' then now() end, case when status = 'REJECTED' then now() end, now()
    from (select id, case when n % 50 = 0 then 'REJECTED' when n % 50 = 1 then 'AWAITING_UPLOAD' else 'UPLOADED' end as status
      from profiles, generate_series(1, 2) n) as many`;
  await sql`insert into object_removals select uuidv7()::text, now() + interval '1 hour', now() from generate_series(1, 20000)`;
  await sql`
    insert into verifications (id, profile_id, submission, provider, next_attempt_at)
    select uuidv7(), id, 1, 'sandbox', case when status = 'PENDING_REVIEW' then now() + interval '1 hour' end from profiles`;
  await sql`insert into webhook_receipts select uuidv7()::text from generate_series(1, 20000)`;
  await sql.unsafe('vacuum analyze');
  await seeding.close();
  userId = await kyc.basic();
  profileId = (await readProfile(kyc.database, userId)).id;
});
afterAll(() => kyc?.close());

async function planOf(statement: string): Promise<string> {
  const rows = await kyc.database.sql.unsafe<{ 'QUERY PLAN': string }[]>(`explain ${statement}`);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

describe('every question is answered from an index', () => {
  const user = () => `'${toUuid(userId, 'usr')}'`;
  const profile = () => `'${toUuid(profileId, 'kyc')}'`;
  test.each([
    [
      'what people may send',
      'profiles_user',
      () => `select coalesce(profiles.frozen, false), tier_limits.* from unnest(array[${user()}, '018f0000-0000-7000-8000-000000000000']::uuid[]) with ordinality as asked (user_id, place)
        left join profiles on profiles.user_id = asked.user_id join tier_limits on tier_limits.tier = coalesce(profiles.tier, 'UNVERIFIED') order by place`,
    ],
    [
      'a person’s file',
      'profiles_user',
      () => `select * from profiles where user_id in (${user()}, '018f0000-0000-7000-8000-000000000000')`,
    ],
    [
      'files by id',
      'profiles_pkey',
      () => `select * from profiles where id in (${profile()}, '018f0000-0000-7000-8000-000000000000')`,
    ],
    [
      'the first page of the queue',
      'profiles_pending',
      () => `select * from profiles where status = 'PENDING_REVIEW' and true order by submitted_at, id limit 21`,
    ],
    [
      'a later page of the queue',
      'profiles_pending',
      () => `select * from profiles where status = 'PENDING_REVIEW' and (submitted_at, id) > (now() - interval '1 hour', ${profile()}::uuid)
        order by submitted_at, id limit 21`,
    ],
    [
      'the documents of files',
      'documents_of_profile',
      () =>
        `select * from documents where profile_id in (${profile()}, '018f0000-0000-7000-8000-000000000000') order by profile_id, created_at, id`,
    ],
    [
      'which uploads were abandoned',
      'documents_abandoned',
      () =>
        `select id from documents where status = 'AWAITING_UPLOAD' and upload_ends_at < now() - interval '15 minutes' order by upload_ends_at limit 500`,
    ],
    [
      'which documents were rejected long ago',
      'documents_rejected',
      () =>
        `select id from documents where status = 'REJECTED' and rejected_at < now() - interval '30 days' order by rejected_at limit 500`,
    ],
    [
      'which objects must go now',
      'object_removals_due',
      () => `select object_key from object_removals where next_attempt_at <= now() order by next_attempt_at limit 20`,
    ],
    [
      'which submissions the provider is owed',
      'verifications_due',
      () => `select id from verifications where next_attempt_at <= now() order by next_attempt_at limit 10`,
    ],
    [
      'what was asked of a submission',
      'verifications_submission',
      () => `select * from verifications where profile_id = ${profile()} and submission = 1`,
    ],
    [
      'which webhook ids are old',
      'webhook_receipts_age',
      () => `select id from webhook_receipts where received_at < now() - interval '30 days' order by received_at limit 500`,
    ],
  ])('%s', async (_, index, statement) => {
    const plan = await planOf(statement());
    expect(plan).toContain(index);
    expect(plan).not.toMatch(new RegExp(`Seq Scan on (${tables.join('|')})`));
    expect(plan.includes('Sort') && /pending|due|abandoned/.test(index)).toBe(false);
  });
});

test('the domain reads no table from end to end', async () => {
  const { context, database } = kyc;
  const scans = async () => {
    const rows = await database.sql<{ relname: string; seq_scan: bigint; idx_scan: bigint }[]>`
      select relname, seq_scan, idx_scan from pg_stat_user_tables where relname = any(${tables}) order by relname`;
    return {
      sequential: rows.map((row) => [row.relname, row.seq_scan]),
      byIndex: rows.reduce((sum, row) => sum + row.idx_scan, 0n),
    };
  };
  const before = await scans();
  const person = newId('usr');
  await submitBasic(context, person, someone);
  const passport = await kyc.upload(person, 'PASSPORT');
  await kyc.upload(person, 'SELFIE');
  await submitReview(context, person, null);
  const { id } = await readProfile(database, person);
  await handOverReviews(context);
  await context.limits.limitsOf(person);
  await findProfilesById(database, [id]);
  await findDocumentsByProfile(database, [id]);
  const page = await listPending(database, { limit: 20, after: null });
  const last = page.at(-1);
  await listPending(database, { limit: 20, after: { submittedAt: last?.submittedAt ?? '', id: toUuid(last?.id ?? '', 'kyc') } });
  const [asked] = await database.sql<{ id: string }[]>`select id from verifications where profile_id = ${toUuid(id, 'kyc')}`;
  const verdict = {
    webhookId: 'msg',
    provider: 'sandbox',
    reference: asked?.id ?? '',
    decision: 'APPROVED',
    reason: 'Fine',
  } as const;
  expect(await receiveVerdict(database, verdict)).toBe('DECIDED');
  await decideReview(database, id, { decision: 'APPROVED', reason: 'Fine', actor: 'operator' });
  await removeObjects(context);
  await clearAway(database);
  expect(passport.status).toBe('UPLOADED');
  // The server's counters follow within a second or so.
  await eventually(async () => expect((await scans()).byIndex - before.byIndex).toBeGreaterThan(30n));
  expect((await scans()).sequential).toEqual(before.sequential);
});
