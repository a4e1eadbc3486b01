import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@mint/platform/testing/eventually.ts';
import {
  OpenWalletDocument,
  QuoteTransferDocument,
  SpendingDocument,
  type TransferCreateInput,
  TransferDocument,
  WalletsDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join as joinMint, type Person, topUp } from '../contract/people.ts';
import { assertAccessible } from './accessible.ts';
import { scriptBytesOf } from './script-bytes.ts';
import { enter } from './visitor.ts';
import { startWebProduct, type WebProduct } from './web-product.ts';

/** The product's rates of today, which a test may change. */
const ratesFile = join(tmpdir(), `mint-rates-${randomUUID()}.json`);
function setRates({ asOf = new Date(), yen = 144 }: { readonly asOf?: Date; readonly yen?: number } = {}): void {
  const perBaseUnit = { EUR: '0.85', GBP: '0.73', JPY: String(yen), KWD: '0.31' };
  writeFileSync(ratesFile, JSON.stringify({ source: 'a test', asOf: asOf.toISOString().slice(0, 10), base: 'USD', perBaseUnit }));
}

let product: WebProduct;
let ada: Person;
let grace: Person;
let page: Page;
beforeAll(async () => {
  setRates();
  product = await startWebProduct({
    transactions: { EXCHANGE_RATES_FILE: ratesFile, EXCHANGE_RATES_REFRESH_MS: '100', RATE_MAX_AGE_HOURS: '96' },
  });
  const { url } = product.stack;
  [ada, grace, page] = await Promise.all([joinMint(url, 'Ada Lovelace'), joinMint(url, 'Grace Hopper'), product.newPage()]);
  await topUp(ada, '1000.00');
  await ada.client.execute(OpenWalletDocument, { input: { currency: 'EUR' } });
  await topUp(ada, '500.00', 'EUR');
  await enter(page, product.url, ada);
}, 240_000);
afterAll(async () => {
  await product?.stop();
  rmSync(ratesFile, { force: true });
});

/** Long enough for Kafka on a machine that has much to do. */
const patience = { timeoutMs: 60_000, intervalMs: 100 };

async function pay(from: Person, to: Person, amount: string, rest: Partial<TransferCreateInput> = {}): Promise<string> {
  const { transferCreate } = await from.client.execute(TransferDocument, {
    input: { idempotencyKey: randomUUID(), recipientId: to.id, amount: { amount, currency: 'USD' }, ...rest },
  });
  expect(transferCreate).toMatchObject({ transaction: { status: 'COMPLETED' }, userErrors: [] });
  return transferCreate.transaction?.id ?? '';
}

const counted = ({ client }: Person, count: number) =>
  eventually(async () => {
    expect((await client.execute(SpendingDocument, {})).spending.transactionCount).toBe(count);
  }, patience);

describe('insights', () => {
  beforeAll(async () => {
    await pay(ada, grace, '60.00', { merchant: 'Whole Foods' });
    await pay(ada, grace, '30.00', { merchant: 'Spotify' });
    await pay(ada, grace, '10.00', { merchant: 'Corner Shop' });
    await counted(ada, 3);
  }, 60_000);

  test('tell of a month by category and merchant, as a picture and as text', async () => {
    await page.goto(`${product.url}/insights`);
    await page.getByRole('img', { name: /Groceries 60%, Subscriptions 30%, Other 10%/ }).waitFor();
    expect(await page.getByTestId('spent').textContent()).toBe('$100.00');
    const categories = page.getByRole('table', { name: /^Spending by category/ });
    expect(await categories.getByRole('row', { name: /Groceries/ }).textContent()).toContain('60%$60.00');
    expect(await page.getByRole('listitem').filter({ hasText: 'Whole Foods' }).first().textContent()).toContain('$60.00');
    // The pictures themselves are drawn, by a library that is loaded for them.
    await page.locator('.recharts-pie-sector').first().waitFor();
    await page.locator('.recharts-bar-rectangle').first().waitFor();
    await page.getByText('Show as a table').click();
    expect(await page.getByRole('table', { name: 'Spending month by month' }).getByRole('row').nth(1).textContent()).toContain(
      '$100.00',
    );
    await assertAccessible(page);
  });

  test('of another month are asked for by its name, and stand in the address', async () => {
    await page.getByRole('button', { name: 'The month before' }).click();
    await page.getByText(/^Nothing spent in/).waitFor();
    expect(page.url()).toMatch(/\?month=\d{4}-\d{2}$/);
    await page.reload();
    await page.getByText(/^Nothing spent in/).waitFor();
    await page.getByRole('button', { name: 'The month after' }).click();
    await page.getByTestId('spent').waitFor();
    expect(page.url()).not.toContain('month=');
  });

  test('a budget is set, tells how far it is used up, is changed and removed', async () => {
    await page.getByRole('button', { name: 'Set a budget' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Name a category.').waitFor();
    await assertAccessible(page);
    await dialog.getByLabel('Category').fill('Groceries');
    await dialog.getByLabel('At most in a month').fill('75');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const budget = page.getByRole('listitem').filter({ hasText: '$60.00 of $75.00' });
    await budget.getByText('Nearly spent').waitFor();
    await budget.getByText('$15.00 left').waitFor();

    await page.getByRole('button', { name: 'Change the budget of Groceries' }).click();
    await dialog.getByLabel('At most in a month').fill('50');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const over = page.getByRole('listitem').filter({ hasText: '$60.00 of $50.00' });
    await over.getByText('$10.00 over').waitFor();
    await assertAccessible(page);

    await page.getByRole('button', { name: 'Remove the budget of Groceries' }).click();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('No budgets yet').waitFor();
  });

  test('a payment in the wrong category is put right, here and where it is told of', async () => {
    await page.getByRole('button', { name: /^Other: change the category of Corner Shop/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Category').fill('Snacks');
    expect(await dialog.getByLabel('Also what I pay Corner Shop from now on').isChecked()).toBe(true);
    await assertAccessible(page);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page
      .getByRole('table', { name: /^Spending by category/ })
      .getByRole('row', { name: /Snacks/ })
      .waitFor();
    await page.getByRole('link', { name: 'Corner Shop' }).click();
    await page.getByRole('definition').filter({ hasText: 'Snacks' }).waitFor();
    await page.getByRole('button', { name: 'Change the category' }).click();
    await dialog.getByLabel('Category').fill('Groceries');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('definition').filter({ hasText: 'Groceries' }).waitFor();
  });

  test('come in the currency that the person chooses', async () => {
    await page.goto(`${product.url}/insights`);
    await page.getByLabel('Figures in').selectOption('JPY');
    await eventually(async () => expect(await page.getByTestId('spent').textContent()).toMatch(/^¥\d/));
    await page.getByLabel('Figures in').selectOption('USD');
    await eventually(async () => expect(await page.getByTestId('spent').textContent()).toBe('$100.00'));
  });
});

test('the dashboard tells what the month took and brought, beside the month before', async () => {
  await pay(grace, ada, '25.00');
  await page.goto(product.url);
  await eventually(async () => expect(await page.getByTestId('month-received').textContent()).toBe('$25.00'));
  expect(await page.getByTestId('month-spent').textContent()).toBe('$100.00');
  await page.getByText(/^Nothing spent in \w+ \d{4}$/).waitFor();
});

test('the dashboard’s first load is at most 170 KB of compressed script', async () => {
  const anew = await product.newPage();
  await enter(anew, product.url, grace);
  const { bytes, files } = await scriptBytesOf(anew, product.url);
  expect(files).toBeGreaterThan(5);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(170_000);
});

describe('a wallet', () => {
  test('shows its balance over time, as a picture and as text, each currency by itself', async () => {
    await page.goto(`${product.url}/wallet`);
    await page.getByRole('img', { name: /^US Dollar since .*\$925\.00 now; \$900\.00 at least, \$1,000\.00 at most$/ }).waitFor();
    await page.locator('.recharts-area-curve').waitFor();
    await page.getByText('Show as a table').click();
    await page
      .getByRole('table', { name: /^Balance at the end of each day/ })
      .getByRole('row', { name: 'Today $925.00' })
      .waitFor();
    await page.getByRole('radio', { name: 'A year' }).click();
    await page.getByRole('button', { name: /^Euro/ }).click();
    await page.getByRole('img', { name: /^Euro since .*€500\.00 now/ }).waitFor();
    await assertAccessible(page);
  });
});

describe('activity', () => {
  test('is told apart by all that the graph can tell it apart by, and the address says how', async () => {
    await page.goto(`${product.url}/transactions`);
    await page.getByRole('link', { name: /Whole Foods/ }).waitFor();
    await page.getByRole('button', { name: 'Filters' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('At least').fill('abc');
    await dialog.getByRole('button', { name: 'Show' }).click();
    await dialog.getByText('Enter an amount.').waitFor();
    await assertAccessible(page);
    await dialog.getByLabel('Direction').selectOption('OUTGOING');
    await dialog.getByLabel('Status').selectOption('COMPLETED');
    await dialog.getByLabel('Kind').selectOption('TRANSFER');
    await dialog.getByLabel('At least').fill('20');
    await dialog.getByLabel('At most').fill('50.00');
    const today = await page.evaluate("new Date().toLocaleDateString('sv')");
    await dialog.getByLabel('First day').fill(String(today));
    await dialog.getByLabel('Last day').fill(String(today));
    await dialog.getByRole('button', { name: 'Anyone' }).click();
    await dialog.getByLabel('Find the other person').fill(grace.handle);
    await dialog.getByRole('button', { name: /^Grace Hopper @/ }).click();
    await dialog.getByRole('button', { name: 'Show' }).click();
    const lines = page.locator('main').getByRole('link');
    await eventually(async () => expect(await lines.allTextContents()).toEqual([expect.stringContaining('Spotify')]));
    expect(new URL(page.url()).searchParams).toEqual(
      new URLSearchParams({
        direction: 'OUTGOING',
        status: 'COMPLETED',
        kind: 'TRANSFER',
        with: grace.handle,
        from: String(today),
        to: String(today),
        min: '20',
        max: '50.00',
        currency: 'USD',
      }),
    );
    await assertAccessible(page);
    await page.reload();
    await eventually(async () => expect(await lines.allTextContents()).toEqual([expect.stringContaining('Spotify')]));
    await page.getByRole('button', { name: 'Without: At most $50.00' }).click();
    await eventually(async () => expect(await lines.count()).toBe(2));
  });

  test('is saved as a file of all that is found, and no formula gets into a spreadsheet by it', async () => {
    await pay(ada, grace, '1.00', { note: '=1+1, "or" so' });
    await page.goto(`${product.url}/transactions?direction=OUTGOING&min=0.50&max=1.00&currency=USD`);
    await page.getByRole('link', { name: /Grace Hopper/ }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export' }).click()]);
    expect(download.suggestedFilename()).toMatch(/^mint-activity-\d{4}-\d{2}-\d{2}\.csv$/);
    const [head, line, ...others] = parseCsv(readFileSync(await download.path(), 'utf8')) as string[][];
    expect(others).toEqual([]);
    const record = Object.fromEntries((head ?? []).map((name, column) => [name, line?.[column]]));
    expect(record).toMatchObject({
      Direction: 'OUTGOING',
      Status: 'COMPLETED',
      Name: 'Grace Hopper',
      Handle: grace.handle,
      Amount: '-1.00',
      Currency: 'USD',
      Note: '\'=1+1, "or" so',
    });
  });
});

test('a statement is asked for, made and downloaded', async () => {
  await page.goto(`${product.url}/statements`);
  await page.getByText('No statements yet').waitFor();
  await page.getByLabel('Wallet').selectOption({ label: 'US Dollar' });
  await page.getByLabel('Period').selectOption('Other days');
  await page.getByRole('button', { name: 'Make the statement' }).click();
  await page.getByText('Choose a day.').first().waitFor();
  await assertAccessible(page);
  await page.getByLabel('Period').selectOption('This month');
  await page.getByRole('radio', { name: 'CSV, for a spreadsheet' }).click();
  await page.getByRole('button', { name: 'Make the statement' }).click();
  const link = page.getByRole('link', { name: /^Download CSV of / });
  await link.waitFor();
  await assertAccessible(page);
  // It goes straight to the object store, in a tab of its own: a link whose time is over must not take the page's place.
  expect(await link.getAttribute('target')).toBe('_blank');
  const file = await fetch((await link.getAttribute('href')) ?? '');
  expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
  const records = parseCsv(await file.text()) as string[][];
  expect(records.map(([, type]) => type).slice(0, 3)).toEqual(['Type', 'OPENING_BALANCE', 'TOP_UP']);
  const { wallets } = await ada.client.execute(WalletsDocument, {});
  expect(records.at(-1)?.at(-1)).toBe(wallets.find(({ currency }) => currency === 'USD')?.balance.amount);
  // The first statement waits for a thread to load its code, on a busy machine for long.
}, 90_000);

describe('money in another currency', () => {
  beforeAll(async () => {
    await grace.client.execute(OpenWalletDocument, { input: { currency: 'JPY' } });
  });

  const choose = async (amount: string) => {
    await page.goto(`${product.url}/send?to=${grace.handle}`);
    await page.getByRole('button', { name: /^Grace Hopper @/ }).click();
    await page.getByLabel('From').selectOption('EUR');
    await page.getByLabel('Arrives in').selectOption('JPY');
    await page.getByLabel('Amount').fill(amount);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('heading', { name: 'Confirm' }).waitFor();
  };
  const told = (name: string) =>
    page
      .locator('dl > div')
      .filter({ has: page.getByText(name, { exact: true }) })
      .locator('dd')
      .textContent();

  test('is sent at just the rate, for just the fee that were told', async () => {
    await choose('100');
    expect(await told('Rate')).toMatch(/^1 EUR = [\d.]+ JPY$/);
    expect(await told('Fee')).toBe('€0.50');
    expect(await told('You pay in all')).toBe('€100.50');
    expect(await told('Left in your wallet')).toBe('€399.50');
    const arrives = await told('They get');
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Send €100.00' }).click();
    await page.getByRole('heading', { name: 'Sent' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'See it' }).click();
    await page
      .getByRole('definition')
      .filter({ hasText: arrives ?? '' })
      .waitFor();
    const { wallets } = await grace.client.execute(WalletsDocument, {});
    expect(`¥${Number(wallets.find(({ currency }) => currency === 'JPY')?.balance.amount).toLocaleString('en-US')}`).toBe(
      arrives,
    );
  });

  /** What the graph quotes for ten euros in yen, or why it quotes nothing. */
  const quoted = async () => {
    const { transferQuoteCreate } = await ada.client.execute(QuoteTransferDocument, {
      input: { recipientId: grace.id, amount: { amount: '10.00', currency: 'EUR' }, recipientCurrency: 'JPY' },
    });
    return transferQuoteCreate.quote?.receives.amount ?? transferQuoteCreate.userErrors[0]?.code;
  };

  test('is not sent by an offer whose time is up; another one says that the rate has changed', async () => {
    await page.clock.install();
    await choose('10');
    const before = await told('They get');
    setRates({ yen: 288 });
    await eventually(async () => expect(await quoted()).toBe('3388'));
    await page.clock.runFor(61_000);
    await page.getByText('This offer has run out.').waitFor();
    expect(await page.getByRole('button', { name: /^Send / }).count()).toBe(0);
    await page.getByRole('button', { name: 'Get another offer' }).click();
    await page.getByText(`The rate has changed: they get ¥3,388 now, not ${before}.`).waitFor();
    await page.getByRole('button', { name: 'Send €10.00' }).click();
    await page.getByRole('heading', { name: 'Sent' }).waitFor();
  });

  test('has no offer while the rates are not of these days, and says so', async () => {
    setRates({ asOf: new Date(Date.now() - 10 * 86_400_000) });
    await eventually(async () => expect(await quoted()).toBe('RATE_STALE'));
    await page.goto(`${product.url}/send?to=${grace.handle}`);
    await page.getByRole('button', { name: /^Grace Hopper @/ }).click();
    await page.getByLabel('From').selectOption('EUR');
    await page.getByLabel('Arrives in').selectOption('JPY');
    await page.getByLabel('Amount').fill('10');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('There is no rate of today for these currencies').waitFor();
    await assertAccessible(page);
    setRates();
    await eventually(async () => expect(await quoted()).toBe('1694'));
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('heading', { name: 'Confirm' }).waitFor();
  });

  test('that the recipient can’t receive is refused where it was chosen', async () => {
    await page.goto(`${product.url}/send?to=${grace.handle}`);
    await page.getByRole('button', { name: /^Grace Hopper @/ }).click();
    await page.getByLabel('Arrives in').selectOption('KWD');
    await page.getByLabel('Amount').fill('10');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.locator('main').getByRole('alert').waitFor();
    expect(await page.getByLabel('Arrives in').getAttribute('aria-invalid')).toBe('true');
  });
});

test('no page broke its policy, threw, or asked for what is not there', () => {
  expect(product.complaints).toEqual([]);
});
