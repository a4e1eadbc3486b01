import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { png } from '../test/files.ts';
import { openTestKyc, put, type TestKyc } from '../test/open-kyc.ts';
import { changeFrozen } from './change-frozen.ts';
import { createUpload } from './create-upload.ts';
import { decideReview } from './decide-review.ts';
import { deleteDocument } from './delete-document.ts';
import { findDocumentsByProfile, maxBytes } from './documents.ts';
import { readProfile } from './profile.ts';

let kyc: TestKyc;
beforeAll(async () => {
  kyc = await openTestKyc({ UPLOAD_TTL_SECONDS: '600' });
});
afterAll(() => kyc?.close());

const announced = { kind: 'OTHER' as const, contentType: 'image/png', byteLength: png.length };
const create = (userId: Id<'usr'>, change: Partial<Parameters<typeof createUpload>[2]> = {}) =>
  createUpload(kyc.context, userId, { ...announced, ...change });
const documentsOf = async (userId: Id<'usr'>) => {
  const { id } = await readProfile(kyc.database, userId);
  return (await findDocumentsByProfile(kyc.database, [id])).get(id) ?? [];
};

describe('an upload', () => {
  test('is a row and a link that ends, at a name that tells nothing', async () => {
    const userId = newId('usr');
    const { document, url, headers, expiresAt } = await kyc.announce(userId);
    expect(document).toMatchObject({
      kind: 'PASSPORT',
      status: 'AWAITING_UPLOAD',
      contentType: 'image/png',
      byteLength: png.length,
    });
    expect(await documentsOf(userId)).toEqual([document]);
    const link = new URL(url);
    expect(link.pathname).toMatch(new RegExp(`^/${kyc.bucket}/upload-[A-Za-z0-9_-]{32}$`));
    expect(link.searchParams.get('X-Amz-Expires')).toBe('600');
    expect(link.searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host');
    expect(headers).toEqual([{ name: 'content-type', value: 'image/png' }]);
    expect(expiresAt.getTime() - document.createdAt.getTime()).toBe(600_000);
    expect((await put({ url, headers }, png)).status).toBe(200);
  });

  test.each([
    [{ contentType: 'image/gif' }, 'UNSUPPORTED_CONTENT_TYPE', 'contentType'],
    [{ contentType: 'IMAGE/PNG' }, 'UNSUPPORTED_CONTENT_TYPE', 'contentType'],
    [{ contentType: 'toString' }, 'UNSUPPORTED_CONTENT_TYPE', 'contentType'],
    [{ byteLength: 0 }, 'INVALID_BYTE_LENGTH', 'byteLength'],
    [{ byteLength: -1 }, 'INVALID_BYTE_LENGTH', 'byteLength'],
    [{ byteLength: maxBytes + 1 }, 'INVALID_BYTE_LENGTH', 'byteLength'],
  ])('of %j is refused', async (change, code, field) => {
    const userId = newId('usr');
    expect(await create(userId, change)).toMatchObject({ ok: false, errors: [{ code, path: ['input', field] }] });
    expect(await documentsOf(userId)).toEqual([]);
  });

  test('of one byte and of 10 MiB is taken', async () => {
    const userId = newId('usr');
    for (const byteLength of [1, maxBytes]) expect(await create(userId, { byteLength })).toMatchObject({ ok: true });
  });
});

describe('there is room', () => {
  test('for five open uploads, also when ten are asked for at once; one that is deleted makes room', async () => {
    const userId = newId('usr');
    const results = await Promise.all(Array.from({ length: 10 }, () => create(userId)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(5);
    for (const result of results.filter(({ ok }) => !ok))
      expect(result).toMatchObject({ errors: [{ code: 'TOO_MANY_OPEN_UPLOADS', path: null }] });
    const [document] = await documentsOf(userId);
    await deleteDocument(kyc.context, userId, String(document?.id));
    expect(await create(userId)).toMatchObject({ ok: true });
    expect(await create(userId)).toMatchObject({ ok: false });
  });

  test('for twenty documents, whatever has become of them', async () => {
    const userId = newId('usr');
    const { id } = await readProfile(kyc.database, userId);
    const { document } = await kyc.announce(userId);
    await kyc.database.sql`
      insert into documents (id, profile_id, kind, status, content_type, byte_length, upload_ends_at, rejected_at, created_at)
      select uuidv7(), profile_id, kind, 'REJECTED', content_type, byte_length, upload_ends_at, now(), created_at
      from documents, generate_series(1, 19) where object_key = ${document.objectKey}`;
    expect(await create(userId)).toMatchObject({ ok: false, errors: [{ code: 'TOO_MANY_DOCUMENTS', path: null }] });
    const rejected = (await documentsOf(userId)).find(({ status }) => status === 'REJECTED');
    expect(await deleteDocument(kyc.context, userId, String(rejected?.id))).toMatchObject({ ok: true });
    expect(await create(userId)).toMatchObject({ ok: true, value: { document: { profileId: id } } });
  });
});

describe('the documents of a file', () => {
  test('stay as they are while it is under review, and once it is verified; not once it is rejected', async () => {
    const [approved, rejected] = [await kyc.pending(), await kyc.pending()];
    const tryAll = async ({ userId }: { userId: Id<'usr'> }) => {
      const [document] = await documentsOf(userId);
      const results = [await create(userId), await deleteDocument(kyc.context, userId, String(document?.id))];
      return results.map((result) => (result.ok ? 'OK' : result.errors[0]?.code));
    };
    expect(await tryAll(approved)).toEqual(['FILE_UNDER_REVIEW', 'FILE_UNDER_REVIEW']);
    await decideReview(kyc.database, approved.id, { decision: 'APPROVED', reason: 'Fine', actor: 'operator' });
    await decideReview(kyc.database, rejected.id, { decision: 'REJECTED', reason: 'Blurred', actor: 'operator' });
    expect(await tryAll(approved)).toEqual(['FILE_VERIFIED', 'FILE_VERIFIED']);
    expect(await tryAll(rejected)).toEqual(['OK', 'OK']);
    await changeFrozen(kyc.database, { userId: rejected.userId, frozen: true, reason: 'a look', actor: 'operator' });
    expect(await tryAll(rejected)).toEqual(['FILE_FROZEN', 'FILE_FROZEN']);
  });
});
