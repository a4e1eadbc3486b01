import { toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { png } from '../test/files.ts';
import { openTestKyc, type TestKyc } from '../test/open-kyc.ts';
import { decideReview } from './decide-review.ts';
import { handOverReviews } from './hand-over-reviews.ts';
import { sandboxVerdictOf } from './sandbox-provider.ts';
import type { VerificationRequest } from './verification-provider.ts';
import { startHandOver } from './workers.ts';

let kyc: TestKyc;
/** A provider that notes what it is asked, and does what `behave` says. */
let asked: VerificationRequest[] = [];
let behave: (request: VerificationRequest, signal: AbortSignal) => Promise<void> = async () => {};
const provider = {
  name: 'test',
  async request(request: VerificationRequest, signal: AbortSignal) {
    asked.push(request);
    await behave(request, signal);
  },
  close() {},
};

beforeAll(async () => {
  const opened = await openTestKyc({ WORK_INTERVAL_MS: '20' });
  kyc = { ...opened, context: Object.assign(opened.context, { provider }) };
});
afterAll(() => kyc?.close());
beforeEach(async () => {
  asked = [];
  behave = async () => {};
  await kyc.database.sql`update verifications set next_attempt_at = null`;
});

interface Row {
  readonly id: string;
  readonly attempts: number;
  readonly pause: number | null;
  readonly handed: boolean;
  readonly last_error: string | null;
}
async function rowOf(profileId: `kyc_${string}`): Promise<Row> {
  const [row] = await kyc.database.sql<Row[]>`
    select id, attempts, extract(epoch from next_attempt_at - now())::float8 as pause, handed_over_at is not null as handed, last_error
    from verifications where profile_id = ${toUuid(profileId, 'kyc')} order by submission desc limit 1`;
  if (row === undefined) throw new Error('Nothing was asked');
  return row;
}
const makeDue = () =>
  kyc.database.sql`update verifications set next_attempt_at = now() - interval '1 millisecond' where next_attempt_at is not null`;

test('a submission is handed over with what was stated and with its documents, once', async () => {
  const profile = await kyc.pending({ legalName: 'Grace Hopper' });
  expect(await handOverReviews(kyc.context)).toBe(1);
  const { id: reference, ...row } = await rowOf(profile.id);
  expect(row).toEqual({ attempts: 1, pause: null, handed: true, last_error: null });
  expect(asked).toEqual([
    {
      reference,
      legalName: 'Grace Hopper',
      dateOfBirth: '1990-12-31',
      country: 'GB',
      documents: ['PASSPORT', 'SELFIE'].map((kind) => ({
        kind,
        contentType: 'image/png',
        url: expect.stringContaining('X-Amz-Signature'),
      })),
    },
  ]);
  const shown = await fetch(String(asked[0]?.documents[0]?.url));
  expect(new Uint8Array(await shown.arrayBuffer())).toEqual(png);
  expect(await handOverReviews(kyc.context)).toBe(0);
});

test('what the provider did not take is tried again later and later, under one reference, and at last left to reviewers', async () => {
  const profile = await kyc.pending();
  behave = async () => {
    throw new Error('The provider is away');
  };
  await handOverReviews(kyc.context);
  const first = await rowOf(profile.id);
  expect(first).toMatchObject({ attempts: 1, handed: false, last_error: 'Error: The provider is away' });
  expect(await handOverReviews(kyc.context)).toBe(0);
  await makeDue();
  await handOverReviews(kyc.context);
  const second = await rowOf(profile.id);
  expect(second.pause).toBeGreaterThan(Number(first.pause) + 1);
  expect(new Set(asked.map(({ reference }) => reference))).toEqual(new Set([first.id]));
  await kyc.database
    .sql`update verifications set attempts = 19, next_attempt_at = now() - interval '1 millisecond' where id = ${first.id}`;
  await handOverReviews(kyc.context);
  expect(await rowOf(profile.id)).toMatchObject({ attempts: 20, pause: null, handed: false });
  expect(await decideReview(kyc.database, profile.id, { decision: 'APPROVED', reason: 'Fine', actor: 'operator' })).toMatchObject(
    { outcome: 'DONE' },
  );
});

test('when a process dies with it in hand, another takes it after the lease', async () => {
  const profile = await kyc.pending();
  let die: () => void = () => {};
  behave = () => new Promise((_, reject) => (die = () => reject(new Error('died'))));
  const dying = handOverReviews(kyc.context);
  await eventually(() => expect(asked).toHaveLength(1));
  // It is leased: nobody else takes it meanwhile.
  expect(await handOverReviews(kyc.context)).toBe(0);
  expect((await rowOf(profile.id)).pause).toBeGreaterThan(10);
  await makeDue();
  behave = async () => {};
  expect(await handOverReviews(kyc.context)).toBe(1);
  expect(await rowOf(profile.id)).toMatchObject({ handed: true, pause: null });
  die();
  await dying;
  // What comes late does not undo it.
  expect(await rowOf(profile.id)).toMatchObject({ handed: true, pause: null, last_error: null });
});

test('once a reviewer has decided nobody is asked any more', async () => {
  const profile = await kyc.pending();
  await decideReview(kyc.database, profile.id, { decision: 'REJECTED', reason: 'Blurred', actor: 'operator' });
  expect(await handOverReviews(kyc.context)).toBe(0);
  expect(asked).toEqual([]);
});

test('workers side by side ask about each submission once', async () => {
  const files = await Promise.all(Array.from({ length: 15 }, () => kyc.pending()));
  const workers = [startHandOver(kyc.context), startHandOver(kyc.context)];
  await eventually(async () => {
    const rows = await Promise.all(files.map(({ id }) => rowOf(id)));
    expect(rows.every(({ handed }) => handed)).toBe(true);
  });
  await Promise.all(workers.map((worker) => worker.stop()));
  expect(new Set(asked.map(({ reference }) => reference)).size).toBe(15);
  expect(asked).toHaveLength(15);
});

test('without a provider nothing is written down for one, and nobody is asked', async () => {
  const alone = await openTestKyc();
  await alone.pending();
  expect(await alone.database.sql`select from verifications`).toHaveLength(0);
  expect(await handOverReviews(alone.context)).toBe(0);
  await alone.close();
});

test('the sandbox is told what to find by the last word of the name', () => {
  expect(sandboxVerdictOf('Ada Approved')?.decision).toBe('APPROVED');
  expect(sandboxVerdictOf('ada REJECTED')?.decision).toBe('REJECTED');
  for (const name of ['Ada Lovelace', 'Approved Ada', 'Approvedly', '']) expect(sandboxVerdictOf(name)).toBeNull();
});
