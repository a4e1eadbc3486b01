import { randomUUID } from 'node:crypto';
import { eventually } from '@mint/platform/testing/eventually.ts';
import {
  CreateStatementDocument,
  type StatementCreateInput,
  TransferDocument,
  WalletsDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Stack } from '../stack.ts';
import { join, type Person, topUp } from './people.ts';
import { startProduct } from './product.ts';

let stack: Stack;
let ada: Person;
let bob: Person;
beforeAll(async () => {
  // A busy machine takes its time to start a thread.
  stack = await startProduct({ wallet: { STATEMENT_WAIT_MS: '25000' } });
  [ada, bob] = await Promise.all([join(stack.url, 'Ada'), join(stack.url, 'Bob')]);
});
afterAll(() => stack?.stop());

const hour = 3_600_000;
const today = () => ({ from: new Date(Date.now() - hour).toISOString(), to: new Date(Date.now() + hour).toISOString() });
const walletOf = async ({ client }: Person) => (await client.execute(WalletsDocument, {})).wallets[0]?.id ?? '';
/** Asks for a statement; again, when a busy machine did not answer in time. */
const create = ({ client }: Person, input: StatementCreateInput) =>
  eventually(async () => (await client.execute(CreateStatementDocument, { input })).statementCreate, { timeoutMs: 60_000 });

test('a statement has everything that happened, and its file says the same', async () => {
  await topUp(ada, '100.00');
  const amount = { amount: '12.34', currency: 'USD' };
  const { transferCreate } = await ada.client.execute(TransferDocument, {
    input: { recipientId: bob.id, amount, idempotencyKey: randomUUID() },
  });
  const transactionId = transferCreate.transaction?.id ?? '';
  // The transfer's moment is over.
  await new Promise((resolve) => setTimeout(resolve, 5));
  const walletId = await walletOf(ada);
  const { statement, userErrors } = await create(ada, { walletId, ...today(), format: 'CSV' });
  expect(userErrors).toEqual([]);
  expect(statement).toEqual({
    id: expect.stringMatching(/^stm_/),
    opening: { minorUnits: '0' },
    closing: { minorUnits: '8766' },
    movements: '8766',
    downloadUrl: expect.stringMatching(/^http/),
    expiresAt: expect.any(String),
  });
  expect(Date.parse(String(statement?.expiresAt))).toBeGreaterThan(Date.now());
  const csv = await (await fetch(statement?.downloadUrl ?? '')).text();
  const rows = csv
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  expect(rows.slice(1).map(([, type, , , delta, , balance]) => [type, delta, balance])).toEqual([
    ['OPENING_BALANCE', '', '0.00'],
    ['TOP_UP', '100.00', '100.00'],
    ['TRANSFER', '-12.34', '87.66'],
    ['CLOSING_BALANCE', '', '87.66'],
  ]);
  expect(rows[3]?.[3]).toBe(transactionId);
  const pdf = await create(ada, { walletId, ...today(), format: 'PDF' });
  const response = await fetch(pdf.statement?.downloadUrl ?? '');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(Buffer.from(await response.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
});

test('a statement is of one’s own wallet, and of a period that makes sense', async () => {
  const walletId = await walletOf(ada);
  const refused = async (person: Person, input: Partial<StatementCreateInput>) => {
    const { statement, userErrors } = await create(person, { walletId, ...today(), format: 'CSV', ...input });
    expect(statement).toBeNull();
    return userErrors.flatMap(({ code, path }) => [code, path?.join('.')]);
  };
  expect(await refused(bob, {})).toEqual(['WALLET_NOT_FOUND', 'input.walletId']);
  expect(await refused(ada, { to: today().from })).toEqual(['INVALID_PERIOD', 'input.to']);
  expect(await refused(ada, { from: '2001-01-01T00:00:00Z' })).toEqual(['PERIOD_TOO_LONG', 'input.from']);
});
