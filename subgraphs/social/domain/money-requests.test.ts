import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, given, inSession, openWorld, type World } from '../test/world.ts';
import { acceptMoneyRequest } from './accept-money-request.ts';
import { cancelMoneyRequest, declineMoneyRequest } from './close-money-request.ts';
import { createMoneyRequest, type MoneyRequestInput } from './create-money-request.ts';
import { findMoneyRequest } from './find-money-requests.ts';
import { listMoneyRequests, type RequestDirection } from './list-money-requests.ts';
import type { RequestStatus } from './machine.ts';
import type { MoneyRequest } from './money-request.ts';
import { remindPayer } from './remind-payer.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ env: { MAX_OPEN_REQUESTS: '6' } });
});
afterAll(() => world?.close());
afterEach(() => world.transactions.reset());

const pair = async () => (await world.people(2)) as [Id<'usr'>, Id<'usr'>];
const usd = (amount: string) => ({ amount, currency: 'USD' });
const accept = ({ id, payerId }: Pick<MoneyRequest, 'id' | 'payerId'>) =>
  acceptMoneyRequest(world.context, {
    payerId,
    id,
    idempotencyKey: newId('key'),
    ipAddress: null,
    budget: null,
    word: inSession,
  });
const decline = ({ id, payerId }: MoneyRequest) => declineMoneyRequest(world.context, payerId, id);
const cancel = ({ id, requesterId }: MoneyRequest) => cancelMoneyRequest(world.context, requesterId, id);
const remind = ({ id, requesterId }: MoneyRequest) => remindPayer(world.context, requesterId, id);

describe('a request', () => {
  test('is made of somebody by id or by handle, for seven days', async () => {
    const [ada, bob] = await pair();
    const made = given(await createMoneyRequest(world.context, ada, { payerId: bob, amount: usd('12.34'), note: '  lunch ' }));
    expect(made).toMatchObject({
      requesterId: ada,
      payerId: bob,
      amountMinor: 1_234n,
      currency: 'USD',
      note: 'lunch',
      status: 'PENDING',
    });
    expect(made.expiresAt.getTime() - made.createdAt.getTime()).toBe(7 * 86_400_000);
    const known = world.auth.addUser();
    const byHandle = given(
      await createMoneyRequest(world.context, ada, { payerHandle: `@${known.handle}`, amount: { amount: '5', currency: 'JPY' } }),
    );
    expect(byHandle).toMatchObject({ payerId: known.id, amountMinor: 5n, currency: 'JPY', note: null });
    const [event] = await world.database.sql<
      { payload: object; actor: string }[]
    >`select payload, actor from outbox where key = ${made.id}`;
    expect(event).toMatchObject({
      payload: { moneyRequestId: made.id, requesterId: ada, payerId: bob, amountMinor: '1234', note: 'lunch' },
      actor: ada,
    });
  });

  const amount = usd('1.00');
  test.each<[string, (payerId: Id<'usr'>) => MoneyRequestInput, string, string[]]>([
    ['nobody', () => ({ amount }), 'INVALID_PAYER', ['input']],
    ['somebody named twice', (payerId) => ({ payerId, payerHandle: 'ann', amount }), 'INVALID_PAYER', ['input']],
    ['an id that is nobody’s', () => ({ payerId: newId('usr'), amount }), 'PAYER_NOT_FOUND', ['input', 'payerId']],
    ['a handle that is nobody’s', () => ({ payerHandle: 'no one', amount }), 'PAYER_NOT_FOUND', ['input', 'payerHandle']],
    ['nothing', (payerId) => ({ payerId, amount: usd('0.00') }), 'INVALID_AMOUNT', ['input', 'amount', 'amount']],
    ['less than nothing', (payerId) => ({ payerId, amount: usd('-1') }), 'INVALID_AMOUNT', ['input', 'amount', 'amount']],
    ['half a cent', (payerId) => ({ payerId, amount: usd('0.005') }), 'INVALID_AMOUNT', ['input', 'amount', 'amount']],
    ['too much', (payerId) => ({ payerId, amount: usd('9'.repeat(20)) }), 'INVALID_AMOUNT', ['input', 'amount', 'amount']],
    [
      'no such currency',
      (payerId) => ({ payerId, amount: { amount: '1', currency: 'XXX' } }),
      'INVALID_AMOUNT',
      ['input', 'amount', 'currency'],
    ],
    ['a long note', (payerId) => ({ payerId, amount, note: 'é'.repeat(281) }), 'INVALID_NOTE', ['input', 'note']],
    ['a note that can’t be shown', (payerId) => ({ payerId, amount, note: 'a\u0000b' }), 'INVALID_NOTE', ['input', 'note']],
    ['yesterday', (payerId) => ({ payerId, amount, expiresAt: new Date(0) }), 'INVALID_EXPIRY', ['input', 'expiresAt']],
    [
      'for ever',
      (payerId) => ({ payerId, amount, expiresAt: new Date('2999-01-01T00:00:00Z') }),
      'INVALID_EXPIRY',
      ['input', 'expiresAt'],
    ],
  ])('of or for %s is refused, and nothing is made', async (_, input, code, path) => {
    const [ada, bob] = await pair();
    expect(await createMoneyRequest(world.context, ada, input(bob))).toMatchObject({ ok: false, errors: [{ code, path }] });
    expect(
      await listMoneyRequests(world.context, { readerId: ada, direction: null, status: null, limit: 1, after: null }),
    ).toEqual([]);
  });

  test('of oneself is refused; every fault is told at once', async () => {
    const [ada] = await pair();
    expect(codesOf(await createMoneyRequest(world.context, ada, { payerId: ada, amount }))).toEqual(['SELF_REQUEST']);
    const faulty = { amount: usd('0'), note: 'x'.repeat(300), expiresAt: new Date(0) };
    expect(codesOf(await createMoneyRequest(world.context, ada, faulty))).toEqual([
      'INVALID_PAYER',
      'INVALID_AMOUNT',
      'INVALID_NOTE',
      'INVALID_EXPIRY',
    ]);
  });

  test('is one of so many open ones, however many are made at once', async () => {
    const [ada, bob] = await pair();
    const ends = await Promise.all(
      Array.from({ length: 9 }, () => createMoneyRequest(world.context, ada, { payerId: bob, amount })),
    );
    expect(ends.flatMap(codesOf)).toEqual(Array(3).fill('TOO_MANY_OPEN_REQUESTS'));
    const [open] = ends.flatMap((end) => (end.ok ? [end.value] : []));
    given(await decline(open as MoneyRequest));
    given(await createMoneyRequest(world.context, ada, { payerId: bob, amount }));
  });
});

describe('who may do what', () => {
  test('a stranger finds nothing', async () => {
    const request = await world.request();
    const [eve] = await pair();
    const as = { ...request, payerId: eve, requesterId: eve };
    expect(await findMoneyRequest(world.context, request.id, eve)).toBeNull();
    for (const act of [accept, decline, cancel, remind]) expect(codesOf(await act(as))).toEqual(['NOT_FOUND']);
    for (const act of [accept, decline, cancel, remind]) {
      expect(codesOf(await act({ ...request, id: 'nonsense' as Id<'mrq'> }))).toEqual(['NOT_FOUND']);
    }
  });

  test('the one who asks can’t pay or decline, the one who is asked can’t cancel or remind', async () => {
    const request = await world.request();
    const swapped = { ...request, payerId: request.requesterId, requesterId: request.payerId };
    expect(codesOf(await accept(swapped))).toEqual(['NOT_PAYER']);
    expect(codesOf(await decline(swapped))).toEqual(['NOT_PAYER']);
    expect(codesOf(await cancel(swapped))).toEqual(['NOT_REQUESTER']);
    expect(codesOf(await remind(swapped))).toEqual(['NOT_REQUESTER']);
    expect(await world.current(request)).toMatchObject({ status: 'PENDING' });
  });

  test.each([
    ['accepted', (request: MoneyRequest) => accept(request), 'ALREADY_ACCEPTED'],
    ['declined', (request: MoneyRequest) => decline(request), 'ALREADY_DECLINED'],
    ['cancelled', (request: MoneyRequest) => cancel(request), 'ALREADY_CANCELLED'],
    [
      'expired, though nobody has looked',
      async (request: MoneyRequest) => {
        await world.letExpire(request);
        return { ok: true, value: request } as const;
      },
      'EXPIRED',
    ],
  ] as const)('what is %s stays so', async (_, end, code) => {
    const request = await world.request();
    given(await end(request));
    const before = await world.current(request);
    for (const act of [accept, decline, cancel, remind]) expect(codesOf(await act(request))).toEqual([code]);
    expect(await world.current(request)).toEqual(before);
  });

  test('declining and cancelling are told, and move nothing', async () => {
    const [declined, cancelled] = [await world.request(), await world.request()];
    expect(given(await decline(declined))).toMatchObject({
      status: 'DECLINED',
      settledAt: expect.any(Date),
      transactionId: null,
    });
    expect(given(await cancel(cancelled))).toMatchObject({ status: 'CANCELLED', settledAt: expect.any(Date) });
    expect(await world.told(declined.id)).toEqual(['money_request.created', 'money_request.declined']);
    expect(await world.told(cancelled.id)).toEqual(['money_request.created', 'money_request.cancelled']);
    expect([...world.transfersOf(declined.id), ...world.transfersOf(cancelled.id)]).toEqual([]);
  });
});

describe('a reminder', () => {
  test('is sent once a day, though asked for many times at once', async () => {
    const request = await world.request();
    const ends = await Promise.all(Array.from({ length: 5 }, () => remind(request)));
    expect(ends.filter(({ ok }) => ok)).toHaveLength(1);
    expect(ends.flatMap(codesOf)).toEqual(Array(4).fill('REMINDED_RECENTLY'));
    const back = (interval: string) => world.database.sql`
      update money_requests set reminded_at = now() - ${interval}::interval where id = ${toUuid(request.id, 'mrq')}`;
    await back('23 hours 59 minutes');
    expect(codesOf(await remind(request))).toEqual(['REMINDED_RECENTLY']);
    await back('24 hours');
    expect(given(await remind(request)).remindedAt).toBeInstanceOf(Date);
    expect(await world.told(request.id)).toEqual(['money_request.created', 'money_request.reminded', 'money_request.reminded']);
  });

  test('of a request that is being paid is not sent', async () => {
    const request = await world.request();
    world.transactions.decide = () => 'IN_REVIEW';
    given(await accept(request));
    expect(codesOf(await remind(request))).toEqual(['PAYMENT_UNDER_WAY']);
  });
});

describe('a list', () => {
  test('has what came and what was made, by status, each once, newest first', async () => {
    const [ada, bob] = await pair();
    const statuses: RequestStatus[] = ['PENDING', 'ACCEPTED', 'DECLINED', 'CANCELLED', 'EXPIRED'];
    await world.database.sql`
      insert into money_requests (id, requester_id, payer_id, amount_minor, currency, status, transaction_id, created_at, expires_at, settled_at)
      select uuidv7(), case when n % 3 = 0 then ${toUuid(ada, 'usr')}::uuid else ${toUuid(bob, 'usr')} end,
        case when n % 3 = 0 then ${toUuid(bob, 'usr')}::uuid else ${toUuid(ada, 'usr')} end, n + 1, 'USD', status,
        case when status = 'ACCEPTED' then uuidv7() end,
        timestamptz '2028-02-29T23:59:59.997Z' + (n / 8) * interval '1 millisecond', '2028-03-31T00:00:00Z',
        case when status <> 'PENDING' then now() end
      from generate_series(0, 59) n, lateral (select (${statuses}::text[])[1 + n % 5] as status) as its`;
    const readAll = async (direction: RequestDirection | null, status: RequestStatus | null, limit: number) => {
      const seen: MoneyRequest[] = [];
      for (let after: { createdAt: string; id: string } | null = null; ; ) {
        const page = await listMoneyRequests(world.context, { readerId: ada, direction, status, limit, after });
        seen.push(...page);
        const last = page.at(-1);
        if (last === undefined) return seen;
        after = { createdAt: last.createdAt.toISOString(), id: toUuid(last.id, 'mrq') };
      }
    };
    const all = await readAll(null, null, 100);
    expect(all).toHaveLength(60);
    expect(all.map(({ createdAt }) => createdAt.getTime())).toEqual(
      all.map(({ createdAt }) => createdAt.getTime()).sort((a, b) => b - a),
    );
    for (const direction of [null, 'INCOMING', 'OUTGOING'] as const) {
      for (const status of [null, ...statuses]) {
        const expected = all.filter(
          (request) =>
            (status === null || request.status === status) &&
            (direction === null || (direction === 'INCOMING' ? request.payerId : request.requesterId) === ada),
        );
        expect(await readAll(direction, status, 7)).toEqual(expected);
      }
    }
  });
});
