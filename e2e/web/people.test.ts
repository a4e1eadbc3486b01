import { randomUUID } from 'node:crypto';
import { toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import {
  ConfirmTotpDocument,
  CreateMoneyRequestDocument,
  EnrollTotpDocument,
  SetTotpThresholdDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { URI } from 'otpauth';
import type { Page } from 'playwright-core';
import openDatabase from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join, type Person, topUp } from '../contract/people.ts';
import { assertAccessible } from './accessible.ts';
import { enter } from './visitor.ts';
import { startWebProduct, type WebProduct } from './web-product.ts';

/** A test here goes through a dozen pages in two or three browsers. */
const journey = { timeout: 90_000 };
/** Long enough for a worker on a machine that has much to do. */
const patience = { timeoutMs: 30_000, intervalMs: 200 };

let product: WebProduct;
let ada: AtPage;
let grace: AtPage;
let emmy: AtPage;
beforeAll(async () => {
  product = await startWebProduct();
  [ada, grace, emmy] = await Promise.all([
    arrive('Ada Lovelace'),
    arrive('Grace Hopper', { money: '100.00', phone: true }),
    arrive('Emmy Noether', { money: '20.00' }),
  ]);
}, 300_000);
afterAll(() => product?.stop());

interface AtPage {
  readonly person: Person;
  readonly page: Page;
}

/** Somebody with money, made through the API and logged in. */
async function arrive(name: string, options: { readonly money?: string; readonly phone?: boolean } = {}): Promise<AtPage> {
  const { money, phone = false } = options;
  const [person, page] = await Promise.all([join(product.stack.url, name), product.newPage({ phone })]);
  if (money) await topUp(person, money);
  page.setDefaultTimeout(10_000);
  page.setDefaultNavigationTimeout(30_000);
  await enter(page, product.url, person);
  await page.goto(product.url);
  return { person, page };
}

const go = (page: Page, path: string) => page.goto(`${product.url}${path}`);
const available = (page: Page) => page.getByTestId('available').textContent();

async function pick(page: Page, { handle, displayName }: Person): Promise<void> {
  await page.getByPlaceholder('Name or @handle').fill(handle);
  await page.getByRole('button', { name: `${displayName} @${handle}` }).click();
}

/** Asks somebody for money by the pages, and stays on the request's own. */
async function ask(page: Page, payer: Person, amount: string, note: string): Promise<void> {
  await go(page, '/requests');
  await page.getByRole('link', { name: 'Ask for money' }).click();
  await pick(page, payer);
  await page.getByLabel('Amount').fill(amount);
  await page.getByLabel('Note').fill(note);
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.getByRole('heading', { name: `You asked ${payer.displayName} for` }).waitFor();
}

async function confirmPayment(page: Page, sum: string): Promise<void> {
  await page.getByRole('button', { name: `Pay ${sum}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Pay now' }).click();
}

describe('requests between two people, in two browsers', journey, () => {
  test('one that is made is told of live, is paid, and shows as paid on both sides', async () => {
    await go(grace.page, '/requests');
    await grace.page.getByText('Nobody asks you for money').waitFor();
    await ask(ada.page, grace.person, '12.34', 'concert tickets');
    await assertAccessible(ada.page);

    // Nothing was asked anew by hand: the notification has the list do it.
    await grace.page.getByRole('link', { name: /Ada Lovelace.* · concert tickets/ }).click();
    await grace.page.getByRole('heading', { name: 'Ada Lovelace asks you for' }).waitFor();
    await grace.page.getByRole('button', { name: 'Pay $12.34' }).click();
    const dialog = grace.page.getByRole('dialog');
    await dialog.getByText('You have never paid Ada Lovelace before').waitFor();
    await dialog.getByText('$87.66').waitFor();
    await assertAccessible(grace.page);
    await dialog.getByRole('button', { name: 'Pay now' }).click();
    await dialog.waitFor({ state: 'detached' });
    await grace.page.getByRole('main').getByText('Paid', { exact: true }).waitFor();

    await ada.page.getByRole('main').getByText('Paid', { exact: true }).waitFor();
    expect(await ada.page.getByRole('button', { name: 'Remind' }).count()).toBe(0);
    await go(ada.page, '/');
    await eventually(async () => expect(await available(ada.page)).toBe('$12.34'));
    await go(grace.page, '/');
    await eventually(async () => expect(await available(grace.page)).toBe('$87.66'));
  });

  test('a notification leads to the very thing that it is about, and counts as read', async () => {
    const { page } = grace;
    await go(page, '/notifications');
    await page.getByRole('link', { name: /^New: Money request.*concert tickets/ }).click();
    await page.getByRole('heading', { name: 'Ada Lovelace asks you for' }).waitFor();
    await page.getByText('$12.34').first().waitFor();
    await page.goBack();
    await page.getByRole('link', { name: /^Money request.*concert tickets/ }).waitFor();
    await page
      .getByRole('link', { name: /Money sent/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Ada Lovelace' }).waitFor();
    await page.getByText('Completed').first().waitFor();
  });

  test('one that is declined moves nothing, and who asked is told', async () => {
    await ask(ada.page, grace.person, '7.00', 'parking');
    await go(grace.page, '/requests');
    await grace.page.getByRole('link', { name: /parking/ }).click();
    await grace.page.getByRole('button', { name: 'Decline' }).click();
    await grace.page.getByRole('alertdialog').getByRole('button', { name: 'Decline' }).click();
    await grace.page.getByRole('main').getByText('Declined', { exact: true }).waitFor();
    await ada.page.getByRole('main').getByText('Declined', { exact: true }).waitFor();
  });

  test('one can be reminded of once a day, and taken back', async () => {
    await ask(ada.page, grace.person, '3.00', 'ice cream');
    // What is told in passing leads to the request itself.
    const told = grace.page.getByRole('listitem').filter({ hasText: 'Ada Lovelace reminds you of the 3.00 USD' });
    const followed = told.getByRole('link', { name: 'See it' }).click({ timeout: 60_000 });
    await ada.page.getByRole('button', { name: 'Remind' }).click();
    await ada.page.getByText('Grace Hopper was reminded').first().waitFor();
    await followed;
    await grace.page.getByRole('heading', { name: 'Ada Lovelace asks you for' }).waitFor();
    await grace.page.getByText('$3.00').first().waitFor();
    await ada.page.getByRole('button', { name: 'Remind' }).click();
    await ada.page
      .getByText(/reminded/i)
      .nth(1)
      .waitFor();
    await ada.page.getByRole('button', { name: 'Take it back' }).click();
    await ada.page.getByRole('alertdialog').getByRole('button', { name: 'Take it back' }).click();
    await ada.page.getByRole('main').getByText('Taken back', { exact: true }).waitFor();
    await go(grace.page, '/requests');
    await grace.page.getByLabel('Status').selectOption('Waiting');
    await grace.page.getByText('Nobody asks you for money').waitFor();
  });

  test('one that is beyond what is there says so before anything is tried, and can be paid once there is enough', async () => {
    await ask(ada.page, grace.person, '90.00', 'rent');
    await go(grace.page, '/requests');
    await grace.page.getByRole('link', { name: /rent/ }).click();
    await grace.page.getByRole('button', { name: 'Pay $90.00' }).click();
    await grace.page.getByText('There is too little in your wallet for this').waitFor();
    await grace.page.getByRole('button', { name: 'Top up' }).click();
    const topUpDialog = grace.page.getByRole('dialog', { name: 'Top up' });
    await topUpDialog.getByLabel('Amount').fill('10');
    await topUpDialog.getByRole('button', { name: 'Top up' }).click();
    await grace.page.getByRole('dialog').getByRole('button', { name: 'Pay now' }).click();
    await ada.page.getByRole('main').getByText('Paid', { exact: true }).waitFor();
  });
});

test('a request above the amount that somebody has set is paid with a code of their second factor', journey, async () => {
  const [payee, payer] = await Promise.all([join(product.stack.url, 'Mary Somerville'), join(product.stack.url, 'Lise Meitner')]);
  await topUp(payer, '50.00');
  const { totpEnroll } = await payer.client.execute(EnrollTotpDocument, { input: { password: payer.password } });
  const code = URI.parse(totpEnroll.otpauthUri ?? '').generate();
  const { totpConfirm } = await payer.client.execute(ConfirmTotpDocument, { input: { code } });
  const [atLogIn = '', atThreshold = '', atPayment = ''] = totpConfirm.recoveryCodes ?? [];
  await payer.client.execute(SetTotpThresholdDocument, {
    input: { amount: { amount: '5.00', currency: 'USD' }, code: atThreshold },
  });
  const { moneyRequestCreate } = await payee.client.execute(CreateMoneyRequestDocument, {
    input: { payerId: payer.id, amount: { amount: '20.00', currency: 'USD' }, note: `rent ${randomUUID()}` },
  });
  const page = await product.newPage();
  await go(page, `/login?next=${encodeURIComponent(`/requests/${moneyRequestCreate.moneyRequest?.id}`)}`);
  await page.getByLabel('E-mail').fill(payer.email);
  await page.getByLabel('Password').fill(payer.password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByLabel('Code').fill(atLogIn);
  await page.getByRole('button', { name: 'Log in' }).click();
  await confirmPayment(page, '$20.00');
  await page.getByRole('dialog').getByLabel('Code').fill(atPayment);
  await page.getByRole('dialog').getByRole('button', { name: 'Pay now' }).click();
  await page.getByRole('main').getByText('Paid', { exact: true }).waitFor();
});

test('a bill is split among three, with what does not divide, and settles when all have paid', journey, async () => {
  await topUp(grace.person, '20.00');
  await go(ada.page, '/requests/splits');
  await ada.page.getByRole('link', { name: 'Split a bill' }).first().click();
  await ada.page.getByLabel('What for').fill('Dinner on Friday');
  await ada.page.getByLabel('Total').fill('10.00');
  for (const { person } of [grace, emmy]) {
    await ada.page.getByRole('button', { name: 'Add' }).click();
    await pick(ada.page, person);
  }
  await ada.page.getByText('$3.34').waitFor();
  expect(await ada.page.getByText('$3.33').count()).toBe(2);
  await assertAccessible(ada.page);
  await ada.page.getByRole('button', { name: 'Split it' }).click();
  await ada.page.getByRole('heading', { name: 'Dinner on Friday' }).waitFor();
  await ada.page.getByText('$3.34 of $10.00 paid').waitFor();

  for (const { page } of [grace, emmy]) {
    await go(page, '/requests/splits');
    await page.getByRole('link', { name: /Dinner on Friday.*you owe \$3\.33/ }).click();
    await confirmPayment(page, '$3.33');
    await page.getByRole('button', { name: 'Pay $3.33' }).waitFor({ state: 'detached' });
  }
  await ada.page.getByText('Everybody has paid their share').waitFor();
  await ada.page.getByText('$10.00 of $10.00 paid').waitFor();
});

test('a bill is split by amounts that are given, once they add up, and can be ended', journey, async () => {
  const { page } = ada;
  await go(page, '/requests/splits/new');
  await page.getByLabel('What for').fill('Taxi');
  await page.getByLabel('Total').fill('30');
  await page.getByLabel('I have a share of it as well').uncheck();
  await page.getByRole('button', { name: 'Add' }).click();
  await pick(page, grace.person);
  await page.getByRole('radio', { name: 'Own amounts' }).click();
  await page.getByLabel('Amount of Grace Hopper').fill('29.99');
  await page.getByText('$0.01 left to give').waitFor();
  await page.getByRole('button', { name: 'Split it' }).click();
  await page.getByText('Give each an amount, so that they add up to the total').waitFor();
  await page.getByLabel('Amount of Grace Hopper').fill('30');
  await page.getByRole('button', { name: 'Split it' }).click();
  await page.getByRole('heading', { name: 'Taxi' }).waitFor();
  await page.getByRole('button', { name: 'End this split' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'End it' }).click();
  await page.getByText('Ended', { exact: true }).first().waitFor();
  expect(await page.getByRole('button', { name: 'End this split' }).count()).toBe(0);
});

test('a schedule is made with its runs in sight, skipped, paused, resumed and cancelled', journey, async () => {
  const { page } = ada;
  await go(page, '/schedules');
  await page.getByText('No schedules yet').waitFor();
  await page.getByRole('link', { name: 'New schedule' }).click();
  await pick(page, grace.person);
  await page.getByLabel('Amount each time').fill('10');
  await page.getByLabel('Note').fill('pocket money');
  await page.getByRole('radio', { name: 'Week' }).click();
  await page.getByRole('button', { name: 'Friday' }).click();
  await page.getByLabel('At', { exact: true }).fill('09:30');
  await page.getByLabel('Time zone').selectOption('Europe/Berlin');
  const preview = page.getByRole('region', { name: 'Every Monday and Friday at 9:30 AM' });
  await eventually(async () => expect(await preview.getByRole('listitem').count()).toBe(5));
  const previewed = await preview.getByRole('listitem').allTextContents();
  expect(previewed.every((run) => /^(Mon|Fri), .*9:30\sAM/.test(run))).toBe(true);
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Make the schedule' }).click();

  await page.getByRole('heading', { name: 'To Grace Hopper' }).waitFor();
  const next = page.locator('ol').getByRole('listitem').getByRole('time');
  const main = page.getByRole('main');
  const nextRuns = async () => (await next.allTextContents()).slice(0, 3);
  await eventually(async () => expect(await nextRuns()).toEqual(previewed.slice(0, 3)));
  const id = page.url().split('/').at(-1) ?? '';
  const database = openDatabase(product.stack.environment.transactions?.DATABASE_URL ?? '');
  await database`update schedules set next_run_at = now() where id = ${toUuid(id, 'sch')}`.finally(() => database.end());
  const lastRun = page.locator('section').filter({ hasText: 'Last run' });
  await eventually(async () => {
    await page.reload();
    await lastRun.getByText('Sent', { exact: true }).waitFor({ timeout: 2_000 });
  }, patience);
  await lastRun.getByRole('link', { name: 'See the payment' }).click();
  await page.getByText('−$10.00').waitFor();
  await go(page, `/schedules/${id}`);
  await page.getByRole('button', { name: 'Skip the next run' }).click();
  await eventually(async () => expect(await nextRuns()).toEqual(previewed.slice(1, 4)));

  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByText('You paused it').waitFor();
  expect(await next.count()).toBe(0);
  await page.getByRole('button', { name: 'Resume' }).click();
  await main.getByText('Active', { exact: true }).waitFor();
  // What was left out stays so.
  await eventually(async () => expect(await nextRuns()).toEqual(previewed.slice(1, 4)));

  await page.getByRole('button', { name: 'Cancel this schedule' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel it' }).click();
  await main.getByText('Cancelled', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Pause' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Schedules' }).last().click();
  await page.getByRole('link', { name: /Grace Hopper.*Every Monday and Friday at 9:30 AM.*Cancelled/ }).waitFor();
});

test('a schedule that would never run says so before it is made', journey, async () => {
  const { page } = ada;
  await go(page, '/schedules/new');
  await pick(page, grace.person);
  await page.getByRole('radio', { name: 'Year' }).click();
  await page.getByLabel('In', { exact: true }).selectOption('February');
  await page.getByLabel('On day', { exact: true }).selectOption('30');
  await page.getByText('Where there is no such day nothing is sent').waitFor();
  await page.getByLabel('Amount each time').fill('10');
  await page.getByRole('button', { name: 'Make the schedule' }).click();
  await page.getByRole('alert').first().waitFor();
  expect(page.url()).toContain('/schedules/new');
});

test('a person is kept in the contacts by a star, found there without a search, and kept no more', journey, async () => {
  const { page } = ada;
  const star = page.getByRole('button', { name: 'Keep Grace Hopper in your contacts' });
  await go(page, '/send');
  await page.getByPlaceholder('Name or @handle').fill(grace.person.handle);
  await star.click();
  await page.getByRole('button', { name: 'Keep Grace Hopper in your contacts', pressed: true }).waitFor();
  await page.getByPlaceholder('Name or @handle').fill('');
  await page.getByRole('heading', { name: 'Contacts' }).waitFor();
  await page
    .getByRole('button', { name: `Grace Hopper @${grace.person.handle}` })
    .last()
    .waitFor();
  await assertAccessible(page);
  await star.click();
  await page.getByText('Find people by name or handle').waitFor();
});

test('no page broke its policy, threw, or asked for what is not there', () => {
  expect(product.complaints).toEqual([]);
});
