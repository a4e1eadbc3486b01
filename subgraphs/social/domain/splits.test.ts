import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { gone } from '../test/peers.ts';
import { codesOf, given, inSession, openWorld, type World } from '../test/world.ts';
import { acceptMoneyRequest } from './accept-money-request.ts';
import { cancelSplit } from './cancel-split.ts';
import { createSplit } from './create-split.ts';
import { findShare, findShares, findSplit } from './find-splits.ts';
import { listSplits } from './list-splits.ts';
import { payShare } from './pay-share.ts';
import type { ShareInput } from './read-shares.ts';
import { recoverPayments } from './recover-payments.ts';
import type { Share, Split } from './split.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ env: { MAX_OPEN_SPLITS: '4', PAYMENT_TIMEOUT_MS: '1500' } });
});
afterAll(() => world?.close());
afterEach(() => world.transactions.reset());

const usd = (amount: string) => ({ amount, currency: 'USD' });
const pay = ({ id, userId }: Share, idempotencyKey: string = newId('key')) =>
  payShare(world.context, { payerId: userId, shareId: id, idempotencyKey, ipAddress: null, budget: null, word: inSession });
const now = async ({ id, creatorId }: Split) => {
  const split = await findSplit(world.context, id, creatorId);
  const shares = (await findShares(world.context, [id])).get(id) ?? [];
  return { ...split, statuses: shares.map(({ status }) => status) };
};
const people = async (count: number) => (await world.people(count)) as [Id<'usr'>, Id<'usr'>, ...Id<'usr'>[]];

describe('a bill', () => {
  test('is split in equal shares, the first ones larger by a cent, in the order given', async () => {
    const [ada, bob, cid, dee] = await people(4);
    const shares = [bob, cid, dee].map((userId) => ({ userId: userId as Id<'usr'> }));
    const split = given(await createSplit(world.context, ada, { title: ' dinner ', total: usd('10.00'), shares }));
    expect(split).toMatchObject({ creatorId: ada, title: 'dinner', totalMinor: 1_000n, paidMinor: 0n, status: 'OPEN' });
    const owed = (await findShares(world.context, [split.id])).get(split.id);
    expect(owed?.map(({ userId, amountMinor, status }) => [userId, amountMinor, status])).toEqual([
      [bob, 334n, 'PENDING'],
      [cid, 333n, 'PENDING'],
      [dee, 333n, 'PENDING'],
    ]);
    expect(await world.told(split.id)).toEqual(['split.created']);
  });

  test('may have a share of its creator, which is paid from the beginning', async () => {
    const [ada, bob] = await people(2);
    const known = world.auth.addUser();
    const shares = [
      { userId: bob, amount: usd('5.00') },
      { userId: ada, amount: usd('2.50') },
      { handle: `@${known.handle}`, amount: usd('2.50') },
    ];
    const split = given(await createSplit(world.context, ada, { title: 'taxi', total: usd('10.00'), shares }));
    expect(await now(split)).toMatchObject({ paidMinor: 250n, status: 'OPEN', statuses: ['PENDING', 'PAID', 'PENDING'] });
    const owed = (await findShares(world.context, [split.id])).get(split.id) ?? [];
    for (const share of owed.filter(({ status }) => status === 'PENDING')) given(await pay(share));
    expect(await now(split)).toMatchObject({ paidMinor: 1_000n, status: 'SETTLED', settledAt: expect.any(Date) });
    expect(await world.told(split.id)).toEqual(['split.created', 'split.share_paid', 'split.share_paid', 'split.settled']);
    expect(world.transactions.calls.filter(({ senderId }) => senderId === ada)).toEqual([]);
  });

  const shares = (...given: ShareInput[]) => given;
  test.each<
    [string, (own: Id<'usr'>, other: Id<'usr'>, third: Id<'usr'>) => Partial<Parameters<typeof createSplit>[2]>, string, string[]]
  >([
    ['without a title', () => ({ title: '  ' }), 'INVALID_TITLE', ['input', 'title']],
    ['with a long title', () => ({ title: 'x'.repeat(101) }), 'INVALID_TITLE', ['input', 'title']],
    ['of nothing', () => ({ total: usd('0') }), 'INVALID_TOTAL', ['input', 'total', 'amount']],
    ['in no currency', () => ({ total: { amount: '1', currency: 'ZZZ' } }), 'INVALID_TOTAL', ['input', 'total', 'currency']],
    ['among nobody', () => ({ shares: [] }), 'NO_SHARES', ['input', 'shares']],
    ['among too many', (_, userId) => ({ shares: Array(51).fill({ userId }) }), 'TOO_MANY_SHARES', ['input', 'shares']],
    ['with a share of nobody', (_, userId) => ({ shares: shares({ userId }, {}) }), 'INVALID_PERSON', ['input', 'shares', '1']],
    [
      'with a share of somebody named twice',
      (_, userId) => ({ shares: shares({ userId, handle: 'ann' }) }),
      'INVALID_PERSON',
      ['input', 'shares', '0'],
    ],
    [
      'with somebody who isn’t there',
      (_, userId) => ({ shares: shares({ userId }, { userId: newId('usr') }) }),
      'PERSON_NOT_FOUND',
      ['input', 'shares', '1', 'userId'],
    ],
    [
      'with what is no handle',
      (_, userId) => ({ shares: shares({ handle: 'no one' }, { userId }) }),
      'PERSON_NOT_FOUND',
      ['input', 'shares', '0', 'handle'],
    ],
    [
      'with somebody twice',
      (_, userId, third) => ({ shares: shares({ userId }, { userId: third }, { userId }) }),
      'DUPLICATE_PERSON',
      ['input', 'shares', '2', 'userId'],
    ],
    ['with oneself alone', (own) => ({ shares: shares({ userId: own }) }), 'NOBODY_ELSE', ['input', 'shares']],
    [
      'with an amount of nothing',
      (_, userId, third) => ({ shares: shares({ userId, amount: usd('10.00') }, { userId: third, amount: usd('0') }) }),
      'INVALID_SHARE_AMOUNT',
      ['input', 'shares', '1', 'amount', 'amount'],
    ],
    [
      'with an amount in another currency',
      (_, userId) => ({ shares: shares({ userId, amount: { amount: '10.00', currency: 'EUR' } }) }),
      'INVALID_SHARE_AMOUNT',
      ['input', 'shares', '0', 'amount', 'currency'],
    ],
    [
      'with some amounts',
      (_, userId, third) => ({ shares: shares({ userId, amount: usd('10.00') }, { userId: third }) }),
      'AMOUNTS_INCOMPLETE',
      ['input', 'shares'],
    ],
    [
      'with a cent too little',
      (_, userId, third) => ({ shares: shares({ userId, amount: usd('5.00') }, { userId: third, amount: usd('4.99') }) }),
      'SHARES_DO_NOT_ADD_UP',
      ['input', 'shares'],
    ],
    [
      'of one cent among two',
      (_, userId, third) => ({ total: usd('0.01'), shares: shares({ userId }, { userId: third }) }),
      'TOTAL_TOO_SMALL',
      ['input', 'total'],
    ],
  ])('%s is refused, and nothing is made', async (_, change, code, path) => {
    const [own, other, third] = (await people(3)) as [Id<'usr'>, Id<'usr'>, Id<'usr'>];
    const input = { title: 'dinner', total: usd('10.00'), shares: [{ userId: other }], ...change(own, other, third) };
    expect(await createSplit(world.context, own, input)).toMatchObject({ ok: false, errors: [{ code, path }] });
    expect(await listSplits(world.context, own, { limit: 1, after: null })).toEqual([]);
  });

  test('is one of so many open ones, however many are made at once', async () => {
    const [ada, userId] = await people(2);
    const input = { title: 'dinner', total: usd('1.00'), shares: [{ userId }] };
    const ends = await Promise.all(Array.from({ length: 7 }, () => createSplit(world.context, ada, input)));
    expect(ends.flatMap(codesOf)).toEqual(Array(3).fill('TOO_MANY_OPEN_SPLITS'));
    const [open] = ends.flatMap((end) => (end.ok ? [end.value] : []));
    given(await cancelSplit(world.context, ada, open?.id ?? ''));
    given(await createSplit(world.context, ada, input));
  });
});

describe('a share', () => {
  test('is paid to the creator, once, and the last one settles the split', async () => {
    const { split, shares } = await world.split(2);
    const [first, last] = shares as [Share, Share];
    const key = newId('key');
    const paid = given(await pay(first, key));
    const [transfer] = world.transfersOf(first.id);
    expect(paid).toMatchObject({ status: 'PAID', transactionId: transfer?.id });
    expect(transfer?.request).toMatchObject({
      senderId: first.userId,
      recipientId: split.creatorId,
      amountMinor: 100n,
      note: 'dinner',
    });
    expect(given(await pay(first, key))).toEqual(paid);
    expect(codesOf(await pay(first))).toEqual(['ALREADY_PAID']);
    expect(await now(split)).toMatchObject({ paidMinor: 100n, status: 'OPEN' });
    given(await pay(last));
    expect(await now(split)).toMatchObject({ paidMinor: 200n, status: 'SETTLED' });
    expect(await world.told(split.id)).toEqual(['split.created', 'split.share_paid', 'split.share_paid', 'split.settled']);
    expect(codesOf(await cancelSplit(world.context, split.creatorId, split.id))).toEqual(['ALREADY_SETTLED']);
  });

  test('is its person’s to pay, and its split’s people’s to see', async () => {
    const { split, shares } = await world.split(2);
    const [first, last] = shares as [Share, Share];
    const [eve] = await people(2);
    expect(codesOf(await pay({ ...first, userId: last.userId }))).toEqual(['NOT_PAYER']);
    expect(codesOf(await pay({ ...first, userId: split.creatorId }))).toEqual(['NOT_PAYER']);
    expect(codesOf(await pay({ ...first, userId: eve }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await pay({ ...first, id: 'nonsense' as Id<'shr'> }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await pay(first, 'not a key'))).toEqual(['INVALID_IDEMPOTENCY_KEY']);
    for (const reader of [split.creatorId, first.userId, last.userId]) {
      expect(await findSplit(world.context, split.id, reader)).toMatchObject({ id: split.id });
      expect(await findShare(world.context, first.id, reader)).toMatchObject({ id: first.id });
    }
    expect(await findSplit(world.context, split.id, eve)).toBeNull();
    expect(codesOf(await cancelSplit(world.context, eve, split.id))).toEqual(['NOT_FOUND']);
    expect(codesOf(await cancelSplit(world.context, first.userId, split.id))).toEqual(['NOT_CREATOR']);
    expect(await now(split)).toMatchObject({ status: 'OPEN', statuses: ['PENDING', 'PENDING'] });
  });

  test.each([
    ['INSUFFICIENT_FUNDS', { failed: 'INSUFFICIENT_FUNDS' }],
    ['LIMIT_EXCEEDED', { failed: 'LIMIT_EXCEEDED' }],
    ['ACCOUNT_FROZEN', { refused: 'ACCOUNT_FROZEN' }],
  ] as const)('whose payment comes to nothing for %s is PENDING, with the reason', async (code, deed) => {
    const { split, shares } = await world.split(1);
    const [share] = shares as [Share];
    world.transactions.decide = () => deed;
    const key = newId('key');
    expect(codesOf(await pay(share, key))).toEqual([code]);
    expect(await now(split)).toMatchObject({ paidMinor: 0n, status: 'OPEN', statuses: ['PENDING'] });
    world.transactions.reset();
    expect(codesOf(await pay(share, key))).toEqual([code]);
    given(await pay(share));
    expect(await now(split)).toMatchObject({ status: 'SETTLED' });
  });

  test('is not paid under a key that paid for something else, such as a request', async () => {
    const { split, shares } = await world.split(1);
    const [share] = shares as [Share];
    const { id } = await world.request({ payerId: share.userId });
    const idempotencyKey = newId('key');
    given(
      await acceptMoneyRequest(world.context, {
        payerId: share.userId,
        id,
        idempotencyKey,
        ipAddress: null,
        budget: null,
        word: inSession,
      }),
    );
    expect(codesOf(await pay(share, idempotencyKey))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await now(split)).toMatchObject({ statuses: ['PENDING'] });
  });

  test('is paid once by several devices, and by all shares at once the split settles once', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { split, shares } = await world.split(4);
      const ends = await Promise.all(shares.flatMap((share) => [pay(share), pay(share)]));
      expect(ends.filter(({ ok }) => ok)).toHaveLength(4);
      for (const code of ends.flatMap(codesOf)) expect(['PAYMENT_UNDER_WAY', 'ALREADY_PAID']).toContain(code);
      expect(await now(split)).toMatchObject({ paidMinor: 400n, status: 'SETTLED' });
      for (const { id } of shares) expect(world.transfersOf(id)).toHaveLength(1);
      expect(await world.told(split.id)).toEqual(['split.created', ...Array(4).fill('split.share_paid'), 'split.settled']);
    }
  });

  test('whose answer was lost is PAID by recovery, and one under review by its event', async () => {
    const { split, shares } = await world.split(2);
    const [lost, held] = shares as [Share, Share];
    world.transactions.after = () => {
      throw gone();
    };
    await expect(pay(lost)).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
    world.transactions.reset();
    world.transactions.decide = () => 'IN_REVIEW';
    expect(given(await pay(held))).toMatchObject({ status: 'PROCESSING', transactionId: world.transfersOf(held.id)[0]?.id });
    expect(codesOf(await pay(held))).toEqual(['PAYMENT_UNDER_WAY']);
    await world.passLeases();
    await recoverPayments(world.context);
    expect(await now(split)).toMatchObject({ paidMinor: 100n, status: 'OPEN', statuses: ['PAID', 'PROCESSING'] });
    const [transfer] = world.transfersOf(held.id);
    if (transfer) await world.endReview(transfer, 'COMPLETED');
    expect(await now(split)).toMatchObject({ paidMinor: 200n, status: 'SETTLED' });
  });
});

describe('a split that its creator ends', () => {
  test('keeps what is paid, and nobody owes the rest', async () => {
    const { split, shares } = await world.split(3);
    const [paid, ...owed] = shares as [Share, Share, Share];
    given(await pay(paid));
    expect(given(await cancelSplit(world.context, split.creatorId, split.id))).toMatchObject({
      status: 'CANCELLED',
      paidMinor: 100n,
    });
    expect(await now(split)).toMatchObject({ statuses: ['PAID', 'CANCELLED', 'CANCELLED'] });
    for (const share of owed) expect(codesOf(await pay(share))).toEqual(['SPLIT_CANCELLED']);
    expect(codesOf(await cancelSplit(world.context, split.creatorId, split.id))).toEqual(['ALREADY_CANCELLED']);
    const [event] = await world.database.sql<{ payload: object }[]>`
      select payload from outbox where key = ${split.id} and type = 'split.cancelled'`;
    expect(event?.payload).toMatchObject({ shares: owed.map(({ id, userId }) => ({ shareId: id, userId })) });
  });

  test.each([
    ['arrives', 'COMPLETED', 'PAID', 100n],
    ['comes to nothing', 'FAILED', 'CANCELLED', 0n],
  ] as const)('lets a payment that is under way be: it %s', async (_, end, status, paidMinor) => {
    const { split, shares } = await world.split(2);
    const [share] = shares as [Share];
    world.transactions.decide = () => 'IN_REVIEW';
    given(await pay(share));
    given(await cancelSplit(world.context, split.creatorId, split.id));
    expect(await now(split)).toMatchObject({ status: 'CANCELLED', statuses: ['PROCESSING', 'CANCELLED'] });
    const [transfer] = world.transfersOf(share.id);
    if (transfer) await world.endReview(transfer, end);
    expect(await now(split)).toMatchObject({ status: 'CANCELLED', paidMinor, statuses: [status, 'CANCELLED'] });
  });

  test('even when every share but what is under way was paid, and stays CANCELLED when that arrives', async () => {
    const { split, shares } = await world.split(1);
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    world.transactions.before = () => finished;
    const paying = pay(shares[0] as Share);
    await eventually(async () => expect(await now(split)).toMatchObject({ statuses: ['PROCESSING'] }));
    given(await cancelSplit(world.context, split.creatorId, split.id));
    finish();
    expect(given(await paying).status).toBe('PAID');
    expect(await now(split)).toMatchObject({ status: 'CANCELLED', paidMinor: 100n, totalMinor: 100n });
    expect(await world.told(split.id)).toEqual(['split.created', 'split.cancelled', 'split.share_paid']);
  });

  test('at the moment a share is paid has that share PAID or CANCELLED, and money moved accordingly', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { split, shares } = await world.split(2);
      const [share] = shares as [Share];
      const cancel = () => cancelSplit(world.context, split.creatorId, split.id);
      await Promise.all(round % 2 === 0 ? [pay(share), cancel()] : [cancel(), pay(share)]);
      const { status, statuses, paidMinor } = await now(split);
      expect(status).toBe('CANCELLED');
      expect(['PAID', 'CANCELLED']).toContain(statuses[0]);
      expect(paidMinor).toBe(statuses[0] === 'PAID' ? 100n : 0n);
      expect(world.transfersOf(share.id)).toHaveLength(statuses[0] === 'PAID' ? 1 : 0);
    }
  });
});

test('a list of splits has what one made and owes, each once, newest first', async () => {
  const [ada, bob] = await people(2);
  const [own, other] = [toUuid(ada, 'usr'), toUuid(bob, 'usr')];
  await world.database.sql`
    with made as (
      insert into splits (id, creator_id, title, total_minor, paid_minor, currency, status, created_at, settled_at)
      select uuidv7(), case when n % 2 = 0 then ${own}::uuid else ${other}::uuid end, 'n' || n, 2, case when n % 4 = 0 then 1 else 0 end, 'USD',
        'CANCELLED', timestamptz '2028-02-29T23:59:59.998Z' + (n / 6) * interval '1 millisecond', now()
      from generate_series(0, 39) n
      returning *
    )
    insert into split_shares (id, split_id, position, payer_id, payee_id, amount_minor, currency, status, created_at, settled_at)
    select uuidv7(), id, 1, case when creator_id = ${other} then ${own}::uuid else ${other}::uuid end, creator_id, 1, 'USD', 'CANCELLED', created_at, now() from made
    union all
    select uuidv7(), id, 2, creator_id, creator_id, 1, 'USD', 'PAID', created_at, now() from made where paid_minor = 1`;
  const all = await listSplits(world.context, ada, { limit: 100, after: null });
  expect(all).toHaveLength(40);
  const seen: Split[] = [];
  for (let after: { createdAt: string; id: string } | null = null; ; ) {
    const page = await listSplits(world.context, ada, { limit: 7, after });
    seen.push(...page);
    const last = page.at(-1);
    if (last === undefined) break;
    after = { createdAt: last.createdAt.toISOString(), id: toUuid(last.id, 'spl') };
  }
  expect(seen).toEqual(all);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(40);
});
