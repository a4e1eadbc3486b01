import { eventually } from '@mint/platform/testing/eventually.ts';
import { MeDocument } from '@mint/sdk/__generated__/graphql.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { joinAsOperator } from '../admin/operators.ts';
import { join, type Person } from '../contract/people.ts';
import { send } from '../contract/wire.ts';
import { logIn } from './visitor.ts';
import { startWebProduct, type WebProduct } from './web-product.ts';

let product: WebProduct;
let olga: Person;
/** Olga's browser. */
let desk: Page;
beforeAll(async () => {
  product = await startWebProduct();
  olga = await joinAsOperator(product.stack, 'Olga Operator');
  desk = await product.newPage();
  await logIn(desk, product.url, olga);
}, 240_000);
afterAll(() => product?.stop());

const open = (page: Page, path: string) => page.goto(`${product.url}/app-admin${path}`);

/** Presses a button that asks why, says why, and presses it again. */
async function act(page: Page, name: string, reason: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill(reason);
  await dialog.getByRole('button', { name, exact: true }).click();
}

describe('the door to the console', () => {
  test('is in the menu of an operator, who comes in by it', async () => {
    await desk.getByRole('button', { name: 'Your account' }).click();
    await desk.getByRole('menuitem', { name: 'Console' }).click();
    await desk.getByRole('heading', { name: 'Overview' }).waitFor();
    await desk.getByText(/^All \d+ services answer/).waitFor();
  });

  test('is in nobody else’s, and behind it they see nothing', async () => {
    const ada = await join(product.stack.url, 'Ada Lovelace');
    const page = await product.newPage();
    await logIn(page, product.url, ada);
    await page.getByRole('button', { name: 'Your account' }).click();
    await page.getByRole('menuitem', { name: 'Settings' }).waitFor();
    expect(await page.getByRole('menuitem', { name: 'Console' }).count()).toBe(0);
    for (const path of ['', '/users', `/users/${olga.id}`]) {
      await open(page, path);
      await page.getByRole('heading', { name: 'This page is not for you' }).waitFor();
      expect(await page.getByText(olga.email).count()).toBe(0);
      expect(await page.getByRole('navigation').count()).toBe(0);
    }
  });

  test('leads who has not logged in to log in', async () => {
    const page = await product.newPage();
    await open(page, '/users');
    await page.waitForURL(/\/login\?next=%2Fapp-admin%2Fusers/);
  });
});

describe('a person', () => {
  test('is found, and the search stands in the address', async () => {
    const grace = await join(product.stack.url, 'Grace Hopper');
    await open(desk, '/users');
    await desk.getByLabel('Find people').fill(grace.handle);
    await desk.waitForURL(new RegExp(`q=${grace.handle}`));
    await desk.reload();
    await desk.getByRole('link', { name: 'Grace Hopper' }).click();
    await desk.getByRole('heading', { name: 'Grace Hopper' }).waitFor();
    await desk.getByText(grace.email).waitFor();
  });

  test('who is frozen is out of their session at once, and in again when they are let go', async () => {
    const mary = await join(product.stack.url, 'Mary Somerville');
    const theirs = await product.newPage();
    await logIn(theirs, product.url, mary);
    await open(desk, `/users/${mary.id}`);
    await desk.getByRole('button', { name: 'Freeze' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Freeze' }).click();
    await dialog.getByText('Say why: it goes on the record.').waitFor();
    await dialog.getByLabel('Reason').fill('Reported as stolen');
    await dialog.getByRole('button', { name: 'Freeze' }).click();
    await desk.getByText('Mary Somerville is frozen').first().waitFor();
    await theirs.waitForURL(/\/login/);
    await eventually(async () => {
      const { errors } = await send(product.stack.url, MeDocument, {}, { token: mary.session.accessToken });
      expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    });
    const record = desk.getByRole('region', { name: 'What operators did' });
    await record.getByText('Reported as stolen').waitFor();
    await record.getByText('Done').waitFor();
    await act(desk, 'Unfreeze', 'It was found again');
    await desk.getByText('Mary Somerville is unfrozen').first().waitFor();
    await logIn(theirs, product.url, mary);
  });

  test('becomes an operator, and sees the console', async () => {
    const otto = await join(product.stack.url, 'Otto Operator');
    await open(desk, `/users/${otto.id}`);
    await act(desk, 'Make operator', 'Joined the team');
    await desk.getByText('Otto Operator is an operator').first().waitFor();
    const theirs = await product.newPage();
    await logIn(theirs, product.url, otto);
    await open(theirs, `/users/${otto.id}`);
    await theirs.getByText('This is you').waitFor();
  });
});

test('no page broke its policy, threw, or asked for what is not there', () => {
  expect(product.complaints).toEqual([]);
});
