import { newId, toUuid } from '@mint/platform/ids/ids.ts';
import { dbQueryDurationSeconds } from '@mint/platform/telemetry/metrics.ts';
import { startTestSubgraph, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transactionsSubgraph } from '../subgraph.ts';

// Nobody is at the other end of its RPC: what the subgraph says through its own door when its peers are away.
let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startTestSubgraph(transactionsSubgraph, {
    env: {
      ...Object.fromEntries(['WALLET', 'AUTH', 'KYC', 'FRAUD'].map((peer) => [`${peer}_RPC_URL`, 'http://127.0.0.1:1'])),
      TRANSACTION_TIMEOUT_MS: '400',
    },
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
    transaction(id: $id) { id status direction sender { id } recipient { id } counterparty { id } events { status at } review { message until } }
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

test('while nobody can say what its limits are a transfer is refused, and nothing of it is written', async () => {
  const [sender, recipient] = [await person(), await person()];
  const asked = input({ recipientId: recipient.userId });
  for (let time = 0; time < 2; time += 1) {
    const { errors } = await subgraph.query(TRANSFER, { input: asked }, { as: sender });
    expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE', retryAfterMs: 1_000 } }]);
  }
  const { errors } = await subgraph.query('{ limits { perTransaction { amount } } }', {}, { as: sender });
  expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
  const written = await subgraph.database.sql`
    select from transactions where principal_id = ${toUuid(sender.userId, 'usr')}
    union all select from limit_usage where user_id = ${toUuid(sender.userId, 'usr')}`;
  expect(written).toHaveLength(0);
});

test('a transaction is for its sender, its recipient and an admin to see, each from their side', async () => {
  const { sql } = subgraph.database;
  const [sender, recipient] = [await person(), await person()];
  await sql`
    with begun as (
      insert into transactions (id, kind, status, step, sequence, sender_id, recipient_id, amount_minor, currency, principal_id,
        idempotency_key, input_hash, created_at, fraud_score)
      values (uuidv7(), 'TRANSFER', 'IN_REVIEW', 'REVIEW', 3, ${toUuid(sender.userId, 'usr')}, ${toUuid(recipient.userId, 'usr')}, 500, 'USD',
        ${toUuid(sender.userId, 'usr')}, 'k', '', now(), 80)
      returning id, created_at
    ), review as (
      insert into reviews (transaction_id, assessment, until) select id, '{}', '2030-01-01T00:00:00Z' from begun
    )
    insert into transaction_events select id, n, status, created_at
    from begun, unnest(array['PENDING', 'PROCESSING', 'IN_REVIEW']) with ordinality as had (status, n)`;

  const list = await subgraph.data<{ transactions: { nodes: { id: string }[] } }>(LIST, {}, { as: sender });
  const id = list.transactions.nodes[0]?.id;
  const seen = (await subgraph.data(TRANSACTION, { id }, { as: recipient })).transaction;
  expect(seen).toMatchObject({
    direction: 'INCOMING',
    sender: { id: sender.userId },
    recipient: { id: recipient.userId },
    counterparty: { id: sender.userId },
    events: [{ status: 'PENDING' }, { status: 'PROCESSING' }, { status: 'IN_REVIEW' }],
    // That it is being looked at is the sender's to know.
    review: null,
  });
  expect((await subgraph.data(TRANSACTION, { id }, { as: sender })).transaction).toMatchObject({
    review: { message: expect.stringContaining('checking'), until: '2030-01-01T00:00:00.000Z' },
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

  const SCORE = ENTITY.replace('direction', 'fraudScore');
  expect(await subgraph.data(SCORE, reference, { as: admin })).toEqual({ _entities: [{ id, fraudScore: 80 }] });
  for (const as of [sender, recipient]) {
    expect((await subgraph.query(SCORE, reference, { as })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
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
  // Workers and meters ask now and then on their own: what holds is the least of a few tries.
  const costOf = async (document: string) => {
    const costs: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      const before = await queries();
      await subgraph.data(document, {}, { as: recipient });
      costs.push((await queries()) - before);
    }
    return Math.min(...costs);
  };
  expect(await costOf('{ transactions { nodes { id amount { amount } counterparty { id } } } }')).toBe(1);
  expect(await costOf(LIST)).toBe(2);
  const first = await subgraph.data<{ transactions: Page }>(LIST, {}, { as: recipient });
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
