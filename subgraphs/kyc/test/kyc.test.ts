import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { startTestSubgraph, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kycSubgraph } from '../subgraph.ts';
import { clearBucket } from './bucket.ts';
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
