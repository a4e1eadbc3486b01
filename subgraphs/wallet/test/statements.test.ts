import { type Id, newId } from '@mint/platform/ids/ids.ts';
import { startTcpProxy, type TcpProxy } from '@mint/platform/testing/tcp-proxy.ts';
import { startTestSubgraph, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { PostingKind, PostOutcome, SystemAccount, WalletService } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { walletSubgraph } from '../subgraph.ts';
import { needed } from './open-statements.ts';
import { readPdf } from './read-pdf.ts';

let subgraph: TestSubgraph;
let store: TcpProxy;
beforeAll(async () => {
  store = await startTcpProxy(needed('S3_ENDPOINT'));
  subgraph = await startTestSubgraph(walletSubgraph, {
    env: {
      S3_ENDPOINT: `http://127.0.0.1:${store.port}`,
      STATEMENT_WAIT_MS: '25000',
      STATEMENT_LINK_SECONDS: '60',
      STATEMENTS_UNDER_WAY: '2',
      STATEMENTS_PER_DAY: '4',
      STATEMENT_MAX_ENTRIES: '5',
    },
  });
});
afterAll(async () => {
  await subgraph?.stop();
  await store?.stop();
});
beforeEach(() => store.restore());

type Viewer = Awaited<ReturnType<TestSubgraph['viewer']>>;
interface StatementData {
  id: string;
  status: string;
  downloadUrl: string | null;
  expiresAt: string | null;
  [field: string]: unknown;
}
interface Created {
  statement: StatementData | null;
  userErrors: { code: string; path: string[] | null }[];
}

const FIELDS = `id format status from to createdAt keptUntil movements entryCount wallet { id currency }
  opening { minorUnits } closing { amount minorUnits } netChange { minorUnits } downloadUrl expiresAt`;
const CREATE = `mutation ($input: StatementCreateInput!) { statementCreate(input: $input) { statement { ${FIELDS} } userErrors { code message path } } }`;
const ONE = `query ($id: ID!) { statement(id: $id) { ${FIELDS} } }`;
const LIST = `query ($first: Int, $after: String) { statements(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;

const hour = 3_600_000;
const around = () => ({ from: new Date(Date.now() - hour).toISOString(), to: new Date(Date.now() + hour).toISOString() });
const codeOf = (answer: { errors: readonly { extensions: Record<string, unknown> }[] }) => answer.errors[0]?.extensions.code;
const create = async (as: Viewer, input: object) =>
  (await subgraph.data<{ statementCreate: Created }>(CREATE, { input: { format: 'CSV', ...around(), ...input } }, { as }))
    .statementCreate;
const one = async (as: Viewer, id: string) =>
  (await subgraph.data<{ statement: StatementData | null }>(ONE, { id }, { as })).statement;

async function post(from: object, to: object, amountMinor: bigint, kind: PostingKind): Promise<void> {
  const { outcome } = await subgraph.rpc(WalletService, 'transactions').post({
    transactionId: newId('txn'),
    kind,
    debit: { ref: from as never },
    credit: { ref: to as never },
    amountMinor,
    currency: 'USD',
  });
  expect(outcome).toBe(PostOutcome.POSTED);
}

/** Somebody whose wallet took 10.00 and gave 2.50. */
async function person(): Promise<Viewer & { walletId: Id<'wal'> }> {
  const [viewer, other] = await Promise.all([subgraph.viewer(), subgraph.viewer()]);
  const user = (userId: string) => ({ case: 'userId', value: userId });
  await post({ case: 'system', value: SystemAccount.FUNDING }, user(viewer.userId), 1_000n, PostingKind.TOP_UP);
  await post(user(viewer.userId), user(other.userId), 250n, PostingKind.TRANSFER);
  const { wallets } = await subgraph.data<{ wallets: { id: Id<'wal'> }[] }>('{ wallets { id } }', {}, { as: viewer });
  // The moment of the last posting is over: a period that ends now has it.
  await new Promise((resolve) => setTimeout(resolve, 2));
  return { ...viewer, walletId: wallets[0]?.id as Id<'wal'> };
}

async function download(
  url: string | null | undefined,
): Promise<{ bytes: Buffer; type: string | null; disposition: string | null }> {
  const response = await fetch(url ?? '');
  expect(response.status).toBe(200);
  const { headers } = response;
  const bytes = Buffer.from(await response.arrayBuffer());
  return { bytes, type: headers.get('content-type'), disposition: headers.get('content-disposition') };
}

describe('statementCreate', () => {
  test('answers with what the period held and a link to the file, in either format', async () => {
    const ada = await person();
    const input = { walletId: ada.walletId, ...around() };
    const { statement, userErrors } = await create(ada, input);
    expect(userErrors).toEqual([]);
    expect(statement).toMatchObject({
      id: expect.stringMatching(/^stm_/),
      format: 'CSV',
      status: 'READY',
      from: input.from,
      movements: '750',
      entryCount: 2,
      wallet: { id: ada.walletId, currency: 'USD' },
      opening: { minorUnits: '0' },
      closing: { amount: '7.50', minorUnits: '750' },
      netChange: { minorUnits: '750' },
    });
    const left = Date.parse(statement?.expiresAt ?? '') - Date.now();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(60_000);
    const csv = await download(statement?.downloadUrl);
    expect(csv.type).toContain('text/csv');
    expect(csv.disposition).toMatch(/^attachment; filename="statement-USD-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv"$/);
    const rows = parse(csv.bytes, { columns: true }) as Record<string, string>[];
    expect(rows.map(({ Type, Amount, Balance }) => [Type, Amount, Balance])).toEqual([
      ['OPENING_BALANCE', '', '0.00'],
      ['TOP_UP', '10.00', '10.00'],
      ['TRANSFER', '-2.50', '7.50'],
      ['CLOSING_BALANCE', '', '7.50'],
    ]);
    const pdf = await download((await create(ada, { ...input, format: 'PDF' })).statement?.downloadUrl);
    expect(pdf.type).toBe('application/pdf');
    const lines = (await readPdf(pdf.bytes)).flat();
    expect(lines).toContainEqual(expect.stringMatching(/Closing balance 7\.50$/));
    expect(lines).toContainEqual(expect.stringMatching(/Transfer sent txn_\w+ -2\.50 7\.50$/));
  });

  test('refuses with a code, and the field at fault', async () => {
    const [ada, eve] = await Promise.all([person(), person()]);
    const { walletId } = ada;
    const refused = async (as: Viewer, input: object) =>
      (await create(as, { walletId, ...input })).userErrors.flatMap(({ code, path }) => [code, path?.join('.') ?? null]);
    const tomorrow = new Date(Date.now() + 24 * hour).toISOString();
    const later = new Date(Date.now() + 48 * hour).toISOString();
    expect(await refused(eve, {})).toEqual(['WALLET_NOT_FOUND', 'input.walletId']);
    expect(await refused(await subgraph.viewer({ role: 'ADMIN' }), {})).toEqual(['WALLET_NOT_FOUND', 'input.walletId']);
    expect(await refused(ada, { walletId: 'nonsense' })).toEqual(['WALLET_NOT_FOUND', 'input.walletId']);
    expect(await refused(ada, { to: around().from })).toEqual(['INVALID_PERIOD', 'input.to']);
    expect(await refused(ada, { from: tomorrow, to: later })).toEqual(['PERIOD_IN_FUTURE', 'input.from']);
    expect(await refused(ada, { from: '2010-01-01T00:00:00Z' })).toEqual(['PERIOD_TOO_LONG', 'input.from']);
    for (let n = 0; n < 4; n += 1) await create(ada, { walletId });
    expect(await refused(ada, {})).toEqual(['TOO_MANY_STATEMENTS', null]);
    for (let n = 0; n < 4; n += 1) {
      await post({ case: 'system', value: SystemAccount.FUNDING }, { case: 'userId', value: eve.userId }, 1n, PostingKind.TOP_UP);
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
    expect(await refused(eve, { walletId: eve.walletId })).toEqual(['TOO_MANY_ENTRIES', 'input.from']);
    expect(codeOf(await subgraph.query(CREATE, { input: { walletId, ...around(), format: 'XLS' } }, { as: ada }))).toBe(
      'BAD_USER_INPUT',
    );
  });

  test('is for whoever may read the wallet', async () => {
    const ada = await person();
    const input = { walletId: ada.walletId, format: 'CSV', ...around() };
    const withScopes = (scopes: string[]) => subgraph.viewer({ userId: ada.userId, apiKeyId: newId('key'), scopes });
    expect(codeOf(await subgraph.query(CREATE, { input }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await subgraph.query(CREATE, { input }, { as: await withScopes(['profile:read']) }))).toBe('FORBIDDEN');
    expect((await create(await withScopes(['wallet:read']), input)).statement?.status).toBe('READY');
  });

  test('is refused as SERVICE_UNAVAILABLE while the store is away, and nothing is left of it', async () => {
    const ada = await person();
    await store.cut();
    const answer = await subgraph.query(CREATE, { input: { walletId: ada.walletId, format: 'CSV', ...around() } }, { as: ada });
    expect(codeOf(answer)).toBe('SERVICE_UNAVAILABLE');
    expect(await subgraph.data(LIST, {}, { as: ada })).toMatchObject({ statements: { nodes: [] } });
    await store.restore();
    expect((await create(ada, { walletId: ada.walletId })).statement?.status).toBe('READY');
  });
});

describe('statements', () => {
  test('are come back to, one by one and page by page, each time with a new link, by their owner only', async () => {
    const [ada, eve] = await Promise.all([person(), subgraph.viewer()]);
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.unshift((await create(ada, { walletId: ada.walletId })).statement?.id ?? '');
    const [newest = '', middle, oldest] = ids;
    const found = await one(ada, newest);
    expect(found).toMatchObject({ id: newest, status: 'READY', entryCount: 2 });
    await download(found?.downloadUrl);
    expect([await one(eve, newest), await one(ada, newId('stm')), await one(ada, 'nonsense')]).toEqual([null, null, null]);
    type Page = { statements: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } };
    const list = async (as: Viewer, page: Record<string, unknown>) => (await subgraph.data<Page>(LIST, page, { as })).statements;
    const first = await list(ada, { first: 2 });
    expect([first.nodes, first.pageInfo.hasNextPage]).toEqual([[{ id: newest }, { id: middle }], true]);
    const second = await list(ada, { first: 2, after: first.pageInfo.endCursor });
    expect([second.nodes, second.pageInfo.hasNextPage]).toEqual([[{ id: oldest }], false]);
    expect((await list(eve, {})).nodes).toEqual([]);
    for (const page of [{ first: 0 }, { first: 101 }, { after: 'x' }]) {
      expect(codeOf(await subgraph.query(LIST, page, { as: ada }))).toBe('BAD_USER_INPUT');
    }
  });
});

test('a statement that is not made in time is PENDING, and made all the same', async () => {
  const hurried = await startTestSubgraph(walletSubgraph, { env: { STATEMENT_WAIT_MS: '0' } });
  try {
    const ada = await hurried.viewer();
    const { wallets } = await hurried.data<{ wallets: { id: string }[] }>('{ wallets { id } }', {}, { as: ada });
    const input = { walletId: wallets[0]?.id, format: 'PDF', ...around() };
    const { statementCreate } = await hurried.data<{ statementCreate: Created }>(CREATE, { input }, { as: ada });
    expect(statementCreate.statement).toMatchObject({
      status: 'PENDING',
      downloadUrl: null,
      expiresAt: null,
      movements: '0',
      entryCount: 0,
    });
    const { id } = statementCreate.statement as StatementData;
    await expect
      .poll(async () => (await hurried.data<{ statement: StatementData }>(ONE, { id }, { as: ada })).statement.status, {
        timeout: 20_000,
      })
      .toBe('READY');
  } finally {
    await hurried.stop();
  }
});
