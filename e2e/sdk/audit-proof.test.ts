import { appendPending } from '@mint/audit/domain/append-pending.ts';
import { makeCheckpoint } from '@mint/audit/domain/make-checkpoint.ts';
import type { GraphContext } from '@mint/audit/graph-context.ts';
import { auditKeys } from '@mint/audit/resolvers/Query/auditKeys.ts';
import { auditProof } from '@mint/audit/resolvers/Query/auditProof.ts';
import { myAuditEntries } from '@mint/audit/resolvers/Query/myAuditEntries.ts';
import { openWorld, type World } from '@mint/audit/test/world.ts';
import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { createTestIdentities } from '@mint/platform/testing/identities.ts';
import { type AuditEntryShown, type AuditKeyPublished, type AuditProofGiven, verifyAuditEntry } from '@mint/sdk/audit-proof.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

let [ada, grace, olga] = [newId('usr'), newId('usr'), newId('usr')];
beforeEach(() => {
  [ada, grace, olga] = [newId('usr'), newId('usr'), newId('usr')];
});

const asking = (userId: string) =>
  ({ domain: world.context, viewer: { userId, role: 'USER', apiKeyId: null } }) as unknown as GraphContext;
/** What came of a resolver as it goes over the wire. */
const onTheWire = <T>(answer: unknown): T =>
  JSON.parse(JSON.stringify(answer, (_, value) => (typeof value === 'bigint' ? value.toString() : value))) as T;

const keysOf = () => onTheWire<AuditKeyPublished[]>(auditKeys(null, null, asking(ada)));
const proofOf = async (userId: string, entryId: string) =>
  onTheWire<AuditProofGiven>(await auditProof(null, { entryId }, asking(userId)));
async function entriesOf(userId: string): Promise<AuditEntryShown[]> {
  return onTheWire((await myAuditEntries(null, { first: 100 }, asking(userId))).nodes);
}
async function entryOf(userId: string, id: Id<'evt'>): Promise<AuditEntryShown> {
  const entry = (await entriesOf(userId)).find((one) => one.id === id);
  if (!entry) throw new Error('It is not in the list');
  return entry;
}
const record = () => appendPending(world.database, 10_000);
const sign = () => makeCheckpoint(world.database, world.context.identity);

const registered = (userId: string) => ({
  topic: 'auth.events',
  action: 'user.registered',
  payload: { userId, handle: 'ädä', displayName: 'Ada "the first"', email: 'a@b.c', country: 'GB', registeredAt: '…' },
  actorId: userId,
  ipAddress: '192.0.2.1',
});
const frozen = (userId: string) => ({
  topic: 'auth.events',
  action: 'user.frozen',
  payload: { userId, reason: 'looks odd' },
  actorId: olga,
  ipAddress: '192.0.2.99',
});

test('an entry that nobody has signed yet says when to ask again', async () => {
  await sign();
  const id = await world.tell(registered(ada));
  await record();
  const proof = await proofOf(ada, id);
  expect(Date.parse(proof.askAgainAt ?? '')).toBeGreaterThan(Date.now());
  expect(await verifyAuditEntry(await entryOf(ada, id), proof, keysOf())).toEqual({
    holds: false,
    reason: 'NOT_YET',
    askAgainAt: proof.askAgainAt,
  });
  await sign();
  expect((await verifyAuditEntry(await entryOf(ada, id), await proofOf(ada, id), keysOf())).holds).toBe(true);
});

test('what is withheld is proven to be there without a word of it', async () => {
  const id = await world.tell(frozen(ada));
  await record();
  await sign();
  const [entry, proof] = [await entryOf(ada, id), await proofOf(ada, id)];
  expect(await verifyAuditEntry(entry, proof, keysOf())).toMatchObject({
    holds: true,
    withheld: ['actorId', 'ipAddress', 'traceId'],
  });
  expect(JSON.stringify([entry, proof])).not.toMatch(/looks odd|reason|192\.0\.2\.99/);
  expect(JSON.stringify([entry, proof])).not.toContain(olga);
});

test.each([1, 2, 3, 5, 8, 21, 33])('each entry of a checkpoint of %i is proven', async (count) => {
  await record();
  while (await sign());
  await sign();
  const ids: Id<'evt'>[] = [];
  for (let told = 0; told < count; told += 1) ids.push(await world.tell(registered(ada)));
  await record();
  await sign();
  const entries = await entriesOf(ada);
  expect(entries.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  const verdicts = await Promise.all(
    entries.map(async (entry) => verifyAuditEntry(entry, await proofOf(ada, entry.id), keysOf())),
  );
  expect(verdicts).toEqual(entries.map(() => expect.objectContaining({ holds: true, withheld: [] })));
});

test('the proof from a full checkpoint is twelve hashes', async () => {
  while (await sign());
  await world.hear(4_095);
  const id = await world.tell(registered(ada));
  await record();
  while (await sign());
  const proof = await proofOf(ada, id);
  expect(proof.inclusion?.path.length).toBeLessThanOrEqual(12);
  expect((await verifyAuditEntry(await entryOf(ada, id), proof, keysOf())).holds).toBe(true);
});

test('another’s entry, and one that is not there, are refused alike', async () => {
  const [theirs, nobodys] = [await world.tell(registered(grace)), (await world.hear(1, { action: 'thing.made' }))[0]];
  await record();
  await sign();
  expect(await entriesOf(ada)).toEqual([]);
  expect(nobodys).toBeDefined();
  for (const id of [theirs, newId('evt')]) {
    await expect(proofOf(ada, id)).rejects.toMatchObject({
      message: 'There is no such entry among yours.',
      extensions: { code: 'NOT_FOUND' },
    });
  }
});

test('a transfer is proven to both parties, to each of what they see', async () => {
  const payload = {
    ...{ transactionId: 'txn_1', kind: 'TRANSFER', senderId: ada, recipientId: grace, amountMinor: '500', currency: 'USD' },
    ...{ note: null, merchant: null, category: 'gifts', sequence: 2, occurredAt: '…' },
  };
  const id = await world.tell({ topic: 'transaction.events', action: 'transaction.completed', payload, actorId: ada });
  await record();
  await sign();
  for (const person of [ada, grace]) {
    expect((await verifyAuditEntry(await entryOf(person, id), await proofOf(person, id), keysOf())).holds).toBe(true);
  }
  const [adas, graces] = [await entryOf(ada, id), await entryOf(grace, id)];
  expect(await verifyAuditEntry({ ...graces, details: adas.details }, await proofOf(grace, id), keysOf())).toMatchObject({
    reason: 'ENTRY',
  });
});

describe('a proof that was tampered with', () => {
  let entry: AuditEntryShown;
  let other: AuditEntryShown;
  let proof: AuditProofGiven;
  let keys: AuditKeyPublished[];
  beforeEach(async () => {
    const ids = [await world.tell(frozen(ada)), await world.tell(registered(ada))] as const;
    await world.hear(6);
    await record();
    await sign();
    [entry, other] = [await entryOf(ada, ids[0]), await entryOf(ada, ids[1])];
    proof = await proofOf(ada, ids[0]);
    keys = keysOf();
    expect((await verifyAuditEntry(entry, proof, keys)).holds).toBe(true);
  });

  /** Every way to a value in it that is no list or object. */
  const leavesOf = (value: unknown, way: readonly string[] = []): (readonly string[])[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...way, name]))
      : [way];

  test('does not hold, whichever character of the entry, the path or the signature was changed', async () => {
    const given = { entry, entryId: proof.entryId, inclusion: proof.inclusion };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...leavesOf(given)),
        fc.nat(),
        fc.constantFrom(...'0123456789abcdefABCDEFxyzXYZ-_. ="{}é'),
        async (way, at, character) => {
          const tampered = structuredClone(given);
          let place: Record<string, unknown> = tampered as never;
          for (const name of way.slice(0, -1)) place = place[name] as Record<string, unknown>;
          const name = way.at(-1) ?? '';
          const was = place[name];
          if (typeof was === 'string' && was !== '') {
            const spot = at % was.length;
            fc.pre(was[spot] !== character);
            place[name] = was.slice(0, spot) + character + was.slice(spot + 1);
          } else {
            place[name] = typeof was === 'number' ? was + 1 + (at % 1_000) : character;
          }
          const verdict = await verifyAuditEntry(
            tampered.entry,
            { entryId: tampered.entryId, inclusion: tampered.inclusion, askAgainAt: null },
            keys,
          );
          expect(verdict).toMatchObject({ holds: false });
        },
      ),
      { numRuns: 1_500 },
    );
  });

  test.each<[string, (inclusion: NonNullable<AuditProofGiven['inclusion']>) => object]>([
    ['a path that is cut short', ({ path }) => ({ path: path.slice(0, -1) })],
    ['a path that goes on', ({ path, previousHash }) => ({ path: [...path, previousHash] })],
    ['a path in another order', ({ path }) => ({ path: path.toReversed() })],
    ['a field that is left out', ({ fields }) => ({ fields: fields.slice(0, -1) })],
    ['a field twice', ({ fields }) => ({ fields: [...fields, ...fields.slice(-1)] })],
    ['no fields', () => ({ fields: [] })],
    [
      'a field that is shown and withheld',
      ({ fields, previousHash }) => ({ fields: fields.map((f) => ({ ...f, digest: previousHash })) }),
    ],
    ['no checkpoint', () => ({ checkpoint: '' })],
  ])('does not hold with %s', async (_, change) => {
    const inclusion = proof.inclusion && { ...proof.inclusion, ...change(proof.inclusion) };
    expect(await verifyAuditEntry(entry, { ...proof, inclusion }, keys)).toMatchObject({ holds: false });
  });

  test('does not hold for another entry, or under another key', async () => {
    expect(await verifyAuditEntry(other, proof, keys)).toEqual({ holds: false, reason: 'OTHER_ENTRY' });
    expect(await verifyAuditEntry({ ...other, id: entry.id }, proof, keys)).toMatchObject({ holds: false });
    const stranger = createTestIdentities().identity('audit').publicKeys as AuditKeyPublished[];
    expect(await verifyAuditEntry(entry, proof, stranger)).toEqual({ holds: false, reason: 'SIGNATURE' });
    expect((await verifyAuditEntry(entry, proof, [...stranger, ...keys])).holds).toBe(true);
  });

  test('does not hold by another statement that the service has signed', async () => {
    const checkpoint = await world.context.identity.attest({ removedThrough: '9', hash: entry.hash, at: entry.at });
    const inclusion = proof.inclusion && { ...proof.inclusion, checkpoint };
    expect(await verifyAuditEntry(entry, { ...proof, inclusion }, keys)).toEqual({ holds: false, reason: 'SIGNATURE' });
  });

  test('is not made of a log that was altered', async () => {
    await world.asSuperuser(`update entries set hash = repeat('0', 64) where sequence = ${Number(entry.sequence) + 2}`);
    world.context.trees.clear();
    await expect(proofOf(ada, entry.id)).rejects.toThrow('not what was signed');
  });
});
