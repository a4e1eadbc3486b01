import { createLoader } from '@mint/platform/graphql/loader.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { currencyCodes, parseDecimal } from '@mint/platform/money/money.ts';
import { startTestSubgraph, type TestSubgraph } from '@mint/platform/testing/test-subgraph.ts';
import { PostingKind, PostOutcome, SystemAccount, WalletService } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findWalletsById } from '../domain/find-wallets.ts';
import { entriesQuery } from '../domain/list-entries.ts';
import { walletSubgraph } from '../subgraph.ts';

let subgraph: TestSubgraph;
let reads = 0;
const watched = {
  ...walletSubgraph,
  loaders: (...given: Parameters<NonNullable<typeof walletSubgraph.loaders>>) => {
    const loaders = walletSubgraph.loaders?.(...given);
    if (loaders === undefined) throw new Error('The subgraph has no loaders');
    const counted = createLoader<Id<'wal'>, Awaited<ReturnType<typeof loaders.wallet.load>>>((ids) => {
      reads += 1;
      return findWalletsById(given[0].database, ids);
    });
    return { ...loaders, wallet: counted };
  },
};
beforeAll(async () => {
  subgraph = await startTestSubgraph(watched);
});
afterAll(() => subgraph?.stop());

interface Money {
  amount: string;
  currency: string;
  minorUnits: string;
}
interface WalletData {
  id: Id<'wal'>;
  currency: string;
  status: string;
  balance: Money;
  available: Money;
  held: Money;
}

const WALLETS = `query Wallets { wallets { id currency status
  balance { amount currency minorUnits } available { amount currency minorUnits } held { amount currency minorUnits } } }`;
const HISTORY = `query WalletHistory($id: ID!, $first: Int, $after: String) { wallet(id: $id) { id entries(first: $first, after: $after) {
  nodes { id delta { amount currency minorUnits } balanceAfter { amount currency minorUnits } createdAt transaction { id } }
  edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`;
const OPEN = `mutation OpenWallet($input: WalletOpenInput!) { walletOpen(input: $input) { wallet { id currency } userErrors { code message path } } }`;
const ENTITIES = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Wallet { id available { amount } } ... on User { id wallets { id } } } }`;

type Viewer = Awaited<ReturnType<TestSubgraph['viewer']>>;
const rpc = () => subgraph.rpc(WalletService, 'transactions');
const walletsOf = async (as: Viewer) => (await subgraph.data<{ wallets: WalletData[] }>(WALLETS, {}, { as })).wallets;
const codeOf = (answer: { errors: readonly { extensions: Record<string, unknown> }[] }) => answer.errors[0]?.extensions.code;

async function topUp(userId: string, amountMinor: bigint, currency = 'USD'): Promise<string> {
  const transactionId = newId('txn');
  const { outcome } = await rpc().post({
    transactionId,
    kind: PostingKind.TOP_UP,
    debit: { ref: { case: 'system', value: SystemAccount.FUNDING } },
    credit: { ref: { case: 'userId', value: userId } },
    amountMinor,
    currency,
  });
  expect(outcome).toBe(PostOutcome.POSTED);
  return transactionId;
}

describe('wallets', () => {
  test('are there from the first question on, even when asked twice at once', async () => {
    const ada = await subgraph.viewer();
    const [one, two] = await Promise.all([walletsOf(ada), walletsOf(ada)]);
    expect(one).toEqual(two);
    const nothing = { amount: '0.00', currency: 'USD', minorUnits: '0' };
    expect(one).toEqual([
      {
        id: expect.stringMatching(/^wal_/),
        currency: 'USD',
        status: 'ACTIVE',
        balance: nothing,
        available: nothing,
        held: nothing,
      },
    ]);
  });

  test('tell what is available: the balance less what is held', async () => {
    const ada = await subgraph.viewer();
    await topUp(ada.userId, 1_050n);
    await rpc().hold({
      transactionId: newId('txn'),
      debit: { ref: { case: 'userId', value: ada.userId } },
      amountMinor: 5n,
      currency: 'USD',
    });
    const [wallet] = await walletsOf(ada);
    expect(wallet).toMatchObject({
      balance: { amount: '10.50' },
      available: { amount: '10.45', minorUnits: '1045' },
      held: { amount: '0.05' },
    });
  });

  test('need a viewer, and a key needs the scope', async () => {
    expect(codeOf(await subgraph.query(WALLETS))).toBe('UNAUTHENTICATED');
    expect(codeOf(await subgraph.query(WALLETS, {}, { as: await subgraph.viewer({ scopes: ['profile:read'] }) }))).toBe(
      'FORBIDDEN',
    );
  });
});

describe('a wallet', () => {
  test("is shown to its owner and to administrators; to anyone else it isn't there", async () => {
    const [ada, eve, admin] = await Promise.all([subgraph.viewer(), subgraph.viewer(), subgraph.viewer({ role: 'ADMIN' })]);
    const [wallet] = await walletsOf(ada);
    const ask = (as: Viewer, id: string) => subgraph.data('query ($id: ID!) { wallet(id: $id) { id } }', { id }, { as });
    expect(await ask(ada, wallet?.id ?? '')).toEqual({ wallet: { id: wallet?.id } });
    expect(await ask(admin, wallet?.id ?? '')).toEqual({ wallet: { id: wallet?.id } });
    expect(await ask(eve, wallet?.id ?? '')).toEqual({ wallet: null });
    expect(await ask(ada, newId('wal'))).toEqual({ wallet: null });
    expect(await ask(ada, 'nonsense')).toEqual({ wallet: null });
  });

  test('that others point to is read in one query, and only by whom it belongs to', async () => {
    const [ada, eve] = await Promise.all([subgraph.viewer(), subgraph.viewer()]);
    const [hers] = await walletsOf(ada);
    const [others] = await walletsOf(eve);
    const before = reads;
    const refs = [hers, others, hers].map((wallet) => ({ __typename: 'Wallet', id: wallet?.id }));
    const { _entities } = await subgraph.data<{ _entities: unknown[] }>(ENTITIES, { refs }, { as: ada });
    const shown = { id: hers?.id, available: { amount: '0.00' } };
    expect(_entities).toEqual([shown, null, shown]);
    expect(reads).toBe(before + 1);
  });

  test('User.wallets answers the user and administrators, null for anyone else', async () => {
    const [ada, eve, admin] = await Promise.all([subgraph.viewer(), subgraph.viewer(), subgraph.viewer({ role: 'ADMIN' })]);
    const [wallet] = await walletsOf(ada);
    const ask = async (as: Viewer) => {
      const refs = [{ __typename: 'User', id: ada.userId }];
      return (await subgraph.data<{ _entities: unknown[] }>(ENTITIES, { refs }, { as }))._entities;
    };
    const shown = [{ id: ada.userId, wallets: [{ id: wallet?.id }] }];
    expect(await ask(ada)).toEqual(shown);
    expect(await ask(admin)).toEqual(shown);
    expect(await ask(eve)).toEqual([{ id: ada.userId, wallets: null }]);
  });
});

describe('entries', () => {
  test('tell every change, newest first, page by page', async () => {
    const ada = await subgraph.viewer();
    const transactions: string[] = [];
    for (const amountMinor of [100n, 200n, 300n, 400n, 500n]) transactions.unshift(await topUp(ada.userId, amountMinor));
    const [wallet] = await walletsOf(ada);
    const seen: { delta: Money; balanceAfter: Money; transaction: { id: string }; id: string; createdAt: string }[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      type Page = {
        wallet: {
          entries: { nodes: typeof seen; pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string } };
        };
      };
      const data: Page = await subgraph.data<Page>(HISTORY, { id: wallet?.id, first: 2, after }, { as: ada });
      const { nodes, pageInfo } = data.wallet.entries;
      seen.push(...nodes);
      expect(pageInfo).toMatchObject({ hasNextPage: page < 2, hasPreviousPage: page > 0 });
      after = pageInfo.endCursor;
    }
    expect(seen.map(({ delta, balanceAfter }) => [delta.amount, balanceAfter.amount])).toEqual([
      ['5.00', '15.00'],
      ['4.00', '10.00'],
      ['3.00', '6.00'],
      ['2.00', '3.00'],
      ['1.00', '1.00'],
    ]);
    expect(seen.map(({ transaction }) => transaction.id)).toEqual(transactions);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(5);
    expect(Date.parse(seen[0]?.createdAt ?? '')).not.toBeNaN();
  });

  test('refuse a page too large and a cursor of another list', async () => {
    const ada = await subgraph.viewer();
    const [wallet] = await walletsOf(ada);
    for (const page of [{ first: 0 }, { first: 101 }, { after: 'x' }, { after: Buffer.from('1 or 1').toString('base64url') }]) {
      expect(codeOf(await subgraph.query(HISTORY, { id: wallet?.id, ...page }, { as: ada }))).toBe('BAD_USER_INPUT');
    }
  });

  test('are read from the primary key, however many there are', async () => {
    const id = newId('wal');
    const walletId = toUuid(id, 'wal');
    await subgraph.database.sql`
      insert into entries (wallet_id, seq, transaction_id, amount, balance_after, posted_at)
      select ${walletId}::uuid, n, gen_random_uuid(), 1, n, now() from generate_series(1, 5000) n
      union all select gen_random_uuid(), n, gen_random_uuid(), 1, n, now() from generate_series(1, 5000) n`;
    await subgraph.database.sql`analyze entries`;
    const { sql } = subgraph.database;
    for (const beforeSeq of [null, 4_000n]) {
      const plan = await sql<{ 'QUERY PLAN': string }[]>`explain ${entriesQuery(sql, id, { beforeSeq, limit: 20 })}`;
      const text = plan.map((row) => row['QUERY PLAN']).join('\n');
      expect(text).toContain('Index Scan Backward using entries_wallet_id_seq_pk');
      expect(text).not.toContain('Sort');
    }
  });
});

describe('walletOpen', () => {
  test('opens one wallet a currency', async () => {
    const ada = await subgraph.viewer();
    await walletsOf(ada);
    const open = (currency: string) => subgraph.data<{ walletOpen: unknown }>(OPEN, { input: { currency } }, { as: ada });
    expect((await open('EUR')).walletOpen).toEqual({
      wallet: { id: expect.stringMatching(/^wal_/), currency: 'EUR' },
      userErrors: [],
    });
    for (const currency of ['EUR', 'USD']) {
      expect((await open(currency)).walletOpen).toMatchObject({
        wallet: null,
        userErrors: [{ code: 'WALLET_EXISTS', path: ['input', 'currency'] }],
      });
    }
    expect((await open('XXX')).walletOpen).toMatchObject({ wallet: null, userErrors: [{ code: 'UNKNOWN_CURRENCY' }] });
    expect((await walletsOf(ada)).map(({ currency }) => currency)).toEqual(['USD', 'EUR']);
  });

  test('takes every currency there is, each with its own decimals', async () => {
    const ada = await subgraph.viewer();
    await walletsOf(ada);
    for (const currency of currencyCodes().filter((code) => code !== 'USD')) {
      const { walletOpen } = await subgraph.data<{ walletOpen: { wallet: object | null } }>(
        OPEN,
        { input: { currency } },
        { as: ada },
      );
      expect(walletOpen.wallet).toMatchObject({ currency });
    }
    const wallets = await walletsOf(ada);
    expect(wallets.map(({ currency }) => currency).sort()).toEqual(currencyCodes());
    const zeros = Object.fromEntries(wallets.map(({ currency, balance }) => [currency, balance.amount]));
    expect(zeros).toMatchObject({ USD: '0.00', JPY: '0', KWD: '0.000', CLF: '0.0000', ISK: '0' });
  }, 60_000);

  test.each([
    ['JPY', ['1200', '1', '34'], ['1235', '1201', '1200']],
    ['KWD', ['1.234', '0.001', '10.000'], ['11.235', '1.235', '1.234']],
  ])('has balances and a history in %s that are exact, page by page', async (currency, amounts, balances) => {
    const ada = await subgraph.viewer();
    await subgraph.data(OPEN, { input: { currency } }, { as: ada });
    for (const amount of amounts) {
      const parsed = parseDecimal(amount, currency);
      await topUp(ada.userId, parsed.ok ? parsed.money.amountMinor : 0n, currency);
    }
    const wallet = (await walletsOf(ada)).find((each) => each.currency === currency);
    const minorUnits = balances[0]?.replace('.', '');
    expect(wallet?.balance).toEqual({ amount: balances[0], currency, minorUnits });
    const seen: string[][] = [];
    for (let after: string | null = null; ; ) {
      type Page = {
        wallet: {
          entries: { nodes: { delta: Money; balanceAfter: Money }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
        };
      };
      const page: Page = await subgraph.data<Page>(HISTORY, { id: wallet?.id, first: 1, after }, { as: ada });
      const { nodes, pageInfo } = page.wallet.entries;
      seen.push(...nodes.map(({ delta, balanceAfter }) => [delta.amount, balanceAfter.amount]));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual(amounts.toReversed().map((amount, i) => [amount, balances[i]]));
  });

  test('is for people, not for their keys', async () => {
    const key = await subgraph.viewer({ apiKeyId: newId('key'), scopes: ['wallet:read', 'transfers:write'] });
    expect(codeOf(await subgraph.query(OPEN, { input: { currency: 'EUR' } }, { as: key }))).toBe('FORBIDDEN');
  });
});
