import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { removeObjects } from '@mint/platform/objects/remove-objects.ts';
import { objectsOf, putObject } from '@mint/platform/testing/bucket.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jpeg, page, pdf, png } from '../test/files.ts';
import { openTestKyc, put, type TestKyc } from '../test/open-kyc.ts';
import { changeFrozen } from './change-frozen.ts';
import { confirmUpload } from './confirm-upload.ts';
import type { Upload } from './create-upload.ts';
import { findDocumentsByProfile } from './documents.ts';
import { readProfile } from './profile.ts';

let kyc: TestKyc;
beforeAll(async () => {
  kyc = await openTestKyc();
});
afterAll(() => kyc?.close());

const confirm = (userId: Id<'usr'>, { document }: Upload) => confirmUpload(kyc.context, userId, document.id);
const refusedWith = (code: string) => ({ ok: false, errors: [{ code, path: ['input', 'documentId'] }] });
const documentOf = async (userId: Id<'usr'>) => {
  const { id } = await readProfile(kyc.database, userId);
  return (await findDocumentsByProfile(kyc.database, [id])).get(id)?.[0];
};
/** The names of the objects that must go. */
const doomed = async () =>
  (await kyc.database.sql<{ object_key: string }[]>`select object_key from object_removals`).map((row) => row.object_key);

describe('what was announced', () => {
  test.each([
    ['image/png', png],
    ['image/jpeg', jpeg],
    ['application/pdf', pdf],
  ])('is taken: %s', async (contentType, bytes) => {
    const userId = newId('usr');
    const upload = await kyc.announce(userId, { contentType, byteLength: bytes.byteLength });
    expect((await put(upload, bytes)).status).toBe(200);
    expect(await confirm(userId, upload)).toMatchObject({
      ok: true,
      value: { status: 'UPLOADED', uploadedAt: expect.any(Date) },
    });
    expect((await kyc.events(userId)).map(({ type, payload }) => [type, payload.documentId, payload.kind])).toEqual([
      ['kyc.document_uploaded', upload.document.id, 'PASSPORT'],
    ]);
  });

  test('is confirmed once, however often and by how many at once', async () => {
    const userId = newId('usr');
    const upload = await kyc.announce(userId);
    await put(upload, png);
    const results = await Promise.all(Array.from({ length: 4 }, () => confirm(userId, upload)));
    expect(results.every(({ ok }) => ok)).toBe(true);
    const [first] = results;
    for (const result of [...results, await confirm(userId, upload)]) expect(result).toEqual(first);
    expect(await kyc.events(userId)).toHaveLength(1);
    const kept = (await documentOf(userId))?.objectKey;
    expect(await doomed()).not.toContain(kept);
    // The other copies go when their time is up.
    await kyc.database.sql`update object_removals set next_attempt_at = now() - interval '1 millisecond'`;
    await removeObjects(kyc.context);
    const left = await objectsOf(kyc.bucket);
    expect(left).toContain(kept);
    expect(left.filter((key) => key === upload.document.objectKey)).toEqual([]);
  });

  test('is what was checked, whatever is sent to the link later', async () => {
    const userId = newId('usr');
    const upload = await kyc.announce(userId);
    await put(upload, png);
    await confirm(userId, upload);
    const other = new Uint8Array(png.length).fill(60);
    // The store may take it, as the link still works; nobody is ever shown it.
    await put(upload, other);
    const document = await documentOf(userId);
    const url = await kyc.context.store.downloadUrl(String(document?.objectKey), {
      contentType: 'image/png',
      fileName: 'a.png',
      expiresInSeconds: 60,
    });
    expect(new Uint8Array(await (await fetch(url)).arrayBuffer())).toEqual(png);
  });
});

describe('a lie', () => {
  test('to the store about type or length is no request it has signed', async () => {
    const upload = await kyc.announce(newId('usr'));
    expect((await put(upload, new Uint8Array([...png, 0]))).status).toBe(403);
    expect((await put(upload, png.slice(1))).status).toBe(403);
    expect((await put({ ...upload, headers: [{ name: 'content-type', value: 'text/html' }] }, png)).status).toBe(403);
    expect((await put({ ...upload, headers: [] }, png)).status).toBe(403);
    const elsewhere = upload.url.replace(/upload-[^?]+/, 'upload-another');
    expect((await put({ ...upload, url: elsewhere }, png)).status).toBe(403);
  });

  test.each([
    ['a JPEG as a PNG', jpeg, 'image/png', 'image/png', jpeg.length, 'CONTENT_MISMATCH'],
    ['a page with a PDF in it', page, 'application/pdf', 'application/pdf', page.length, 'CONTENT_MISMATCH'],
    ['bytes that are nothing', new Uint8Array(50), 'image/jpeg', 'image/jpeg', 50, 'CONTENT_MISMATCH'],
    ['the beginning of a PNG', png.slice(0, 8), 'image/png', 'image/png', 8, 'CONTENT_MISMATCH'],
    ['another type at the store', png, 'image/png', 'text/html', png.length, 'CONTENT_MISMATCH'],
    ['nothing at all', new Uint8Array(), 'image/png', 'image/png', 1, 'LENGTH_MISMATCH'],
    ['one byte more', png, 'image/png', 'image/png', png.length - 1, 'LENGTH_MISMATCH'],
    ['one byte less', png, 'image/png', 'image/png', png.length + 1, 'LENGTH_MISMATCH'],
  ])(
    'that comes past the store, %s, is found out: the document is rejected and its bytes go',
    async (_, bytes, announced, stored, byteLength, code) => {
      const userId = newId('usr');
      const upload = await kyc.announce(userId, { contentType: announced, byteLength });
      await putObject(kyc.bucket, String(upload.document.objectKey), bytes, stored);
      expect(await confirm(userId, upload)).toMatchObject(refusedWith(code));
      expect(await documentOf(userId)).toMatchObject({ status: 'REJECTED', objectKey: null, uploadedAt: null });
      expect(await confirm(userId, upload)).toMatchObject(refusedWith('DOCUMENT_REJECTED'));
      expect(await kyc.events(userId)).toEqual([]);
      const before = await objectsOf(kyc.bucket);
      while ((await removeObjects(kyc.context)) > 0);
      const after = await objectsOf(kyc.bucket);
      expect(after).not.toContain(upload.document.objectKey);
      expect(after.length).toBeLessThan(before.length);
    },
  );

  test('by two confirmations at once is found out once, and both are told', async () => {
    const userId = newId('usr');
    const upload = await kyc.announce(userId, { contentType: 'image/jpeg' });
    await putObject(kyc.bucket, String(upload.document.objectKey), png, 'image/jpeg');
    const codes = (await Promise.all([confirm(userId, upload), confirm(userId, upload)])).map(
      (result) => !result.ok && result.errors[0]?.code,
    );
    expect(codes.every((code) => code === 'CONTENT_MISMATCH' || code === 'DOCUMENT_REJECTED')).toBe(true);
    expect(codes).toContain('CONTENT_MISMATCH');
  });
});

describe('a process that dies, or is slow, with a confirmation in hand', () => {
  test('after the copy leaves it to the worker, and the document as it was', async () => {
    const userId = newId('usr');
    const upload = await kyc.announce(userId);
    await put(upload, png);
    const before = await objectsOf(kyc.bucket);
    const store = { ...kyc.context.store, beginning: () => Promise.reject(new Error('died')) };
    await expect(confirmUpload({ ...kyc.context, store }, userId, upload.document.id)).rejects.toThrow('died');
    const copies = (await objectsOf(kyc.bucket)).filter((key) => !before.includes(key));
    expect(copies).toHaveLength(1);
    expect(await doomed()).toContain(copies[0]);
    await kyc.database
      .sql`update object_removals set next_attempt_at = now() - interval '1 millisecond' where object_key = any(${copies})`;
    while ((await removeObjects(kyc.context)) > 0);
    expect(await objectsOf(kyc.bucket)).not.toContain(copies[0]);
    expect(await confirm(userId, upload)).toMatchObject({ ok: true });
  });

  test('until the worker has begun to remove the copy does not point at what is going', async () => {
    const userId = newId('usr');
    const upload = await kyc.announce(userId);
    await put(upload, png);
    const { store, database } = kyc.context;
    const slow = {
      ...store,
      async beginning(key: string, bytes: number) {
        const begun = await store.beginning(key, bytes);
        await database.sql`update object_removals set next_attempt_at = now() - interval '1 millisecond' where object_key = ${key}`;
        while ((await removeObjects(kyc.context)) > 0);
        return begun;
      },
    };
    await expect(confirmUpload({ database, store: slow }, userId, upload.document.id)).rejects.toMatchObject({
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
    expect(await documentOf(userId)).toEqual(upload.document);
    expect(await kyc.events(userId)).toEqual([]);
    expect(await confirm(userId, upload)).toMatchObject({ ok: true });
  });
});

describe('a confirmation', () => {
  test('of what is not there yet says so, and after its time that it is too late', async () => {
    const userId = newId('usr');
    const upload = await kyc.announce(userId);
    expect(await confirm(userId, upload)).toMatchObject(refusedWith('NOT_UPLOADED'));
    await kyc.database
      .sql`update documents set upload_ends_at = now() - interval '1 second' where object_key = ${upload.document.objectKey}`;
    expect(await confirm(userId, upload)).toMatchObject(refusedWith('UPLOAD_EXPIRED'));
    // What came in time is taken even so.
    await putObject(kyc.bucket, String(upload.document.objectKey), png, 'image/png');
    expect(await confirm(userId, upload)).toMatchObject({ ok: true });
  });

  test('of what is not the person’s finds nothing', async () => {
    const upload = await kyc.announce(newId('usr'));
    const stranger = newId('usr');
    expect(await confirm(stranger, upload)).toMatchObject(refusedWith('DOCUMENT_NOT_FOUND'));
    for (const id of ['nonsense', '', newId('doc'), newId('usr')]) {
      expect(await confirmUpload(kyc.context, stranger, id)).toMatchObject(refusedWith('DOCUMENT_NOT_FOUND'));
    }
  });

  test('of a frozen file is refused, and of one under review what is not uploaded', async () => {
    const pending = await kyc.basic();
    await kyc.upload(pending, 'PASSPORT');
    const selfie = await kyc.announce(pending, { kind: 'SELFIE' });
    await put(selfie, png);
    await kyc.database
      .sql`update profiles set status = 'PENDING_REVIEW', submission = 1, submitted_at = now() where status = 'BASIC'`;
    expect(await confirm(pending, selfie)).toMatchObject({ errors: [{ code: 'FILE_UNDER_REVIEW' }] });
    await changeFrozen(kyc.database, { userId: pending, frozen: true, reason: 'a look', actor: 'operator' });
    expect(await confirm(pending, selfie)).toMatchObject({ errors: [{ code: 'FILE_FROZEN' }] });
  });
});
