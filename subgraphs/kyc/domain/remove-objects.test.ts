import { newId, newUuid, toUuid } from '@mint/platform/ids/ids.ts';
import { type ObjectStore, type ObjectStoreOptions, openObjectStore } from '@mint/platform/objects/object-store.ts';
import { adoptObject, removeObjects, scheduleRemoval, scheduleUnlessAdopted } from '@mint/platform/objects/remove-objects.ts';
import { clearBucket, objectsOf } from '@mint/platform/testing/bucket.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { startTcpProxy, type TcpProxy } from '@mint/platform/testing/tcp-proxy.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { png } from '../test/files.ts';
import { needed, openTestKyc, put, type TestKyc } from '../test/open-kyc.ts';
import { confirmUpload } from './confirm-upload.ts';
import { deleteDocument } from './delete-document.ts';
import { clearAway } from './housekeeping.ts';
import { readProfile } from './profile.ts';
import { startObjectRemoval, startPreparation } from './workers.ts';

let kyc: TestKyc;
let proxy: TcpProxy;
beforeAll(async () => {
  proxy = await startTcpProxy(needed('S3_ENDPOINT'));
  // The domain reaches the store through the proxy, as do its links.
  kyc = await openTestKyc({ S3_ENDPOINT: `http://127.0.0.1:${proxy.port}`, WORK_INTERVAL_MS: '20' });
});
afterAll(async () => {
  await kyc?.close();
  await proxy?.stop();
});
beforeEach(() => proxy.restore());

const removals = () =>
  kyc.database.sql<{ object_key: string; attempts: number; due: boolean }[]>`
    select object_key, attempts, next_attempt_at <= now() as due from object_removals order by object_key`;
const drain = async () => {
  while ((await removeObjects(kyc.context)) > 0);
};

/** Another store behind the proxy. */
function openStore(options: Partial<ObjectStoreOptions>): ObjectStore {
  const { config, log } = kyc.context;
  const access = { region: config.S3_REGION, accessKey: config.S3_ACCESS_KEY, secretKey: config.S3_SECRET_KEY };
  const endpoints = { endpoint: config.S3_ENDPOINT, publicEndpoint: config.S3_ENDPOINT };
  return openObjectStore(
    { ...access, ...endpoints, bucket: kyc.bucket, webOrigin: 'https://mint.test', webMethods: ['PUT', 'GET'], ...options },
    log,
  );
}

/** Every object in the bucket is named by a document or by a removal. */
async function expectEveryObjectNamed(): Promise<void> {
  const named = await kyc.database.sql<{ object_key: string }[]>`
    select object_key from documents where object_key is not null union select object_key from object_removals`;
  const names = new Set(named.map((row) => row.object_key));
  expect((await objectsOf(kyc.bucket)).filter((key) => !names.has(key))).toEqual([]);
}

test('a document that is deleted goes with its bytes, and everyone is told', async () => {
  const userId = newId('usr');
  const document = await kyc.upload(userId);
  expect(await deleteDocument(kyc.context, userId, document.id)).toEqual({ ok: true, value: document.id });
  expect(await deleteDocument(kyc.context, userId, document.id)).toMatchObject({ errors: [{ code: 'DOCUMENT_NOT_FOUND' }] });
  await drain();
  expect(await objectsOf(kyc.bucket)).not.toContain(document.objectKey);
  expect((await kyc.events(userId)).map(({ type }) => type)).toEqual(['kyc.document_uploaded', 'kyc.document_deleted']);
  const stranger = newId('usr');
  const other = await kyc.upload(userId);
  for (const id of [other.id, 'nonsense']) {
    expect(await deleteDocument(kyc.context, stranger, id)).toMatchObject({ errors: [{ code: 'DOCUMENT_NOT_FOUND' }] });
  }
});

test('while the store is away nothing is confirmed, and what was deleted goes when it is back', async () => {
  const userId = newId('usr');
  const document = await kyc.upload(userId);
  const upload = await kyc.announce(userId, { kind: 'SELFIE' });
  await put(upload, png);
  const before = await removals();
  await proxy.cut();
  await expect(confirmUpload(kyc.context, userId, upload.document.id)).rejects.toMatchObject({
    extensions: { code: 'SERVICE_UNAVAILABLE' },
  });
  expect(await removals()).toEqual(before);
  expect(await deleteDocument(kyc.context, userId, document.id)).toMatchObject({ ok: true });
  await removeObjects(kyc.context);
  const [left] = (await removals()).filter((row) => row.object_key === document.objectKey);
  expect(left).toMatchObject({ attempts: 1, due: false });
  await proxy.restore();
  expect(await confirmUpload(kyc.context, userId, upload.document.id)).toMatchObject({ ok: true });
  await kyc.database.sql`update object_removals set next_attempt_at = now() - interval '1 millisecond'`;
  await drain();
  expect(await objectsOf(kyc.bucket)).not.toContain(document.objectKey);
  await expectEveryObjectNamed();
});

test('a store that hangs is away too, after its deadline', async () => {
  const store = openStore({ timeoutMs: 200 });
  proxy.freeze();
  const away = { extensions: { code: 'SERVICE_UNAVAILABLE' } };
  await expect(store.head('upload-x')).rejects.toMatchObject(away);
  await expect(store.copy('upload-x', 'document-x', 'image/png')).rejects.toMatchObject(away);
  await expect(store.beginning('upload-x', 10)).rejects.toMatchObject(away);
  await expect(store.remove('upload-x')).rejects.toMatchObject(away);
  store.close();
});

describe('what a link could still put there', () => {
  test('is removed at once, and once more after the link has ended', async () => {
    const userId = newId('usr');
    const upload = await kyc.announce(userId);
    const key = String(upload.document.objectKey);
    await put(upload, png);
    await deleteDocument(kyc.context, userId, upload.document.id);
    await drain();
    expect(await objectsOf(kyc.bucket)).not.toContain(key);
    await put(upload, png);
    expect(await objectsOf(kyc.bucket)).toContain(key);
    expect((await removals()).filter((row) => row.object_key === key)).toMatchObject([{ due: false }]);
    await kyc.database
      .sql`update object_removals set writable_until = now() - interval '1 millisecond', next_attempt_at = now() - interval '1 millisecond' where object_key = ${key}`;
    await drain();
    expect(await objectsOf(kyc.bucket)).not.toContain(key);
    expect((await removals()).filter((row) => row.object_key === key)).toEqual([]);
  });
});

describe('an object that is to go unless it is adopted', () => {
  test('stays when it is adopted in time, and can’t be once its removal has begun', async () => {
    const adopt = (key: string) => kyc.database.transaction((tx) => adoptObject(tx, key));
    await scheduleUnlessAdopted(kyc.database, 'document-kept', 600);
    await scheduleUnlessAdopted(kyc.database, 'document-late', 0);
    expect(await adopt('document-kept')).toBe(true);
    expect(await adopt('document-kept')).toBe(false);
    await proxy.cut();
    await removeObjects(kyc.context);
    expect(await adopt('document-late')).toBe(false);
    await kyc.database.sql`delete from object_removals where object_key = 'document-late'`;
  });
});

test('uploads that nobody confirms go with their objects, rejected documents and old webhook ids after a month; nothing else does', async () => {
  const { sql } = kyc.database;
  const userId = newId('usr');
  const kept = await kyc.upload(userId);
  const [open, abandoned, rejected] = [await kyc.announce(userId), await kyc.announce(userId), await kyc.announce(userId)];
  await put(abandoned, png);
  await sql`update documents set upload_ends_at = now() - interval '14 minutes' where object_key in (${String(open.document.objectKey)}, ${String(kept.objectKey)})`;
  await sql`update documents set upload_ends_at = now() - interval '16 minutes' where object_key = ${abandoned.document.objectKey}`;
  await sql`update documents set status = 'REJECTED', object_key = null, rejected_at = now() - interval '31 days' where object_key = ${rejected.document.objectKey}`;
  await sql`insert into webhook_receipts values ('old', now() - interval '31 days'), ('new', now())`;
  expect(await clearAway(kyc.database)).toBe(false);
  await drain();
  const { id } = await readProfile(kyc.database, userId);
  const left = await sql<{ object_key: string }[]>`
    select object_key from documents where profile_id = ${toUuid(id, 'kyc')} order by created_at`;
  expect(left.map((row) => row.object_key)).toEqual([kept.objectKey, open.document.objectKey]);
  expect(await objectsOf(kyc.bucket)).toContain(kept.objectKey);
  expect(await objectsOf(kyc.bucket)).not.toContain(abandoned.document.objectKey);
  expect((await sql<{ id: string }[]>`select id from webhook_receipts`).map((row) => row.id)).toEqual(['new']);
  await expectEveryObjectNamed();
});

test('workers side by side remove each object once; stopped, they have ended what was in hand', async () => {
  const keys = Array.from({ length: 60 }, (_, n) => `document-many-${n}`);
  await kyc.database.transaction(async (tx) => {
    for (const key of keys) await scheduleRemoval(tx, key);
  });
  const asked: string[] = [];
  const store = { ...kyc.context.store, remove: async (key: string) => void asked.push(key) };
  const workers = [startObjectRemoval({ ...kyc.context, store }), startObjectRemoval({ ...kyc.context, store })];
  await eventually(async () => expect((await removals()).filter(({ object_key }) => object_key.includes('many'))).toEqual([]));
  await Promise.all(workers.map((worker) => worker.stop()));
  expect(asked.filter((key) => key.includes('many')).sort()).toEqual([...keys].sort());
});

test('the bucket is made once the store is there, and pages of the web app may put into it', async () => {
  await proxy.cut();
  const bucket = `test-${newUuid()}`;
  const store = openStore({ bucket });
  const preparation = await startPreparation({ ...kyc.context, store });
  await proxy.restore();
  await eventually(() => objectsOf(bucket));
  await preparation.stop();
  // Made before: nothing is wrong with that.
  await store.prepare();
  const { url } = await store.uploadUrl('upload-x', { contentType: 'image/png', byteLength: 1 }, 60);
  const preflight = (origin: string) =>
    fetch(url, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'content-type' },
    });
  expect((await preflight('https://mint.test')).status).toBe(200);
  expect((await preflight('https://elsewhere.test')).status).toBe(403);
  store.close();
  await clearBucket(bucket);
});
