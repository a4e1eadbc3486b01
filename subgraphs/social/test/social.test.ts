import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvents, type NewEvent } from '@mint/platform/outbox/outbox.ts';
import { dbQueryDurationSeconds } from '@mint/platform/telemetry/metrics.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { startTestSubgraph, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { userProfileUpdated, userRegistered } from '@mint/schema/events/auth.ts';
import { transactionCancelled, transactionCompleted, transactionFailed } from '@mint/schema/events/transactions.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { socialSubgraph } from '../subgraph.ts';
import { openAuthPeer, openTransactionsPeer, type PeerTransfer } from './peers.ts';
import { transactionPayload } from './world.ts';

let subgraph: TestSubgraph;
const auth = openAuthPeer();
const transactions = openTransactionsPeer();
beforeAll(async () => {
  subgraph = await startTestSubgraph(socialSubgraph, {
    rpcTransports: { auth: auth.transport, transactions: transactions.transport },
    events: true,
  });
});
afterAll(() => subgraph?.stop());
afterEach(() => transactions.reset());

type Viewer = Awaited<ReturnType<TestSubgraph['viewer']>>;
interface Answer {
  readonly userErrors: readonly { readonly code: string; readonly path: string[] | null }[];
  readonly [field: string]: unknown;
}

const REQUEST = `moneyRequest { id status direction amount { amount currency minorUnits } note expiresAt requester { id } payer { id } transaction { id } }`;
const MUTATIONS = {
  contactAdd: 'contact { id user { id } createdAt }',
  contactRemove: 'removedContactId',
  moneyRequestCreate: REQUEST,
  moneyRequestAccept: REQUEST,
  moneyRequestDecline: REQUEST,
  moneyRequestCancel: REQUEST,
  moneyRequestRemind: 'moneyRequest { id remindedAt }',
  splitCreate:
    'split { id title status creator { id } total { amount } paid { amount } shares { id status amount { amount currency minorUnits } user { id } } }',
  splitSharePay: 'share { id status transaction { id } split { id status paid { minorUnits } } }',
  splitCancel: 'split { id status settledAt shares { status } }',
} as const;
type Mutation = keyof typeof MUTATIONS;
const documentOf = (name: Mutation) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${MUTATIONS[name]} userErrors { code message path } } }`;

async function change(name: Mutation, input: object, as: Viewer): Promise<Answer> {
  return (await subgraph.data<Record<Mutation, Answer>>(documentOf(name), { input }, { as }))[name];
}

/** Somebody whom auth knows. */
async function person(): Promise<Viewer> {
  return subgraph.viewer({ userId: auth.addUser().id });
}
const usd = (amount: string) => ({ amount, currency: 'USD' });
const codeOf = (answer: { errors: readonly { extensions: Record<string, unknown> }[] }) => answer.errors[0]?.extensions.code;

describe('through its door', () => {
  test('contacts come and go', async () => {
    const [ada, bob] = [await person(), await person()];
    const { contact } = (await change('contactAdd', { userId: bob.userId }, ada)) as unknown as { contact: { id: string } };
    expect(contact).toEqual({ id: expect.stringMatching(/^con_/), user: { id: bob.userId }, createdAt: expect.any(String) });
    const LIST = '{ contacts(first: 50) { nodes { id user { id } } edges { cursor } pageInfo { hasNextPage endCursor } } }';
    expect(await subgraph.data(LIST, {}, { as: ada })).toMatchObject({
      contacts: { nodes: [{ id: contact.id, user: { id: bob.userId } }], pageInfo: { hasNextPage: false } },
    });
    const removed = await change('contactRemove', { id: contact.id }, ada);
    expect(removed).toEqual({ removedContactId: contact.id, userErrors: [] });
    expect(await subgraph.data(LIST, {}, { as: ada })).toMatchObject({ contacts: { nodes: [] } });
  });

  test('a request is made, reminded of, and paid', async () => {
    const [ada, bob] = [await person(), await person()];
    const input = { payerId: bob.userId, amount: usd('12.34'), note: 'lunch', expiresAt: '2026-12-31T23:59:59.999+01:00' };
    expect(await change('moneyRequestCreate', { ...input, expiresAt: '2020-02-29T00:00:00Z' }, ada)).toMatchObject({
      moneyRequest: null,
      userErrors: [{ code: 'INVALID_EXPIRY', path: ['input', 'expiresAt'] }],
    });
    const inADay = new Date(Date.now() + 86_400_000).toISOString();
    const { moneyRequest } = (await change('moneyRequestCreate', { ...input, expiresAt: inADay }, ada)) as unknown as {
      moneyRequest: { id: Id<'mrq'> };
    };
    expect(moneyRequest).toEqual({
      id: expect.stringMatching(/^mrq_/),
      status: 'PENDING',
      direction: 'OUTGOING',
      amount: { amount: '12.34', currency: 'USD', minorUnits: '1234' },
      note: 'lunch',
      expiresAt: inADay,
      requester: { id: ada.userId },
      payer: { id: bob.userId },
      transaction: null,
    });
    const { id } = moneyRequest;
    expect(await change('moneyRequestRemind', { id }, ada)).toMatchObject({ moneyRequest: { remindedAt: expect.any(String) } });
    const accepted = await subgraph.data(
      documentOf('moneyRequestAccept'),
      { input: { id, idempotencyKey: 'once' } },
      { as: bob, client: { ip: '203.0.113.9' } },
    );
    const [transfer] = transactions.transfers.values();
    expect(accepted).toMatchObject({
      moneyRequestAccept: {
        moneyRequest: { status: 'ACCEPTED', direction: 'INCOMING', transaction: { id: transfer?.id } },
        userErrors: [],
      },
    });
    expect(transfer?.request.ipAddress).toBe('203.0.113.9');
    expect(await change('moneyRequestDecline', { id }, bob)).toMatchObject({ userErrors: [{ code: 'ALREADY_ACCEPTED' }] });
    expect(await change('moneyRequestCancel', { id }, ada)).toMatchObject({ userErrors: [{ code: 'ALREADY_ACCEPTED' }] });
  });

  test('a day that isn’t is no moment', async () => {
    const [ada, bob] = [await person(), await person()];
    const input = { payerId: bob.userId, amount: usd('1.00'), expiresAt: '2027-02-29T00:00:00Z' };
    const answer = await subgraph.query(documentOf('moneyRequestCreate'), { input }, { as: ada });
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
  });

  test('a bill is split, paid and ended', async () => {
    const [ada, bob, cid] = [await person(), await person(), await person()];
    const shares = [ada, bob, cid].map(({ userId }) => ({ userId }));
    const { split } = (await change('splitCreate', { title: 'dinner', total: usd('1.00'), shares }, ada)) as unknown as {
      split: { id: string; shares: { id: string; status: string; amount: { minorUnits: string } }[] };
    };
    expect(split).toMatchObject({
      title: 'dinner',
      status: 'OPEN',
      creator: { id: ada.userId },
      total: { amount: '1.00' },
      paid: { amount: '0.34' },
    });
    expect(split.shares.map(({ status, amount }) => [status, amount.minorUnits])).toEqual([
      ['PAID', '34'],
      ['PENDING', '33'],
      ['PENDING', '33'],
    ]);
    const shareId = split.shares[1]?.id;
    const paid = await change('splitSharePay', { shareId, idempotencyKey: newId('key') }, bob);
    expect(paid).toMatchObject({
      share: {
        status: 'PAID',
        transaction: { id: expect.stringMatching(/^txn_/) },
        split: { status: 'OPEN', paid: { minorUnits: '67' } },
      },
    });
    const LIST =
      '{ splits(first: 20) { nodes { id title status createdAt total { amount currency } paid { amount currency } } pageInfo { hasNextPage endCursor } } }';
    for (const as of [ada, bob, cid]) {
      expect(await subgraph.data(LIST, {}, { as })).toMatchObject({
        splits: { nodes: [{ id: split.id, paid: { amount: '0.67' } }] },
      });
    }
    const transfers = `query ($id: ID!) { split(id: $id) { shares { transaction { id } } } }`;
    for (const [reader, seen] of [
      [ada, true],
      [bob, true],
      [cid, false],
    ] as const) {
      expect(await subgraph.data(transfers, { id: split.id }, { as: reader }), 'a transfer is its two people’s').toEqual({
        split: {
          shares: [null, seen ? { id: expect.stringMatching(/^txn_/) } : null, null].map((transaction) => ({ transaction })),
        },
      });
    }
    expect(await change('splitCancel', { id: split.id }, ada)).toMatchObject({
      split: { status: 'CANCELLED', shares: [{ status: 'PAID' }, { status: 'PAID' }, { status: 'CANCELLED' }] },
      userErrors: [],
    });
  });

  test('a page of splits with all their shares costs two queries, a page of requests one', async () => {
    const [ada, bob] = [await person(), await person()];
    const shares = [{ userId: bob.userId }];
    for (let n = 0; n < 5; n += 1) {
      await change('splitCreate', { title: `n${n}`, total: usd('1.00'), shares }, ada);
      await change('moneyRequestCreate', { payerId: bob.userId, amount: usd('1.00') }, ada);
    }
    const queries = async () => {
      const { values } = await dbQueryDurationSeconds.get();
      const reads = values.filter(({ labels }) => labels.service === 'social' && labels.operation === 'select');
      return reads.find(({ metricName }) => metricName?.endsWith('_count'))?.value ?? 0;
    };
    // Workers ask now and then on their own: what holds is the least of a few tries.
    const costOf = async (document: string) => {
      const costs: number[] = [];
      for (let time = 0; time < 5; time += 1) {
        const before = await queries();
        await subgraph.data(document, {}, { as: bob });
        costs.push((await queries()) - before);
      }
      return Math.min(...costs);
    };
    expect(await costOf('{ splits { nodes { id shares { id user { id } split { id } } } } }')).toBeLessThanOrEqual(3);
    expect(await costOf('{ moneyRequests { nodes { id amount { amount } payer { id } } } }')).toBe(1);
  });
});

describe('who sees what', () => {
  const BY_ID = 'query ($request: ID!, $split: ID!) { moneyRequest(id: $request) { id } split(id: $split) { id } }';
  const ENTITIES = `query ($refs: [_Any!]!) { _entities(representations: $refs) {
    ... on MoneyRequest { id note } ... on Split { id title shares { id } } } }`;

  test('the people concerned, by id and by reference; nobody else', async () => {
    const [ada, bob, eve, admin] = [await person(), await person(), await person(), await subgraph.viewer({ role: 'ADMIN' })];
    const asked = (await change('moneyRequestCreate', { payerId: bob.userId, amount: usd('1.00') }, ada)) as unknown as {
      moneyRequest: { id: string };
    };
    const made = (await change(
      'splitCreate',
      { title: 't', total: usd('1.00'), shares: [{ userId: bob.userId }] },
      ada,
    )) as unknown as {
      split: { id: string };
    };
    const [request, split] = [asked.moneyRequest.id, made.split.id];
    const refs = [
      { __typename: 'MoneyRequest', id: request },
      { __typename: 'Split', id: split },
      { __typename: 'Split', id: 'nonsense' },
    ];
    for (const as of [ada, bob]) {
      expect(await subgraph.data(BY_ID, { request, split }, { as })).toEqual({
        moneyRequest: { id: request },
        split: { id: split },
      });
      expect(await subgraph.data(ENTITIES, { refs }, { as })).toMatchObject({
        _entities: [{ id: request }, { id: split }, null],
      });
    }
    for (const as of [eve, admin]) {
      expect(await subgraph.data(BY_ID, { request, split }, { as })).toEqual({ moneyRequest: null, split: null });
      expect(await subgraph.data(ENTITIES, { refs }, { as })).toEqual({ _entities: [null, null, null] });
    }
    expect(await subgraph.data(BY_ID, { request: 'x', split: 'y' }, { as: ada })).toEqual({ moneyRequest: null, split: null });
  });

  test('writing needs its scope or the person; nothing is anybody’s without a token', async () => {
    const bob = await person();
    const key = await subgraph.viewer({ apiKeyId: newId('key'), sessionId: null, scopes: ['requests:write'] });
    const reader = await subgraph.viewer({
      apiKeyId: newId('key'),
      sessionId: null,
      scopes: ['profile:read', 'transfers:write'],
    });
    const inputs: Record<Mutation, object> = {
      contactAdd: { userId: bob.userId },
      contactRemove: { id: 'x' },
      moneyRequestCreate: { payerId: bob.userId, amount: usd('1.00') },
      moneyRequestAccept: { id: 'x', idempotencyKey: 'k' },
      moneyRequestDecline: { id: 'x' },
      moneyRequestCancel: { id: 'x' },
      moneyRequestRemind: { id: 'x' },
      splitCreate: { title: 't', total: usd('1.00'), shares: [{ userId: bob.userId }] },
      splitSharePay: { shareId: 'x', idempotencyKey: 'k' },
      splitCancel: { id: 'x' },
    };
    for (const name of Object.keys(inputs) as Mutation[]) {
      const ask = (as?: Viewer) => subgraph.query(documentOf(name), { input: inputs[name] }, as ? { as } : {});
      expect(codeOf(await ask())).toBe('UNAUTHENTICATED');
      expect(codeOf(await ask(reader))).toBe('FORBIDDEN');
      expect(codeOf(await ask(key))).toBe(name.startsWith('contact') ? 'FORBIDDEN' : undefined);
    }
    const list = (field: string, as: Viewer) => subgraph.query(`{ ${field} { nodes { id } } }`, {}, { as });
    expect(codeOf(await list('contacts', reader))).toBeUndefined();
    expect(codeOf(await list('contacts', key))).toBe('FORBIDDEN');
    expect(codeOf(await list('moneyRequests', key))).toBeUndefined();
    expect(codeOf(await list('splits', reader))).toBe('FORBIDDEN');
  });

  test.each(['contacts', 'moneyRequests', 'splits'])('a page of %s that can’t be meant is refused', async (field) => {
    for (const paging of ['first: 0', 'first: 101', 'after: "nonsense"']) {
      const answer = await subgraph.query(`{ ${field}(${paging}) { nodes { id } } }`, {}, { as: await person() });
      expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    }
  });
});

test('what happens elsewhere comes through Kafka: people, and the ends of transfers under review', async () => {
  /** Has events come through the outbox and Kafka, as another domain's do. */
  const happen = (...events: NewEvent[]) => subgraph.database.transaction((tx) => addEvents(tx, events));
  const [ada, bob] = [newId('usr'), newId('usr')];
  const register = (userId: Id<'usr'>, handle: string): NewEvent => ({
    contract: userRegistered,
    payload: { userId, handle, displayName: 'A', email: 'a@mail.test', country: 'US', registeredAt: new Date() },
  });
  const handle = `Bob_${bob.slice(-10)}`;
  await happen(register(ada, `ada_${ada.slice(-10)}`), register(bob, 'a_passing_name'), {
    contract: userProfileUpdated,
    payload: { userId: bob, handle, displayName: 'Bob' },
  });
  const known = async () => {
    const rows = await subgraph.database.sql`
      select from people where (user_id, handle) in ((${toUuid(bob, 'usr')}, ${handle.toLowerCase()}))`;
    expect(rows).toHaveLength(1);
  };
  await eventually(known, { timeoutMs: 60_000 });

  const [asAda, asBob] = [await subgraph.viewer({ userId: ada }), await subgraph.viewer({ userId: bob })];
  transactions.decide = () => 'IN_REVIEW';
  const held: PeerTransfer[] = [];
  const ids: string[] = [];
  for (let n = 0; n < 3; n += 1) {
    const { moneyRequest } = (await change(
      'moneyRequestCreate',
      { payerHandle: handle, amount: usd('3.00') },
      asAda,
    )) as unknown as {
      moneyRequest: { id: string };
    };
    ids.push(moneyRequest.id);
    const accepted = await change('moneyRequestAccept', { id: moneyRequest.id, idempotencyKey: `held-${n}` }, asBob);
    expect(accepted).toMatchObject({ moneyRequest: { status: 'PROCESSING' }, userErrors: [] });
    held.push(
      ...[...transactions.transfers.values()].filter(({ request }) => request.idempotencyKey.startsWith(moneyRequest.id)),
    );
  }
  const [completed, failed, cancelled] = held as [PeerTransfer, PeerTransfer, PeerTransfer];
  await happen(
    { contract: transactionCompleted, payload: transactionPayload(completed) },
    { contract: transactionFailed, payload: { ...transactionPayload(failed), failureCode: 'BLOCKED_BY_FRAUD_RULES' } },
    { contract: transactionCancelled, payload: transactionPayload(cancelled) },
  );
  await eventually(
    async () => {
      const { moneyRequests } = await subgraph.data<{ moneyRequests: { nodes: { id: string; status: string }[] } }>(
        '{ moneyRequests(direction: INCOMING) { nodes { id status } } }',
        {},
        { as: asBob },
      );
      const statuses = new Map(moneyRequests.nodes.map(({ id, status }) => [id, status]));
      expect(ids.map((id) => statuses.get(id))).toEqual(['ACCEPTED', 'PENDING', 'PENDING']);
    },
    { timeoutMs: 60_000 },
  );
  for (const [n, code] of [
    [1, 'BLOCKED_BY_FRAUD_RULES'],
    [2, 'PAYMENT_CANCELLED'],
  ] as const) {
    const again = await change('moneyRequestAccept', { id: ids[n], idempotencyKey: `held-${n}` }, asBob);
    expect(again).toMatchObject({ moneyRequest: null, userErrors: [{ code, path: null }] });
  }
}, 120_000);
