import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Movement, openTestStatements, type TestStatements } from '../test/open-statements.ts';
import { createStatement, type StatementRequest } from './create-statement.ts';
import { postMoney } from './post-money.ts';
import { movementsOf, type Statement } from './statement.ts';
import { readLines } from './statement-lines.ts';

let statements: TestStatements;
beforeAll(async () => {
  statements = await openTestStatements({
    STATEMENTS_PER_DAY: '100000',
    STATEMENTS_UNDER_WAY: '1000',
    STATEMENT_MAX_ENTRIES: '5000',
  });
});
afterAll(() => statements?.close());

type Owned = { userId: Id<'usr'>; walletId: Id<'wal'> };
const at = (text: string) => new Date(text);

async function linesOf(statement: Parameters<typeof readLines>[1]) {
  const lines = [];
  for await (const page of readLines(statements.database, statement)) lines.push(...page);
  return lines;
}

describe('a statement', () => {
  const second = fc.integer({ min: 0, max: 40 });
  const history = fc.array(
    fc.record({ second, amount: fc.bigInt({ min: -500n, max: 500n }).filter((amount) => amount !== 0n) }),
    {
      maxLength: 60,
    },
  );

  test('of any history and any period holds exactly what was posted in it, and opening + movements = closing', async () => {
    const base = Date.UTC(2025, 0, 1);
    await fc.assert(
      fc.asyncProperty(history, second, second, async (given, one, other) => {
        // Several entries may bear one moment; balances stay above zero.
        const movements: Movement[] = [{ at: new Date(base - 1), amount: 100_000n }];
        const sorted = given.toSorted((a, b) => a.second - b.second);
        for (const each of sorted) movements.push({ at: new Date(base + each.second * 1_000), amount: each.amount });
        const wallet = await statements.wallet(movements);
        const [from, to] = [Math.min(one, other), Math.max(one, other) + 1].map((n) => new Date(base + n * 1_000)) as [
          Date,
          Date,
        ];
        const statement = await statements.create(wallet, { from, to });
        const within = movements.filter((each) => new Date(each.at) >= from && new Date(each.at) < to);
        const before = movements.filter((each) => new Date(each.at) < from);
        const sum = (some: readonly Movement[]) => some.reduce((total, { amount }) => total + amount, 0n);
        expect(statement.openingMinor).toBe(sum(before));
        expect(movementsOf(statement)).toBe(within.length);
        const lines = await linesOf(statement);
        expect(lines.map(({ deltaMinor }) => deltaMinor)).toEqual(within.map(({ amount }) => amount));
        expect(statement.openingMinor + sum(within)).toBe(statement.closingMinor);
        expect(lines.at(-1)?.balanceAfterMinor ?? statement.openingMinor).toBe(statement.closingMinor);
      }),
      { numRuns: 60 },
    );
  });

  test('begins with its first moment and ends before its last: months of every length, leap days, years', async () => {
    const days = [
      '2023-12-31',
      '2024-01-01',
      '2024-01-31',
      '2024-02-01',
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
      '2024-12-31',
      '2025-01-01',
    ];
    const ends = days.flatMap((day) => [`${day}T00:00:00.000Z`, `${day}T23:59:59.999Z`]);
    const wallet = await statements.wallet(ends.map((moment) => ({ at: moment, amount: 1n })));
    const held = async (from: string, to: string) => {
      const statement = await statements.create(wallet, { from: at(`${from}T00:00:00Z`), to: at(`${to}T00:00:00Z`) });
      return [movementsOf(statement), statement.openingMinor, statement.closingMinor].map(Number);
    };
    expect(await held('2024-01-01', '2024-02-01')).toEqual([4, 2, 6]);
    expect(await held('2024-02-01', '2024-03-01')).toEqual([6, 6, 12]);
    expect(await held('2024-02-29', '2024-03-01')).toEqual([2, 10, 12]);
    expect(await held('2024-03-01', '2024-04-01')).toEqual([2, 12, 14]);
    expect(await held('2024-01-01', '2025-01-01')).toEqual([14, 2, 16]);
    expect(await held('2015-01-01', '2016-01-01')).toEqual([0, 0, 0]);
    expect(await held('2025-06-01', '2025-07-01')).toEqual([0, 18, 18]);
  });

  test('goes as far as now when its period has not ended, and is not changed by what comes later', async () => {
    const wallet = await statements.wallet([{ at: '2025-01-01T00:00:00Z', amount: 700n }]);
    const statement = await statements.create(wallet, { to: new Date(Date.now() + 86_400_000) });
    expect(Math.abs(statement.to.getTime() - Date.now())).toBeLessThan(60_000);
    expect(statement.to).toEqual(statement.createdAt);
    await post(wallet, 5n);
    expect(await linesOf(statement)).toHaveLength(1);
    const next = await statements.create(wallet, { from: statement.to, to: new Date(Date.now() + 86_400_000) });
    expect([next.openingMinor, next.closingMinor, movementsOf(next)]).toEqual([700n, 705n, 1]);
  });

  test('holds what was committed before it, and nothing that is posted meanwhile: neighbours never miss or repeat an entry', async () => {
    const wallet = await statements.wallet([{ at: '2025-01-01T00:00:00Z', amount: 1n }]);
    let isOver = false;
    const posting = Array.from({ length: 4 }, async () => {
      for (let n = 0; n < 40; n += 1) await post(wallet, 1n);
    });
    const periods: Statement[] = [];
    let from = at('2024-12-31T00:00:00Z');
    const all = Promise.all(posting).then(() => {
      isOver = true;
    });
    do {
      const statement = await statements.create(wallet, { from, to: new Date(Date.now() + 3_600_000) });
      periods.push(statement);
      from = statement.to;
      await new Promise((resolve) => setTimeout(resolve, 5));
    } while (!isOver);
    await all;
    await new Promise((resolve) => setTimeout(resolve, 2));
    periods.push(await statements.create(wallet, { from, to: new Date(Date.now() + 3_600_000) }));
    const lines = (await Promise.all(periods.map(linesOf))).flat();
    expect(lines).toHaveLength(161);
    periods.slice(1).forEach((statement, i) => {
      expect(statement.openingMinor).toBe(periods[i]?.closingMinor);
    });
  });
});

async function post({ userId }: Owned, amountMinor: bigint): Promise<void> {
  const posting = {
    transactionId: newId('txn'),
    kind: 'TOP_UP' as const,
    debit: { system: 'FUNDING' as const },
    credit: { userId },
  };
  const { result } = await postMoney(statements.context, { ...posting, amountMinor, currency: 'USD' }, Date.now() + 10_000);
  expect(result.outcome).toBe('POSTED');
}

describe('a statement is refused', () => {
  let wallet: Owned;
  beforeAll(async () => {
    wallet = await statements.wallet(
      Array.from({ length: 20 }, (_, i) => ({ at: new Date(Date.UTC(2025, 0, i + 1)), amount: 1n })),
    );
  });
  const ask = async (request: Partial<StatementRequest>, settings = {}, userId = wallet.userId) => {
    const context = { ...statements.context, config: { ...statements.context.config, ...settings } };
    const period = { from: at('2025-01-01T00:00:00Z'), to: at('2025-02-01T00:00:00Z') };
    const created = await createStatement(context, userId, { walletId: wallet.walletId, format: 'CSV', ...period, ...request });
    return created.ok ? 'CREATED' : created.errors.map(({ code, path }) => `${code} ${path?.join('.') ?? ''}`.trim()).join();
  };

  test.each([
    ['of somebody else’s wallet', { walletId: 'other' }, 'WALLET_NOT_FOUND input.walletId'],
    ['of a wallet that is none', { walletId: 'wal_nonsense' }, 'WALLET_NOT_FOUND input.walletId'],
    ['that ends where it begins', { to: at('2025-01-01T00:00:00Z') }, 'INVALID_PERIOD input.to'],
    ['that ends before it begins', { to: at('2024-01-01T00:00:00Z') }, 'INVALID_PERIOD input.to'],
    [
      'from before there were computers',
      { from: at('1969-12-31T23:59:59Z'), to: at('1970-01-02T00:00:00Z') },
      'INVALID_PERIOD input.from',
    ],
    ['from before the calendar', { from: new Date(-8.64e15), to: new Date(-8.63e15) }, 'INVALID_PERIOD input.from'],
    [
      'that begins tomorrow',
      { from: new Date(Date.now() + 86_400_000), to: new Date(Date.now() + 2 * 86_400_000) },
      'PERIOD_IN_FUTURE input.from',
    ],
    ['at the end of time', { from: new Date(8.63e15), to: new Date(8.64e15) }, 'PERIOD_TOO_LONG input.from'],
    ['of more than ten years', { from: at('2015-01-31T23:59:59Z') }, 'PERIOD_TOO_LONG input.from'],
    ['of ten years', { from: at('2015-02-01T00:00:00Z') }, 'CREATED'],
  ])('%s', async (_what, request, expected) => {
    const other = { walletId: (await statements.wallet([])).walletId };
    expect(await ask('walletId' in request && request.walletId === 'other' ? other : request)).toBe(expected);
  });

  test('of more movements than one may hold', async () => {
    expect(await ask({}, { STATEMENT_MAX_ENTRIES: 20 })).toBe('CREATED');
    expect(await ask({}, { STATEMENT_MAX_ENTRIES: 19 })).toBe('TOO_MANY_ENTRIES input.from');
  });

  test('while its wallet is busy for too long, to be asked for again', async () => {
    const { walletId } = wallet;
    const [locked, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const busy = statements.database.transaction(async ({ sql }) => {
      await sql`select id from wallets where id = ${toUuid(walletId, 'wal')} for no key update`;
      locked.resolve();
      await released.promise;
    });
    await locked.promise;
    await expect(statements.create(wallet)).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
    released.resolve();
    await busy;
    expect(await ask({})).toBe('CREATED');
  });

  test('when too many are under way or were asked for today, also when they are asked for at once', async () => {
    wallet = await statements.wallet([]);
    const many = await Promise.all(Array.from({ length: 12 }, () => ask({}, { STATEMENTS_UNDER_WAY: 3, STATEMENTS_PER_DAY: 5 })));
    expect(many.filter((answer) => answer === 'CREATED')).toHaveLength(3);
    expect(new Set(many)).toEqual(new Set(['CREATED', 'TOO_MANY_UNDER_WAY']));
    await statements.database.sql`
      update statements set status = 'READY', next_attempt_at = null, byte_length = 1 where user_id = ${toUuid(wallet.userId, 'usr')}`;
    expect(await ask({}, { STATEMENTS_UNDER_WAY: 3, STATEMENTS_PER_DAY: 5 })).toBe('CREATED');
    expect(await ask({}, { STATEMENTS_UNDER_WAY: 3, STATEMENTS_PER_DAY: 5 })).toBe('CREATED');
    expect(await ask({}, { STATEMENTS_UNDER_WAY: 3, STATEMENTS_PER_DAY: 5 })).toBe('TOO_MANY_STATEMENTS');
    await statements.database.sql`
      update statements set created_at = created_at - interval '25 hours' where user_id = ${toUuid(wallet.userId, 'usr')}`;
    expect(await ask({}, { STATEMENTS_UNDER_WAY: 3, STATEMENTS_PER_DAY: 5 })).toBe('CREATED');
  });
});
