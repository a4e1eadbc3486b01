import { randomUUID } from 'node:crypto';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { SpendingDocument, type TransferCreateInput, TransferDocument } from '@mint/sdk/__generated__/graphql.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join, type Person, topUp } from '../contract/people.ts';
import { assertAccessible } from './accessible.ts';
import { logIn } from './visitor.ts';
import { startWebProduct, type WebProduct } from './web-product.ts';

let product: WebProduct;
let ada: Person;
let grace: Person;
let page: Page;
beforeAll(async () => {
  product = await startWebProduct();
  const { url } = product.stack;
  [ada, grace, page] = await Promise.all([join(url, 'Ada Lovelace'), join(url, 'Grace Hopper'), product.newPage()]);
  await topUp(ada, '1000.00');
  await logIn(page, product.url, ada);
}, 240_000);
afterAll(() => product?.stop());

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

test('no page broke its policy, threw, or asked for what is not there', () => {
  expect(product.complaints).toEqual([]);
});
