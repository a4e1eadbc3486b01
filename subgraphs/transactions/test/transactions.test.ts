import { newId, toUuid } from '@mint/platform/ids/ids.ts';
import { dbQueryDurationSeconds } from '@mint/platform/telemetry/metrics.ts';
import { startTestSubgraph, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transactionsSubgraph } from '../subgraph.ts';

// Nobody is at the other end of its RPC: what the subgraph says through its own door when its peers are away.
let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startTestSubgraph(transactionsSubgraph, {
    env: { WALLET_RPC_URL: 'http://127.0.0.1:1', AUTH_RPC_URL: 'http://127.0.0.1:1', TRANSACTION_TIMEOUT_MS: '400' },
  });
});
afterAll(() => subgraph?.stop());

const TRANSFER = /* GraphQL */ `
  mutation ($input: TransferCreateInput!) {
    transferCreate(input: $input) {
      transaction { id kind status failureCode direction amount { amount currency minorUnits } events { status at } }
      senderWallet { id }
      replayed
      userErrors { code message path }
    }
  }`;
const TRANSACTION = /* GraphQL */ `
  query ($id: ID!) {
    transaction(id: $id) { id status direction sender { id } recipient { id } counterparty { id } events { status at } }
  }`;
const LIST = /* GraphQL */ `
  query ($filter: TransactionFilter, $first: Int, $after: String) {
    transactions(filter: $filter, first: $first, after: $after) {
      nodes { id status counterparty { id } events { status } }
      edges { cursor }
      pageInfo { hasNextPage endCursor }
    }
  }`;

interface TransferAnswer {
  transferCreate: { transaction: object | null; replayed: boolean; userErrors: { code: string; path: string[] | null }[] };
}

async function person() {
  const viewer = await subgraph.viewer();
  await subgraph.database.sql`
    insert into payees values (${toUuid(viewer.userId, 'usr')}, ${`h${viewer.userId.slice(-12)}`}, now(), false)`;
  return viewer;
}

const input = (changes: object = {}) => ({
  amount: { amount: '5.00', currency: 'USD' },
  idempotencyKey: newId('key'),
  ...changes,
});

describe('a transfer that cannot be', () => {
  test.each([
    ['no recipient', {}, 'INVALID_RECIPIENT', ['input']],
    ['an unknown id', { recipientId: 'usr_nobody' }, 'RECIPIENT_NOT_FOUND', ['input', 'recipientId']],
    ['a handle that is none', { recipientHandle: 'not a handle!' }, 'RECIPIENT_NOT_FOUND', ['input', 'recipientHandle']],
    [
      'nothing sent',
      { recipientId: newId('usr'), amount: { amount: '0', currency: 'USD' } },
      'INVALID_AMOUNT',
      ['input', 'amount', 'amount'],
    ],
    [
      'no such currency',
      { recipientId: newId('usr'), amount: { amount: '1', currency: 'ZZZ' } },
      'INVALID_AMOUNT',
      ['input', 'amount', 'currency'],
    ],
    ['no key', { recipientId: newId('usr'), idempotencyKey: '' }, 'INVALID_IDEMPOTENCY_KEY', ['input', 'idempotencyKey']],
    ['a note too long', { recipientId: newId('usr'), note: 'x'.repeat(281) }, 'INVALID_NOTE', ['input', 'note']],
  ])('for %s, is answered with the reason, and makes nothing', async (_, changes, code, path) => {
    const viewer = await person();
    const answer = await subgraph.data<TransferAnswer>(TRANSFER, { input: input(changes) }, { as: viewer });
    expect(answer.transferCreate).toMatchObject({ transaction: null, replayed: false, userErrors: [{ code, path }] });
    const made = await subgraph.database.sql`select from transactions where principal_id = ${toUuid(viewer.userId, 'usr')}`;
    expect(made).toHaveLength(0);
  });

  test('to oneself, by id or by handle, is refused', async () => {
    const viewer = await person();
    for (const recipient of [
      { recipientId: viewer.userId },
      { recipientHandle: `@H${viewer.userId.slice(-12).toUpperCase()}` },
    ]) {
      const answer = await subgraph.data<TransferAnswer>(TRANSFER, { input: input(recipient) }, { as: viewer });
      expect(answer.transferCreate.userErrors).toMatchObject([{ code: 'SELF_TRANSFER' }]);
    }
  });
});

test('while the ledger is away a transfer answers that its outcome is unknown, and its key goes on meaning it', async () => {
  const [sender, recipient] = [await person(), await person()];
  const asked = input({ recipientId: recipient.userId });
  for (let time = 0; time < 2; time += 1) {
    const { errors } = await subgraph.query(TRANSFER, { input: asked }, { as: sender });
    expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE', retryAfterMs: 1_000 } }]);
  }
  const rows = await subgraph.database
    .sql`select status, step from transactions where principal_id = ${toUuid(sender.userId, 'usr')}`;
  expect(rows).toEqual([{ status: 'PROCESSING', step: 'POST' }]);

  const other = await subgraph.data<TransferAnswer>(TRANSFER, { input: { ...asked, note: 'another' } }, { as: sender });
  expect(other.transferCreate).toMatchObject({ transaction: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
  // Its key means it even when its recipient can't be found any more.
  await subgraph.database.sql`delete from payees where user_id = ${toUuid(recipient.userId, 'usr')}`;
  expect(await subgraph.data(TRANSFER, { input: { ...asked, note: 'another' } }, { as: sender })).toEqual(other);

  const list = await subgraph.data<{ transactions: { nodes: { id: string }[] } }>(LIST, {}, { as: sender });
  const id = list.transactions.nodes[0]?.id;
  const seen = (await subgraph.data(TRANSACTION, { id }, { as: recipient })).transaction;
  expect(seen).toMatchObject({
    direction: 'INCOMING',
    sender: { id: sender.userId },
    recipient: { id: recipient.userId },
    counterparty: { id: sender.userId },
    events: [{ status: 'PENDING' }, { status: 'PROCESSING' }],
  });

  const stranger = await person();
  const reference = { _representations: [{ __typename: 'Transaction', id }] };
  const ENTITY =
    'query ($_representations: [_Any!]!) { _entities(representations: $_representations) { ... on Transaction { id direction } } }';
  expect(await subgraph.data(TRANSACTION, { id }, { as: stranger })).toEqual({ transaction: null });
  expect(await subgraph.data(ENTITY, reference, { as: stranger })).toEqual({ _entities: [null] });
  expect(await subgraph.data(ENTITY, reference, { as: sender })).toEqual({ _entities: [{ id, direction: 'OUTGOING' }] });
  const admin = await subgraph.viewer({ role: 'ADMIN' });
  expect(await subgraph.data(ENTITY, reference, { as: admin })).toEqual({ _entities: [{ id, direction: null }] });
});

test('a page of transactions with their counterparties costs one query, with their trails two; the next goes on where it ended', async () => {
  const { sql } = subgraph.database;
  const [sender, recipient] = [await person(), await person()];
  await sql`
    insert into transactions (id, kind, status, step, sequence, sender_id, recipient_id, amount_minor, currency, principal_id, idempotency_key,
      input_hash, created_at, completed_at)
    select uuidv7(), 'TRANSFER', 'COMPLETED', 'DONE', 3, ${toUuid(sender.userId, 'usr')}, ${toUuid(recipient.userId, 'usr')}, n, 'USD',
      ${toUuid(sender.userId, 'usr')}, n::text, '', '2026-01-01T00:00:00Z', now()
    from generate_series(1, 25) as n`;
  const queries = async () => {
    const { values } = await dbQueryDurationSeconds.get();
    const ofReads = values.filter(({ labels }) => labels.service === 'transactions' && labels.operation === 'select');
    return ofReads.find(({ metricName }) => metricName?.endsWith('_count'))?.value ?? 0;
  };
  const before = await queries();
  await subgraph.data('{ transactions { nodes { id amount { amount } counterparty { id } } } }', {}, { as: recipient });
  expect((await queries()) - before).toBe(1);
  const first = await subgraph.data<{ transactions: Page }>(LIST, {}, { as: recipient });
  expect((await queries()) - before).toBe(3);
  expect(first.transactions.nodes).toHaveLength(20);
  expect(first.transactions.pageInfo.hasNextPage).toBe(true);
  const after = first.transactions.pageInfo.endCursor;
  const second = await subgraph.data<{ transactions: Page }>(LIST, { after }, { as: recipient });
  expect(second.transactions.nodes).toHaveLength(5);
  expect(second.transactions.pageInfo.hasNextPage).toBe(false);
  expect(new Set([...first.transactions.nodes, ...second.transactions.nodes].map(({ id }) => id)).size).toBe(25);
});

interface Page {
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

describe('a list', () => {
  test.each([
    [{ first: 0 }],
    [{ first: 101 }],
    [{ after: 'nonsense' }],
    [{ filter: { counterpartyId: 'txn_1' } }],
    [{ filter: { text: 'x' } }],
    [{ filter: { minAmount: { amount: '1', currency: 'USD' }, maxAmount: { amount: '2', currency: 'EUR' } } }],
    [{ filter: { minAmount: { amount: '1.001', currency: 'USD' } } }],
  ])('that cannot be meant is refused: %j', async (variables) => {
    const { errors } = await subgraph.query(LIST, variables, { as: await person() });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('is nobody’s without a token, and needs its scope', async () => {
    expect((await subgraph.query(LIST)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    const keyholder = await subgraph.viewer({ scopes: ['transfers:write'] });
    expect((await subgraph.query(LIST, {}, { as: keyholder })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
