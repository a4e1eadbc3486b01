import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { removeObjects } from '@mint/platform/objects/remove-objects.ts';
import { objectsOf, putObject } from '@mint/platform/testing/bucket.ts';
import { kycTiers } from '@mint/schema/events/kyc.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jpeg, png } from '../test/files.ts';
import { openTestKyc, someone, type TestKyc } from '../test/open-kyc.ts';
import { changeFrozen } from './change-frozen.ts';
import { confirmUpload } from './confirm-upload.ts';
import { createUpload } from './create-upload.ts';
import { decideReview } from './decide-review.ts';
import { deleteDocument } from './delete-document.ts';
import { findDocumentsByProfile, type KycDocument } from './documents.ts';
import { clearAway } from './housekeeping.ts';
import { type Status, tierOf, transitions } from './machine.ts';
import { type Profile, readProfile } from './profile.ts';
import { submitBasic } from './submit-basic.ts';
import { submitReview } from './submit-review.ts';

let kyc: TestKyc;
beforeAll(async () => {
  kyc = await openTestKyc();
});
afterAll(() => kyc?.close());

interface World {
  readonly userId: Id<'usr'>;
  readonly profile: Profile;
  readonly documents: readonly KycDocument[];
}

async function look(userId: Id<'usr'>): Promise<World> {
  const profile = await readProfile(kyc.database, userId);
  return { userId, profile, documents: (await findDocumentsByProfile(kyc.database, [profile.id])).get(profile.id) ?? [] };
}

const announce =
  (kind: KycDocument['kind']) =>
  async ({ userId }: World) => {
    await createUpload(kyc.context, userId, { kind, contentType: 'image/png', byteLength: png.length });
  };
/** Sends bytes for whatever waits for some, and confirms. */
const send =
  (bytes: Uint8Array) =>
  async ({ userId, documents }: World) => {
    const waiting = documents.find(({ status }) => status === 'AWAITING_UPLOAD');
    if (waiting === undefined) return;
    await putObject(kyc.bucket, String(waiting.objectKey), bytes, 'image/png');
    await Promise.all([confirmUpload(kyc.context, userId, waiting.id), confirmUpload(kyc.context, userId, waiting.id)]);
  };
const decide =
  (decision: 'APPROVED' | 'REJECTED') =>
  async ({ profile }: World) => {
    await decideReview(kyc.database, profile.id, { decision, reason: 'Looked at it', actor: 'operator' });
  };
const freeze =
  (frozen: boolean) =>
  async ({ userId }: World) => {
    await changeFrozen(kyc.database, { userId, frozen, reason: 'A look', actor: 'operator' });
  };

const commands = {
  state: async ({ userId }: World) => void (await submitBasic(kyc.context, userId, someone)),
  announcePassport: announce('PASSPORT'),
  announceSelfie: announce('SELFIE'),
  sendTruth: send(png),
  sendLie: send(jpeg),
  deleteFirst: async ({ userId, documents: [first] }: World) => {
    if (first !== undefined) await deleteDocument(kyc.context, userId, first.id);
  },
  submit: async ({ userId }: World) => void (await submitReview(kyc.context, userId, null)),
  approve: decide('APPROVED'),
  reject: decide('REJECTED'),
  freeze: freeze(true),
  unfreeze: freeze(false),
  sweep: async () => {
    await clearAway(kyc.database);
    await removeObjects(kyc.context);
  },
} satisfies Record<string, (world: World) => Promise<void>>;
type Command = keyof typeof commands;
const names = Object.keys(commands) as Command[];
/** What somebody does who gets through, with whatever else between. */
const fullWay: readonly Command[] = [
  'state',
  'announcePassport',
  'sendTruth',
  'announceSelfie',
  'sendTruth',
  'submit',
  'approve',
];

/** What no command may break. */
function expectLawful(before: World, after: World, command: Command): void {
  const [from, to] = [before.profile, after.profile];
  expect(to.tier).toBe(tierOf[to.status]);
  expect(kycTiers.indexOf(to.tier)).toBeGreaterThanOrEqual(kycTiers.indexOf(from.tier));
  if (to.status !== from.status) expect(transitions[from.status] as readonly Status[]).toContain(to.status);
  const owners: readonly Command[] = ['approve', 'reject', 'freeze', 'unfreeze', 'sweep'];
  // A frozen file is changed by nobody but the house.
  if (from.frozen && !owners.includes(command)) expect(after).toEqual(before);
  // What was submitted, or has proven somebody, stays.
  if (to.status === 'PENDING_REVIEW' || to.status === 'VERIFIED') {
    const kinds = after.documents.filter(({ status }) => status === 'UPLOADED').map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['PASSPORT', 'SELFIE']));
    if (from.status === to.status) expect(after.documents).toEqual(before.documents);
  }
  expect(to.rejectionReason !== null).toBe(to.status === 'REJECTED');
  expect(after.documents.filter(({ status }) => status === 'AWAITING_UPLOAD').length).toBeLessThanOrEqual(5);
}

/** The last tier that was told is the tier there is, and each was told from the one before. */
async function expectTiersTold({ userId, profile }: World): Promise<void> {
  const told = (await kyc.events(userId)).filter(({ type }) => type === 'kyc.tier_changed').map(({ payload }) => payload);
  expect(['UNVERIFIED', ...told.map(({ tier }) => tier)].at(-1)).toBe(profile.tier);
  told.forEach(({ previousTier }, index) => {
    expect(previousTier).toBe(index === 0 ? 'UNVERIFIED' : told[index - 1]?.tier);
  });
}

async function expectObjectsNamed(): Promise<void> {
  const named = await kyc.database.sql<{ object_key: string }[]>`
    select object_key from documents where object_key is not null union select object_key from object_removals`;
  const names = new Set(named.map((row) => row.object_key));
  const objects = await objectsOf(kyc.bucket);
  expect(objects.filter((key) => !names.has(key))).toEqual([]);
  const uploaded = await kyc.database.sql<{ object_key: string }[]>`select object_key from documents where status = 'UPLOADED'`;
  expect(uploaded.map((row) => row.object_key).filter((key) => !objects.includes(key))).toEqual([]);
}

test('whatever is asked in whatever order, tier, status and documents agree, and the tier never falls', async () => {
  const anything = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 12 });
  // Chance alone seldom gets as far as a review.
  const astray = fc
    .array(fc.tuple(fc.nat({ max: fullWay.length }), fc.constantFrom(...names)), { maxLength: 6 })
    .map((detours) => detours.reduce<Command[]>((way, [at, name]) => way.toSpliced(at, 0, name), [...fullWay]));
  const statuses = new Set<Status>();
  await fc.assert(
    fc.asyncProperty(fc.oneof(anything, astray), async (way) => {
      const userId = newId('usr');
      let world = await look(userId);
      for (const command of way) {
        await commands[command](world);
        const after = await look(userId);
        expectLawful(world, after, command);
        world = after;
        statuses.add(after.profile.status);
      }
      await expectTiersTold(world);
      await expectObjectsNamed();
    }),
    { numRuns: 40, examples: [[[...fullWay]], [[...fullWay.slice(0, -1), 'reject', 'submit', 'approve']]] },
  );
  expect([...statuses].toSorted()).toEqual(['BASIC', 'PENDING_REVIEW', 'REJECTED', 'UNVERIFIED', 'VERIFIED']);
}, 120_000);
