import { eventually } from '@mint/platform/testing/eventually.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newcomer } from '../contract/people.ts';
import { startProduct } from '../contract/product.ts';
import type { Stack } from '../stack.ts';
import { listen } from './event-stream.ts';
import { dollars, joinByRest, type RestPerson } from './people.ts';
import { RestClient } from './rest-client.ts';

let stack: Stack;
let rest: RestClient;
let ada: RestPerson;
let bob: RestPerson;
beforeAll(async () => {
  // A busy machine takes its time to start a thread.
  stack = await startProduct({ wallet: { STATEMENT_WAIT_MS: '25000' }, transactions: { PAYOUT_INTERVAL_MS: '50' } });
  rest = await RestClient.open(stack.url);
  [ada, bob] = await Promise.all([joinByRest(rest, 'Ada'), joinByRest(rest, 'Bob')]);
  await rest.pay('/transactions/top-ups', ada.token, { amount: dollars('1000.00') });
});
afterAll(() => stack?.stop());

const get = (path: string, { token }: RestPerson = ada) => rest.ask('GET', path, { token });
const post = (path: string, body?: unknown, { token }: RestPerson = ada) => rest.ask('POST', path, { token, body });

test('somebody finds what was recorded of them, and the proof; the keys are anybody’s', async () => {
  const newest = await eventually(async () => {
    const [entry] = (await get('/audit/entries?first=1')).body.nodes;
    expect(entry).toBeDefined();
    return entry;
  });
  expect((await get(`/audit/entries/${newest.id}/proof`)).body).toMatchObject({ entryId: newest.id });
  expect(await get(`/audit/entries/${newest.id}/proof`, bob)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  expect((await rest.ask('GET', '/audit/keys', {})).body.nodes).toMatchObject([{ kid: 'audit', crv: 'Ed25519' }]);
});

test('somebody signs up, proves the address, logs in, tops up and sends; the other is told', async () => {
  const [cy, dee] = await Promise.all([joinByRest(rest, 'Cy'), joinByRest(rest, 'Dee')]);
  expect((await get('/users/me', cy)).body).toMatchObject({ id: cy.id, emailVerified: true, role: 'USER' });
  const [wallet] = (await get('/wallet', cy)).body.nodes;

  const live = await listen(stack.url, dee.token);
  expect([live.status, live.type]).toEqual([200, 'text/event-stream; charset=utf-8']);

  const topUp = await rest.pay('/transactions/top-ups', cy.token, { amount: dollars('100.00') });
  expect([topUp.status, topUp.body.status]).toEqual([201, 'COMPLETED']);
  const transfer = { recipientHandle: dee.handle, amount: dollars('12.34'), note: 'lunch' };
  const sent = await rest.pay('/transactions/transfers', cy.token, transfer, 'lunch');
  expect(sent.body).toMatchObject({
    kind: 'TRANSFER',
    status: 'COMPLETED',
    direction: 'OUTGOING',
    amount: { amount: '12.34', currency: 'USD', minorUnits: '1234' },
    counterparty: { id: dee.id, handle: dee.handle },
  });
  expect(sent.headers.get('location')).toBe(`/api/v1/transactions/${sent.body.id}`);
  const again = await rest.pay('/transactions/transfers', cy.token, transfer, 'lunch');
  expect([again.status, again.headers.get('idempotent-replayed'), again.body]).toEqual([201, 'true', sent.body]);
  expect((await get(`/wallet/${wallet.id}`, cy)).body.available.amount).toBe('87.66');

  const { body: page, headers } = await get('/transactions?first=1&direction=OUTGOING', cy);
  expect(page.nodes).toEqual([sent.body]);
  expect([page.pageInfo.hasNextPage, headers.get('link')]).toEqual([false, null]);
  expect((await get(`/transactions/${sent.body.id}`, dee)).body).toMatchObject({ direction: 'INCOMING', note: 'lunch' });

  await eventually(() => expect(live.heard()).toContain(`"transactionId":"${sent.body.id}"`), { timeoutMs: 20_000 });
  expect(live.heard()).toMatch(/^id: ntf_\w+\nevent: notification\ndata: \{"id":"ntf_/m);
  await live.close();
  // Before the first of all stands this one: whoever goes on from it hears everything.
  const resumed = await listen(stack.url, dee.token, 'ntf_00000000000000000000000000');
  await eventually(() => expect(resumed.heard()).toMatch(/WELCOME[\s\S]*TRANSFER_RECEIVED/), { timeoutMs: 20_000 });
  await resumed.close();
});

test('a list is read to its end by following its links', async () => {
  for (const amount of ['1.00', '2.00', '3.00'])
    await rest.pay('/transactions/transfers', ada.token, { recipientId: bob.id, amount: dollars(amount) });
  const amounts: string[] = [];
  let path: string | undefined =
    `/transactions?kind=TRANSFER&counterpartyId=${bob.id}&minAmount[amount]=2.00&minAmount[currency]=USD&first=1`;
  while (path !== undefined) {
    const { body, headers } = await get(path);
    amounts.push(...body.nodes.map((node: { amount: { amount: string } }) => node.amount.amount));
    path = /^<\/api\/v1(\S+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
  }
  expect(amounts).toEqual(['3.00', '2.00']);
});

test('what is refused says why, where, and under which status', async () => {
  const refusedTransfer = async (body: object, key?: string) => {
    const { status, body: problem } = await rest.pay('/transactions/transfers', ada.token, body, key);
    return [status, problem.code, problem.errors?.[0]];
  };
  const transfer = { recipientId: bob.id, amount: dollars('1.00') };
  await rest.pay('/transactions/transfers', ada.token, transfer, 'taken');
  expect(await refusedTransfer({ ...transfer, note: 'x' }, 'taken')).toEqual([
    422,
    'IDEMPOTENCY_KEY_REUSED',
    expect.objectContaining({ header: 'Idempotency-Key' }),
  ]);
  expect(await refusedTransfer({ ...transfer, amount: dollars('0.00') })).toEqual([
    422,
    'INVALID_AMOUNT',
    expect.objectContaining({ pointer: expect.stringMatching(/^#\/amount/) }),
  ]);
  expect((await refusedTransfer({ ...transfer, amount: { amount: 'ten', currency: 'USD' } }))[2]).toEqual(
    expect.objectContaining({ pointer: '#/amount/amount' }),
  );
  expect((await rest.ask('POST', '/transactions/transfers', { token: ada.token, body: transfer })).body.errors).toEqual([
    expect.objectContaining({ header: 'Idempotency-Key', detail: 'is required' }),
  ]);
  const poor = await rest.pay('/transactions/transfers', ada.token, { ...transfer, amount: dollars('9999.00') });
  expect(poor.body).toMatchObject({ status: 422, code: 'INSUFFICIENT_FUNDS', resource: { status: 'FAILED' } });

  const taken = await rest.ask('POST', '/auth/register', { body: { ...newcomer(), handle: ada.handle } });
  expect([taken.status, taken.body.errors]).toEqual([
    409,
    [expect.objectContaining({ code: 'HANDLE_TAKEN', pointer: '#/handle' })],
  ]);
  const wrong = await rest.ask('POST', '/auth/login', { body: { email: ada.email, password: 'wrong horse battery' } });
  expect([wrong.status, wrong.body.code]).toEqual([401, 'INVALID_CREDENTIALS']);
  expect((await rest.ask('GET', '/users/me')).status).toBe(401);
  expect((await get('/transactions/txn_00000000000000000000000000')).status).toBe(404);
  expect((await get('/transactions?first=101')).body).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  expect((await get('/transactions?first=1&page=2')).body.errors).toEqual([expect.objectContaining({ parameter: 'page' })]);
  expect((await post('/social/requests/not-an-id/decline')).status).toBe(404);
});

test('people, wallets, entries and statements', async () => {
  expect((await rest.ask('PATCH', '/users/me', { token: bob.token, body: { displayName: 'Bobby' } })).body.displayName).toBe(
    'Bobby',
  );
  expect((await get(`/users?query=${bob.handle}`)).body.nodes).toEqual([
    { id: bob.id, handle: bob.handle, displayName: 'Bobby' },
  ]);
  expect((await get(`/users/${bob.handle}`)).body.id).toBe(bob.id);
  const opened = await post('/wallet', { currency: 'EUR' });
  expect([opened.status, opened.headers.get('location')]).toEqual([201, `/api/v1/wallet/${opened.body.id}`]);
  expect((await post('/wallet', { currency: 'EUR' })).body).toMatchObject({ status: 409, code: 'WALLET_EXISTS' });
  const [{ id: walletId }] = (await get('/wallet')).body.nodes;
  expect((await get(`/wallet/${walletId}/entries?first=2`)).body.nodes).toHaveLength(2);
  const hour = 3_600_000;
  const period = { from: new Date(Date.now() - hour).toISOString(), to: new Date(Date.now()).toISOString() };
  const made = await post('/wallet/statements', { walletId, ...period, format: 'CSV' });
  expect(made.status).toBe(201);
  expect((await get(`/wallet/statements/${made.body.id}`)).body.id).toBe(made.body.id);
  expect((await get('/wallet/statements')).body.nodes).toHaveLength(1);
});

test('quotes, limits, categories, schedules', async () => {
  const quote = await post('/transactions/quotes', { recipientId: bob.id, amount: dollars('5.00') });
  expect(quote.body).toMatchObject({ sends: { amount: '5.00' }, rate: '1' });
  const paid = await rest.pay('/transactions/transfers', ada.token, {
    recipientId: bob.id,
    amount: dollars('5.00'),
    quoteId: quote.body.id,
    merchant: 'Corner Shop',
  });
  expect((await get('/transactions/limits')).body.daily.remaining.currency).toBe('USD');
  expect((await post(`/transactions/${paid.body.id}/cancel`)).body).toMatchObject({ status: 409, code: 'NOT_CANCELLABLE' });
  await eventually(async () => {
    const answer = await rest.ask('PUT', `/transactions/${paid.body.id}/category`, {
      token: ada.token,
      body: { category: 'groceries', applyToMerchant: true },
    });
    expect(answer.body.spendingCategory).toBe('groceries');
  });

  const rule = { cron: '0 9 1 * *', timeZone: 'UTC' };
  expect((await get(`/transactions/schedules/preview?${new URLSearchParams({ ...rule, first: '2' })}`)).body.nodes).toHaveLength(
    2,
  );
  const order = { recipientId: bob.id, amount: dollars('5.00'), ...rule };
  const { body: schedule, headers } = await rest.pay('/transactions/schedules', ada.token, order);
  expect(headers.get('location')).toBe(`/api/v1/transactions/schedules/${schedule.id}`);
  const path = `/transactions/schedules/${schedule.id}`;
  expect((await post(`${path}/skip-next`, {})).body.nextRunAt).not.toBe(schedule.nextRunAt);
  expect((await post(`${path}/pause`)).body.status).toBe('PAUSED');
  expect((await post(`${path}/pause`)).body).toMatchObject({ status: 409, code: 'NOT_ACTIVE' });
  expect((await post(`${path}/resume`)).body.status).toBe('ACTIVE');
  expect((await get(path)).body.upcoming).toHaveLength(5);
  expect((await get('/transactions/schedules')).body.nodes).toHaveLength(1);
  expect((await post(`${path}/cancel`)).body.status).toBe('CANCELLED');
});

test('many people are paid at once, keyed, and how far it has come is read', async () => {
  const payouts = [
    { recipientId: bob.id, amount: dollars('1.50'), reference: 'first', note: 'November' },
    { recipientHandle: 'nobody-at-all', amount: dollars('1.00'), reference: 'second' },
  ];
  const path = '/transactions/payouts';
  const made = await rest.pay(path, ada.token, { payouts }, 'november');
  expect([made.status, made.headers.get('location')]).toEqual([201, `/api/v1${path}/${made.body.id}`]);
  expect(made.body).toMatchObject({ allOrNothing: false, total: { amount: '1.50' }, rows: [{}, { status: 'REJECTED' }] });
  const ended = await eventually(
    async () => {
      const { body } = await get(`${path}/${made.body.id}`);
      expect(body.status).toBe('PARTIALLY_COMPLETED');
      return body;
    },
    { timeoutMs: 20_000 },
  );
  expect(ended.rows).toMatchObject([
    { reference: 'first', status: 'PAID', recipient: { id: bob.id }, transaction: { status: 'COMPLETED' }, error: null },
    { reference: 'second', status: 'REJECTED', recipient: null, transaction: null, error: { code: 'RECIPIENT_NOT_FOUND' } },
  ]);
  const again = await rest.pay(path, ada.token, { payouts }, 'november');
  expect([again.status, again.headers.get('idempotent-replayed'), again.body]).toEqual([201, 'true', ended]);
  const { rows: _rows, ...listed } = ended;
  expect((await get(`${path}?first=1`)).body).toMatchObject({ nodes: [listed], pageInfo: { hasNextPage: false } });
  expect((await get(`${path}/${made.body.id}`, bob)).status).toBe(404);
  const refused = async (body: object, key?: string) => {
    const { status, body: problem } = await rest.pay(path, ada.token, body, key);
    return [status, problem.code, problem.errors?.[0]?.header ?? problem.errors?.[0]?.pointer];
  };
  expect(await refused({ payouts: [] })).toEqual([422, 'NO_PAYOUTS', '#/payouts']);
  expect(await refused({ payouts: payouts.slice(0, 1) }, 'november')).toEqual([422, 'IDEMPOTENCY_KEY_REUSED', 'Idempotency-Key']);
  expect((await rest.ask('POST', path, { token: ada.token, body: { payouts } })).body.errors).toEqual([
    expect.objectContaining({ header: 'Idempotency-Key', detail: 'is required' }),
  ]);
});

test('identity', async () => {
  const cy = await joinByRest(rest, 'Cy');
  const identity = {
    legalName: 'Cy Twombly',
    dateOfBirth: '1990-12-31',
    addressLine: '1 Main Street',
    city: 'Lexington',
    postalCode: '24450',
    country: 'US',
  };
  expect((await post('/kyc/basic', identity, cy)).body.tier).toBe('BASIC');
  expect((await post('/kyc/review', undefined, cy)).body).toMatchObject({ status: 409, code: 'DOCUMENTS_MISSING' });
  const png = Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de', 'hex'),
    Buffer.alloc(2_000, 1),
  ]);
  const upload = async (kind: string) => {
    const made = await post('/kyc/documents', { kind, contentType: 'image/png', byteLength: png.length }, cy);
    expect(made.status).toBe(201);
    const headers = Object.fromEntries(
      made.body.headers.map(({ name, value }: { name: string; value: string }) => [name, value]),
    );
    await fetch(made.body.uploadUrl, { method: 'PUT', headers, body: new Uint8Array(png) });
    const { body } = await post(`/kyc/documents/${made.body.document.id}/confirm`, undefined, cy);
    expect(body.status).toBe('UPLOADED');
    return body.id as string;
  };
  const spare = await upload('OTHER');
  expect((await rest.ask('DELETE', `/kyc/documents/${spare}`, { token: cy.token })).status).toBe(204);
  await upload('PASSPORT');
  await upload('SELFIE');
  expect((await post('/kyc/review', undefined, cy)).body.status).toBe('PENDING_REVIEW');
  expect((await get('/kyc', cy)).body.documents).toHaveLength(2);
});

test('spending and budgets', async () => {
  expect((await get('/analytics/spending')).body.total.currency).toBe('USD');
  expect((await get('/analytics/spending/trend?months=2')).body.nodes).toHaveLength(2);
  expect((await get('/analytics/categories')).body.nodes).toContain('groceries');
  const budget = { category: 'groceries', limit: dollars('100.00') };
  const { body } = await rest.ask('PUT', '/analytics/budgets', { token: ada.token, body: budget });
  expect((await get('/analytics/budgets')).body.nodes).toEqual([expect.objectContaining({ id: body.id, category: 'groceries' })]);
  const remove = () => rest.ask('DELETE', `/analytics/budgets/${body.id}`, { token: ada.token });
  expect([(await remove()).status, (await remove()).status]).toEqual([204, 404]);
  const preferences = { token: ada.token, body: { baseCurrency: 'USD' } };
  expect((await rest.ask('PATCH', '/analytics/preferences', preferences)).body).toEqual({ baseCurrency: 'USD' });
  expect((await get('/analytics/preferences')).body).toEqual({ baseCurrency: 'USD' });
});

test('the inbox', async () => {
  const cy = await joinByRest(rest, 'Cy');
  const sent = await rest.pay('/transactions/transfers', ada.token, { recipientId: cy.id, amount: dollars('1.00') });
  const nodes = await eventually(async () => {
    const { body } = await get('/notifications?unreadOnly=true', cy);
    expect(body.nodes).toHaveLength(2);
    return body.nodes as { id: string }[];
  });
  const [newest, oldest] = nodes;
  expect((await get('/notifications/unread-count', cy)).body).toEqual({ unreadNotificationCount: 2 });
  expect((await post(`/notifications/${newest?.id}/read`, undefined, cy)).body.nodes[0].readAt).toEqual(expect.any(String));
  expect((await get(`/notifications/${newest?.id}`, cy)).body.id).toBe(newest?.id);
  expect((await post('/notifications/read', { ids: [oldest?.id, 'nonsense'] }, cy)).body).toMatchObject({
    status: 422,
    code: 'NOT_FOUND',
  });
  expect((await post('/notifications/nonsense/read', undefined, cy)).status).toBe(404);
  expect((await post('/notifications/read', { ids: [oldest?.id] }, cy)).body.nodes).toHaveLength(1);
  expect((await post('/notifications/read-all', undefined, cy)).body).toEqual({ markedCount: 0 });
  const off = { email: [{ kind: 'TRANSFER_RECEIVED', enabled: false }] };
  const changed = await rest.ask('PATCH', '/notifications/preferences', { token: cy.token, body: off });
  expect(changed.body.nodes).toContainEqual(expect.objectContaining({ kind: 'TRANSFER_RECEIVED', email: false }));
  expect((await get('/notifications/preferences', cy)).body).toEqual(changed.body);

  const { body: key } = await post('/auth/api-keys', { name: 'Inbox', scopes: ['NOTIFICATIONS_READ'] }, cy);
  const reader = { ...cy, token: key.secret };
  expect((await get('/notifications', reader)).body.nodes).toContainEqual(
    expect.objectContaining({ id: newest?.id, transactionId: sent.body.id }),
  );
  expect((await get(`/transactions/${sent.body.id}`, reader)).body).toMatchObject({ status: 403, code: 'FORBIDDEN' });
});

test('contacts, requests and splits', async () => {
  const contact = await post('/social/contacts', { handle: bob.handle });
  expect((await get('/social/contacts')).body.nodes).toEqual([contact.body]);
  expect((await rest.ask('DELETE', `/social/contacts/${contact.body.id}`, { token: ada.token })).status).toBe(204);

  const request = async () => (await post('/social/requests', { payerId: ada.id, amount: dollars('2.00') }, bob)).body;
  const [first, second, third] = [await request(), await request(), await request()];
  expect((await rest.pay(`/social/requests/${first.id}/accept`, ada.token, {})).body).toMatchObject({ status: 'ACCEPTED' });
  expect((await post(`/social/requests/${first.id}/decline`)).body).toMatchObject({ status: 409, code: 'ALREADY_ACCEPTED' });
  expect((await post(`/social/requests/${second.id}/decline`)).body.status).toBe('DECLINED');
  expect((await post(`/social/requests/${third.id}/remind`, undefined, bob)).body.remindedAt).toEqual(expect.any(String));
  expect((await post(`/social/requests/${third.id}/cancel`)).body).toMatchObject({ status: 403, code: 'NOT_REQUESTER' });
  expect((await post(`/social/requests/${third.id}/cancel`, undefined, bob)).body.status).toBe('CANCELLED');
  expect((await get(`/social/requests/${third.id}`)).body.status).toBe('CANCELLED');
  expect((await get('/social/requests?direction=INCOMING&status=ACCEPTED')).body.nodes).toHaveLength(1);

  const shares = [{ userId: ada.id }, { userId: bob.id }];
  const { body: split } = await post('/social/splits', { title: 'Dinner', total: dollars('10.00'), shares }, bob);
  const mine = split.shares.find((share: { user: { id: string } }) => share.user.id === ada.id);
  expect((await rest.pay(`/social/splits/shares/${mine.id}/pay`, ada.token, {})).body.status).toBe('PAID');
  expect((await get(`/social/splits/${split.id}`)).body.id).toBe(split.id);
  expect((await get('/social/splits')).body.nodes).toHaveLength(1);
  const { body: other } = await post('/social/splits', { title: 'Taxi', total: dollars('10.00'), shares }, bob);
  expect((await post(`/social/splits/${other.id}/cancel`, undefined, bob)).body.status).toBe('CANCELLED');
});

/** What has no end, and what succeeds only where a payment source or a reviewer keeps a transaction waiting. */
const NOT_ANSWERED_HERE = ['GET /notifications/stream', 'POST /transactions/{id}/cancel'];

test('every route of the document has given the answer that it describes, but those with a test of their own', () => {
  expect(rest.unanswered(/^(?!\/(auth|webhooks)\/)/)).toEqual(NOT_ANSWERED_HERE);
});
