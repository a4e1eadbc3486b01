import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { dbQueryDurationSeconds } from '@mint/platform/telemetry/metrics.ts';
import { clearBucket, objectsOf, putObject } from '@mint/platform/testing/bucket.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { startTcpProxy } from '@mint/platform/testing/tcp-proxy.ts';
import { startTestSubgraph, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { KycService } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kycSubgraph } from '../subgraph.ts';
import { jpeg, pdf, png } from './files.ts';
import { put, someone, storeEnv } from './open-kyc.ts';

const env = storeEnv();
let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startTestSubgraph(kycSubgraph, { env: { ...env, WORK_INTERVAL_MS: '50' } });
});
afterAll(async () => {
  await subgraph?.stop();
  await clearBucket(env.DOCUMENTS_BUCKET);
});

type Viewer = Awaited<ReturnType<TestSubgraph['viewer']>>;
interface UserErrors {
  readonly userErrors: readonly { readonly code: string; readonly path: string[] | null }[];
}

const KYC = `query Kyc { kyc { id tier status frozen submittedAt rejectionReason documents { id kind status uploadedAt downloadUrl }
  identity { legalName dateOfBirth addressLine city postalCode country } user { id } } }`;
const BASIC = `mutation SubmitBasicKyc($input: KycBasicSubmitInput!) {
  kycBasicSubmit(input: $input) { kyc { id tier status } userErrors { code message path } } }`;
const CREATE = `mutation CreateKycUpload($input: KycDocumentUploadCreateInput!) {
  kycDocumentUploadCreate(input: $input) { document { id kind status } uploadUrl headers { name value } expiresAt userErrors { code message path } } }`;
const CONFIRM = `mutation ConfirmKycUpload($input: KycDocumentUploadConfirmInput!) {
  kycDocumentUploadConfirm(input: $input) { document { id status uploadedAt } userErrors { code message path } } }`;
const DELETE = `mutation DeleteKycDocument($input: KycDocumentDeleteInput!) {
  kycDocumentDelete(input: $input) { deletedDocumentId userErrors { code message path } } }`;
const SUBMIT = `mutation SubmitKycForReview($input: KycReviewSubmitInput!) {
  kycReviewSubmit(input: $input) { kyc { id tier status submittedAt } userErrors { code message path } } }`;
const ENTITIES = `query ($refs: [_Any!]!) { _entities(representations: $refs) {
  ... on User { id kyc { id tier } } ... on Kyc { id status documents { id downloadUrl } } } }`;

interface File {
  id: string;
  tier: string;
  status: string;
  documents: { id: string; status: string; downloadUrl: string | null }[];
  [field: string]: unknown;
}
const fileOf = async (as: Viewer) => (await subgraph.data<{ kyc: File }>(KYC, {}, { as })).kyc;
const codeOf = (answer: { errors: readonly { extensions: Record<string, unknown> }[] }) => answer.errors[0]?.extensions.code;

async function change<T>(document: string, input: object, as: Viewer): Promise<T & UserErrors> {
  const data = await subgraph.data<Record<string, T & UserErrors>>(document, { input }, { as });
  return Object.values(data)[0] as T & UserErrors;
}

async function upload(as: Viewer, kind: string, bytes = png, contentType = 'image/png'): Promise<string> {
  const announced = { kind, contentType, byteLength: bytes.byteLength };
  type Created = { document: { id: string }; uploadUrl: string; headers: { name: string; value: string }[] };
  const { document, uploadUrl, headers } = await change<Created>(CREATE, announced, as);
  expect((await put({ url: uploadUrl, headers }, bytes)).status).toBe(200);
  const confirmed = await change<{ document: object }>(CONFIRM, { documentId: document.id }, as);
  expect(confirmed).toEqual({
    document: { id: document.id, status: 'UPLOADED', uploadedAt: expect.stringMatching(/Z$/) },
    userErrors: [],
  });
  return document.id;
}

describe('a file', () => {
  test('is there from the first question on, even when asked twice at once', async () => {
    const ada = await subgraph.viewer();
    const [one, two] = await Promise.all([fileOf(ada), fileOf(ada)]);
    expect(one).toEqual(two);
    expect(one).toEqual({
      id: expect.stringMatching(/^kyc_/),
      tier: 'UNVERIFIED',
      status: 'UNVERIFIED',
      frozen: false,
      submittedAt: null,
      rejectionReason: null,
      documents: [],
      identity: null,
      user: { id: ada.userId },
    });
  });

  test('goes from what is stated, by documents, into review', async () => {
    const ada = await subgraph.viewer();
    const { id } = await fileOf(ada);
    expect(await change(BASIC, someone, ada)).toEqual({ kyc: { id, tier: 'BASIC', status: 'BASIC' }, userErrors: [] });
    expect(await change(BASIC, someone, ada)).toMatchObject({
      kyc: null,
      userErrors: [{ code: 'ALREADY_SUBMITTED', path: null }],
    });
    expect((await fileOf(ada)).identity).toEqual(someone);
    expect(await change(SUBMIT, {}, ada)).toMatchObject({ kyc: null, userErrors: [{ code: 'DOCUMENTS_MISSING' }] });

    const bill = await upload(ada, 'UTILITY_BILL', pdf, 'application/pdf');
    expect(await change(DELETE, { documentId: bill }, ada)).toEqual({ deletedDocumentId: bill, userErrors: [] });
    const documentIds = [await upload(ada, 'PASSPORT', jpeg, 'image/jpeg'), await upload(ada, 'SELFIE')];
    const { documents } = await fileOf(ada);
    expect(documents.map((document) => document.id)).toEqual(documentIds);
    const shown = await fetch(String(documents[0]?.downloadUrl));
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(shown.headers.get('content-disposition')).toBe('attachment; filename="passport.jpg"');
    expect(new Uint8Array(await shown.arrayBuffer())).toEqual(jpeg);

    expect(await change(SUBMIT, { documentIds }, ada)).toEqual({
      kyc: { id, tier: 'BASIC', status: 'PENDING_REVIEW', submittedAt: expect.stringMatching(/Z$/) },
      userErrors: [],
    });
    expect(await change(SUBMIT, {}, ada)).toMatchObject({ userErrors: [{ code: 'ALREADY_UNDER_REVIEW' }] });
    expect(await change(DELETE, { documentId: documentIds[0] }, ada)).toMatchObject({
      userErrors: [{ code: 'FILE_UNDER_REVIEW' }],
    });
  });
});

describe('a refusal', () => {
  const codesOf = ({ userErrors }: UserErrors) => userErrors.map(({ code }) => code);
  const announced = { kind: 'PASSPORT', contentType: 'image/png', byteLength: png.byteLength };

  test('of what is stated names every fault', async () => {
    const ada = await subgraph.viewer();
    const wrong = { legalName: '', dateOfBirth: '1990-02-30', addressLine: '', city: '', postalCode: '?', country: 'EU' };
    const answer = await change(BASIC, wrong, ada);
    expect(codesOf(answer)).toEqual([
      'INVALID_LEGAL_NAME',
      'INVALID_DATE_OF_BIRTH',
      'INVALID_ADDRESS',
      'INVALID_ADDRESS',
      'INVALID_ADDRESS',
      'INVALID_COUNTRY',
    ]);
    expect(codesOf(await change(BASIC, { ...someone, dateOfBirth: '2020-02-29' }, ada))).toEqual(['UNDERAGE']);
    expect((await fileOf(ada)).status).toBe('UNVERIFIED');
  });

  test('of an upload says why', async () => {
    const ada = await subgraph.viewer();
    expect(await change(CREATE, { ...announced, contentType: 'text/html' }, ada)).toEqual({
      document: null,
      uploadUrl: null,
      headers: [],
      expiresAt: null,
      userErrors: [{ code: 'UNSUPPORTED_CONTENT_TYPE', message: expect.any(String), path: ['input', 'contentType'] }],
    });
    expect(codesOf(await change(CREATE, { ...announced, byteLength: 0 }, ada))).toEqual(['INVALID_BYTE_LENGTH']);
    for (let n = 0; n < 5; n += 1) expect(codesOf(await change(CREATE, announced, ada))).toEqual([]);
    expect(codesOf(await change(CREATE, announced, ada))).toEqual(['TOO_MANY_OPEN_UPLOADS']);
    const { id } = await fileOf(ada);
    await subgraph.database.sql`
      insert into documents (id, profile_id, kind, status, content_type, byte_length, upload_ends_at, rejected_at, created_at)
      select uuidv7(), ${toUuid(id, 'kyc')}, 'OTHER', 'REJECTED', 'image/png', 1, now(), now(), now() from generate_series(1, 15)`;
    expect(codesOf(await change(CREATE, announced, ada))).toEqual(['TOO_MANY_DOCUMENTS']);
  });

  test('of a confirmation says why', async () => {
    const ada = await subgraph.viewer();
    const start = async (contentType = 'image/png') => {
      const { document } = await change<{ document: { id: string } }>(CREATE, { ...announced, contentType }, ada);
      const uuid = toUuid(document.id, 'doc');
      const [row] = await subgraph.database.sql<{ object_key: string }[]>`select object_key from documents where id = ${uuid}`;
      return { documentId: document.id, uuid, key: row?.object_key ?? '' };
    };
    const confirm = async (documentId: string) => codesOf(await change(CONFIRM, { documentId }, ada));
    expect(await confirm('nonsense')).toEqual(['DOCUMENT_NOT_FOUND']);
    const late = await start();
    expect(await confirm(late.documentId)).toEqual(['NOT_UPLOADED']);
    await subgraph.database.sql`update documents set upload_ends_at = now() - interval '1 minute' where id = ${late.uuid}`;
    expect(await confirm(late.documentId)).toEqual(['UPLOAD_EXPIRED']);
    const longer = await start();
    await putObject(env.DOCUMENTS_BUCKET, longer.key, new Uint8Array([...png, 0]), 'image/png');
    expect(await confirm(longer.documentId)).toEqual(['LENGTH_MISMATCH']);
    const other = await start('image/jpeg');
    await putObject(env.DOCUMENTS_BUCKET, other.key, png, 'image/jpeg');
    expect(await confirm(other.documentId)).toEqual(['CONTENT_MISMATCH']);
    expect(await confirm(other.documentId)).toEqual(['DOCUMENT_REJECTED']);
    expect((await fileOf(ada)).documents.map(({ status }) => status)).toEqual(['AWAITING_UPLOAD', 'REJECTED', 'REJECTED']);
    // A worker has their bytes go.
    await eventually(async () => {
      const objects = await objectsOf(env.DOCUMENTS_BUCKET);
      expect(objects.filter((key) => key === longer.key || key === other.key)).toEqual([]);
    });
  });

  test('of anything while a file is frozen, under review or verified says so', async () => {
    const ada = await subgraph.viewer();
    const operator = subgraph.rpc(KycService, 'operator');
    const tryAll = async (documentId: string) => [
      ...codesOf(await change(BASIC, someone, ada)),
      ...codesOf(await change(CREATE, announced, ada)),
      ...codesOf(await change(CONFIRM, { documentId }, ada)),
      ...codesOf(await change(DELETE, { documentId }, ada)),
      ...codesOf(await change(SUBMIT, {}, ada)),
    ];
    expect(codesOf(await change(SUBMIT, {}, ada))).toEqual(['BASIC_REQUIRED']);
    expect(codesOf(await change(DELETE, { documentId: newId('doc') }, ada))).toEqual(['DOCUMENT_NOT_FOUND']);
    await change(BASIC, someone, ada);
    await upload(ada, 'PASSPORT');
    await upload(ada, 'SELFIE');
    expect(codesOf(await change(SUBMIT, { documentIds: [] }, ada))).toEqual(['DOCUMENTS_CHANGED']);
    const { document } = await change<{ document: { id: string } }>(CREATE, announced, ada);
    await change(SUBMIT, {}, ada);
    expect(await tryAll(document.id)).toEqual([
      'ALREADY_SUBMITTED',
      'FILE_UNDER_REVIEW',
      'FILE_UNDER_REVIEW',
      'FILE_UNDER_REVIEW',
      'ALREADY_UNDER_REVIEW',
    ]);
    const { id } = await fileOf(ada);
    await operator.approve({ profileId: id, reason: 'Fine' });
    expect(await tryAll(document.id)).toEqual([
      'ALREADY_SUBMITTED',
      'FILE_VERIFIED',
      'FILE_VERIFIED',
      'FILE_VERIFIED',
      'ALREADY_VERIFIED',
    ]);
    await operator.freezeProfile({ userId: ada.userId, reason: 'A look' });
    expect(await tryAll(document.id)).toEqual(Array.from({ length: 5 }, () => 'FILE_FROZEN'));
    expect(await fileOf(ada)).toMatchObject({ tier: 'VERIFIED', status: 'VERIFIED', frozen: true });
  });

  test('while the store is away is no refusal: nothing is known, and nothing has changed', async () => {
    const proxy = await startTcpProxy(env.S3_ENDPOINT);
    const S3_ENDPOINT = `http://127.0.0.1:${proxy.port}`;
    const cutOff = await startTestSubgraph(kycSubgraph, { env: { ...env, S3_ENDPOINT } });
    const ada = await cutOff.viewer();
    const ask = (document: string, input: object) => cutOff.query(document, { input }, { as: ada });
    type Created = { kycDocumentUploadCreate: { document: { id: string } } };
    const created = (await ask(CREATE, announced)).data as unknown as Created;
    const documentId = created.kycDocumentUploadCreate.document.id;
    await proxy.cut();
    expect(codeOf(await ask(CONFIRM, { documentId }))).toBe('SERVICE_UNAVAILABLE');
    const { kyc } = await cutOff.data<{ kyc: File }>(KYC, {}, { as: ada });
    expect(kyc.documents).toMatchObject([{ id: documentId, status: 'AWAITING_UPLOAD' }]);
    await proxy.restore();
    expect((await ask(CONFIRM, { documentId })).data).toMatchObject({
      kycDocumentUploadConfirm: { userErrors: [{ code: 'NOT_UPLOADED' }] },
    });
    await cutOff.stop();
    await proxy.stop();
  });
});

describe('who may see and do what', () => {
  test('User.kyc and Kyc answer the user and administrators, null for anyone else', async () => {
    const [ada, eve, admin] = await Promise.all([subgraph.viewer(), subgraph.viewer(), subgraph.viewer({ role: 'ADMIN' })]);
    const refs = (userId: Id<'usr'>, id: string) => [
      { __typename: 'User', id: userId },
      { __typename: 'Kyc', id },
    ];
    const ask = async (as: Viewer, id: string) =>
      (await subgraph.data<{ _entities: unknown[] }>(ENTITIES, { refs: refs(ada.userId, id) }, { as }))._entities;
    // Of somebody else whom nothing is known of yet, nothing is made.
    expect(await ask(admin, newId('kyc'))).toEqual([{ id: ada.userId, kyc: null }, null]);
    const [mine] = (await ask(ada, newId('kyc'))) as [{ kyc: { id: string } }];
    const { id } = mine.kyc;
    const file = { id, status: 'UNVERIFIED', documents: [] };
    expect(await ask(ada, id)).toEqual([{ id: ada.userId, kyc: { id, tier: 'UNVERIFIED' } }, file]);
    expect(await ask(admin, id)).toEqual([{ id: ada.userId, kyc: { id, tier: 'UNVERIFIED' } }, file]);
    expect(await ask(eve, id)).toEqual([{ id: ada.userId, kyc: null }, null]);
    expect(await ask(ada, 'nonsense')).toEqual([{ id: ada.userId, kyc: { id, tier: 'UNVERIFIED' } }, null]);
  });

  test('fifty users’ files with their documents are read in two queries', async () => {
    const admin = await subgraph.viewer({ role: 'ADMIN' });
    const people = await Promise.all(Array.from({ length: 50 }, () => subgraph.viewer()));
    await Promise.all(people.map(fileOf));
    const selects = async () => {
      const { values } = await dbQueryDurationSeconds.get();
      const ofReads = values.filter(({ labels }) => labels.service === 'kyc' && labels.operation === 'select');
      return ofReads.find(({ metricName }) => metricName?.endsWith('_count'))?.value ?? 0;
    };
    const before = await selects();
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on User { kyc { tier documents { id } } } } }`;
    const refs = people.map(({ userId }) => ({ __typename: 'User', id: userId }));
    const { _entities } = await subgraph.data<{ _entities: { kyc: object }[] }>(query, { refs }, { as: admin });
    expect(_entities.every(({ kyc }) => kyc !== null)).toBe(true);
    expect((await selects()) - before).toBe(2);
  });

  test('reading needs the scope, writing needs the person; bytes and birthdays are not for keys', async () => {
    expect(codeOf(await subgraph.query(KYC))).toBe('UNAUTHENTICATED');
    const key = await subgraph.viewer({ apiKeyId: newId('key'), scopes: ['profile:read'] });
    const other = await subgraph.viewer({ apiKeyId: newId('key'), scopes: ['wallet:read'] });
    const ask = (query: string, as: Viewer) => subgraph.query(query, {}, { as });
    expect((await ask('{ kyc { tier status documents { id status } } }', key)).data).toMatchObject({
      kyc: { tier: 'UNVERIFIED' },
    });
    expect(codeOf(await ask('{ kyc { tier } }', other))).toBe('FORBIDDEN');
    expect(codeOf(await ask('{ kyc { identity { dateOfBirth } } }', key))).toBe('FORBIDDEN');
    expect(codeOf(await ask('{ kyc { documents { downloadUrl } } }', key))).toBe('FORBIDDEN');
    for (const [document, input] of [
      [BASIC, someone],
      [CREATE, { kind: 'OTHER', contentType: 'image/png', byteLength: 1 }],
      [CONFIRM, { documentId: 'doc' }],
      [DELETE, { documentId: 'doc' }],
      [SUBMIT, {}],
    ] as const) {
      expect(codeOf(await subgraph.query(document, { input }, { as: key }))).toBe('FORBIDDEN');
      expect(codeOf(await subgraph.query(document, { input }))).toBe('UNAUTHENTICATED');
    }
  });

  test('what is too much to name is refused whole', async () => {
    const documentIds = Array.from({ length: 21 }, () => newId('doc'));
    const answer = await subgraph.query(SUBMIT, { input: { documentIds } }, { as: await subgraph.viewer() });
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
  });
});
