import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { newId } from '@mint/platform/ids/ids.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '../test/ledger-fixture.ts';
import { holdMoney } from './hold-money.ts';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger();
  const [alice, bob] = await Promise.all([ledger.userWith(1_000n), ledger.userWith(1_000n)]);
  await ledger.post({ debit: { userId: alice }, credit: { userId: bob }, amountMinor: 10n });
  await holdMoney(ledger, {
    transactionId: newId('txn'),
    debit: { userId: bob },
    amountMinor: 5n,
    currency: 'USD',
    expiresAt: null,
  });
});
afterEach(() => ledger.close());

/** Changes the books behind the ledger's back, as no code of ours can. */
async function tamper(statement: string): Promise<void> {
  await ledger.database.transaction(async ({ sql }) => {
    await sql`set local session_replication_role = replica`;
    await sql.unsafe(statement);
  });
}

const brokenRules = async () => [...new Set((await ledger.mismatches()).map(({ rule }) => rule))];

test('books that nobody touched balance', async () => {
  expect(await ledger.mismatches()).toEqual([]);
});

describe('what is wrong is found:', () => {
  const transfer = `(select transaction_id from journal where kind = 'TRANSFER')`;
  test.each([
    [
      'an entry that is gone',
      `delete from entries where transaction_id = ${transfer} and amount < 0`,
      'entries of each currency sum to zero',
    ],
    [
      'an entry that is gone',
      `delete from entries where transaction_id = ${transfer} and amount < 0`,
      'each posting has its two entries',
    ],
    ['a posting that is gone', `delete from journal where kind = 'TRANSFER'`, 'each entry belongs to a posting'],
    [
      'a balance that was changed',
      `update wallets set balance = balance + 1 where held = 0 and account is null`,
      'balances equal the sum of their entries',
    ],
    [
      'entries that were numbered anew',
      `update entries set seq = seq + 1 where transaction_id = ${transfer} and amount < 0`,
      'entries are numbered without gaps and each balance follows from the one before',
    ],
    ['a number that was changed', 'update wallets set seq = seq + 1 where held > 0', 'a wallet ends where its last entry ends'],
    [
      'held money that no hold explains',
      'update wallets set held = held + 1 where held > 0',
      'what is held equals the open holds',
    ],
    [
      'a capture that was never posted',
      `update holds set state = 'CAPTURED', ended_at = now()`,
      'a captured hold was posted as it was held, and no other was',
    ],
    ['an event that is gone', `delete from outbox where key like 'txn_%'`, 'each posting has its event'],
    [
      'an event that was told twice',
      `insert into outbox (topic, key, type, version, payload) select topic, key, type, version, payload from outbox where type = 'wallet.posted'`,
      'each posting has its event',
    ],
  ])('%s', async (_what, statement, rule) => {
    await tamper(statement);
    expect(await brokenRules()).toContain(rule);
  });

  test('a negative balance, should the constraint ever be dropped', async () => {
    await ledger.database.sql`alter table wallets drop constraint wallets_never_overdrawn`;
    await tamper('update wallets set held = balance + 1 where held > 0');
    expect(await brokenRules()).toContain('nothing is below zero or spent while held');
  });
});

describe('what is wrong with an exchange is found:', () => {
  beforeEach(async () => {
    const [carol, dave] = await Promise.all([ledger.userWithEach({ USD: 100_00n }), ledger.userWithEach({ EUR: 0n })]);
    await ledger.exchange({ debit: { userId: carol }, credit: { userId: dave } });
    expect(await ledger.mismatches()).toEqual([]);
  });

  const exchange = '(select transaction_id from exchange_legs where leg = 2)';
  const account = (name: string, currency: string) =>
    `(select id from wallets where account = '${name}' and currency = '${currency}')`;
  test.each([
    [
      'a leg that is gone',
      'delete from exchange_legs where leg = 2',
      'an exchange goes through the exchange accounts of its two currencies',
    ],
    ['a leg that is gone', 'delete from exchange_legs where leg = 3', 'each entry belongs to a posting'],
    [
      'an entry of the exchange account that is gone',
      `delete from entries where wallet_id = ${account('FX', 'EUR')}`,
      'entries of each currency sum to zero',
    ],
    [
      'an entry of the exchange account that is gone',
      `delete from entries where wallet_id = ${account('FX', 'USD')}`,
      'what an exchange account holds is what exchanges brought and took',
    ],
    [
      'a fee that is another than its entries',
      'update exchange_legs set amount = amount + 1 where leg = 3',
      'each posting has its two entries',
    ],
    [
      'a fee that went elsewhere',
      `update exchange_legs set credit_wallet_id = ${account('FX', 'USD')} where leg = 3`,
      'an exchange goes through the exchange accounts of its two currencies',
    ],
    [
      'the event of one leg that is gone',
      `delete from outbox where type = 'wallet.posted' and payload ->> 'leg' = '2'`,
      'each posting has its event',
    ],
    [
      'an event that tells another amount',
      `update outbox set payload = jsonb_set(payload::jsonb, '{amountMinor}', '"1"')::json where payload ->> 'leg' = '3'`,
      'each posting has its event',
    ],
    [
      'a hold of another amount than was captured',
      `insert into holds select transaction_id, debit_wallet_id, amount, currency, 'CAPTURED', null, now(), now() from journal where transaction_id = ${exchange}`,
      'a captured hold was posted as it was held, and no other was',
    ],
  ])('%s', async (_what, statement, rule) => {
    await tamper(statement);
    expect(await brokenRules()).toContain(rule);
  });
});

test('events that the outbox has published and let go are not missed', async () => {
  await tamper(`update outbox set published_at = now()`);
  await tamper(`delete from outbox where seq < (select max(seq) from outbox)`);
  expect(await ledger.mismatches()).toEqual([]);
});

function runCheck(databaseUrl: string): Promise<{ code: number; out: string; err: string }> {
  const script = fileURLToPath(new URL('../ledger-check.ts', import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, [script], { env: { ...process.env, WALLET_DATABASE_URL: databaseUrl } }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

test('the command exits with 0, or with 1 and a line for each mismatch, or with 2 when it could not look', async () => {
  expect(await runCheck(ledger.url)).toEqual({ code: 0, out: '2 wallets, 3 postings, the books balance\n', err: '' });
  await tamper('update wallets set held = held + 1 where held > 0');
  const { code, err } = await runCheck(ledger.url);
  expect(code).toBe(1);
  expect(err).toMatch(/^what is held equals the open holds: wallet .*: held 6, open holds 5\n$/);
  expect((await runCheck('postgres://nobody@127.0.0.1:1/none')).code).toBe(2);
});
