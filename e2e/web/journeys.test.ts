import { eventually } from '@mint/platform/testing/eventually.ts';
import {
  ConfirmTotpDocument,
  EnrollTotpDocument,
  NotificationPreferencesDocument,
  SetTotpThresholdDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { URI } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailTo } from '../contract/mailbox.ts';
import * as people from '../contract/people.ts';
import { assertAccessible } from './accessible.ts';
import { logIn } from './visitor.ts';
import { startWebProduct, type WebProduct } from './web-product.ts';

/** A test here goes through many pages, in two browsers. */
const journey = { timeout: 90_000 };

let product: WebProduct;
beforeAll(async () => {
  product = await startWebProduct();
}, 240_000);
afterAll(() => product?.stop());

type Newcomer = ReturnType<typeof people.newcomer>;

/** Signs somebody up by the pages, confirms their address by the link of the e-mail, and logs in. */
async function join(page: Page, displayName: string): Promise<Newcomer> {
  const person = people.newcomer(displayName);
  await page.goto(`${product.url}/register`);
  await page.getByLabel('Name').fill(displayName);
  await page.getByLabel('Handle').fill(person.handle);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByLabel('Country of residence').selectOption(person.country);
  await page.getByRole('button', { name: 'Sign up' }).click();
  await page.getByText('Your account is ready').waitFor();
  const link = /https?:\S+token=\S+/.exec(await mailTo(person.email, /confirm|verify/i))?.[0] ?? '';
  await page.goto(link.replace(/^https?:\/\/[^/]+/, product.url));
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('Your e-mail address is confirmed').waitFor();
  await logIn(page, product.url, person);
  return person;
}

async function topUp(page: Page, amount: string): Promise<void> {
  await page.getByRole('button', { name: 'Top up' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Amount').fill(amount);
  await dialog.getByRole('button', { name: 'Top up' }).click();
  await dialog.waitFor({ state: 'detached' });
}

const available = (page: Page) => page.getByTestId('available').textContent();

describe('from signing up to receiving, in two browsers', journey, () => {
  let [ada, grace]: Page[] = [];
  let receiver: Newcomer;
  beforeAll(async () => {
    ada = await product.newPage();
    grace = await product.newPage({ phone: true });
    const joined = await Promise.all([join(ada, 'Ada Lovelace'), join(grace, 'Grace Hopper')]);
    receiver = joined[1];
  }, 120_000);

  test('money that is sent is told of live, and stands on both sides', async () => {
    await topUp(ada as Page, '100.00');
    await eventually(async () => expect(await available(ada as Page)).toBe('$100.00'));

    const sender = ada as Page;
    await sender.getByRole('link', { name: 'Send' }).first().click();
    await sender.getByLabel('Find who to send to').fill(receiver.handle);
    await sender.getByRole('button', { name: /^Grace Hopper @/ }).click();
    await sender.getByLabel('Amount').fill('12.34');
    await sender.getByLabel('Note').fill('lunch');
    await sender.getByRole('button', { name: 'Go on' }).click();
    await sender.getByText('You have never paid Grace Hopper before').waitFor();
    await assertAccessible(sender);
    await sender.getByRole('button', { name: 'Send $12.34' }).click();
    await sender.getByRole('heading', { name: 'Sent' }).waitFor();

    const other = grace as Page;
    await other.getByText('You received 12.34 USD from Ada Lovelace').first().waitFor();
    await eventually(async () => expect(await available(other)).toBe('$12.34'));
    await other.getByRole('link', { name: /Notifications, [12] unread/ }).waitFor();
    await sender.getByRole('link', { name: 'Done' }).click();
    await eventually(async () => expect(await available(sender)).toBe('$87.66'));
  });

  test('what was sent can be found, opened and read', async () => {
    const page = ada as Page;
    await page.goto(`${product.url}/transactions`);
    await page.getByLabel('Search notes and merchants').fill('lunch');
    await page.getByRole('link', { name: /Grace Hopper/ }).click();
    await page.getByRole('heading', { name: 'Grace Hopper' }).waitFor();
    expect(await page.getByText('−$12.34').count()).toBe(1);
    expect(await page.getByText('Completed').count()).toBeGreaterThan(0);
  });

  test('a transfer beyond what is there says so, and moves nothing', async () => {
    const page = ada as Page;
    await page.goto(`${product.url}/send?to=${receiver.handle}`);
    await page.getByRole('button', { name: /^Grace Hopper @/ }).click();
    await page.getByLabel('Amount').fill('5000');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: 'Send $5,000.00' }).click();
    await page.getByText('Not sent').waitFor();
    await page.goto(product.url);
    await eventually(async () => expect(await available(page)).toBe('$87.66'));
  });

  test('a session that was ended elsewhere asks to log in again, and leads back', async () => {
    const elsewhere = await product.newPage();
    await logIn(elsewhere, product.url, receiver);
    await elsewhere.goto(`${product.url}/settings/security`);
    await elsewhere
      .getByRole('button', { name: /^End: / })
      .first()
      .click();
    const page = grace as Page;
    await page.waitForURL(/\/login\?next=/);
    await page.getByLabel('E-mail').fill(receiver.email);
    await page.getByLabel('Password').fill(receiver.password);
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('heading', { name: /^Hello/ }).waitFor();
  });
});

test('who wants to be asked for a code is asked, at log-in and above the amount they set', journey, async () => {
  const { stack, url } = product;
  const payer = await people.join(stack.url, 'Emmy Noether');
  const payee = await people.join(stack.url, 'Maria Mayer');
  await people.topUp(payer, '30.00');
  const { totpEnroll } = await payer.client.execute(EnrollTotpDocument, { input: { password: payer.password } });
  const code = URI.parse(totpEnroll.otpauthUri ?? '').generate();
  const { totpConfirm } = await payer.client.execute(ConfirmTotpDocument, { input: { code } });
  const [atLogIn = '', atThreshold = '', atTransfer = ''] = totpConfirm.recoveryCodes ?? [];
  const input = { amount: { amount: '10.00', currency: 'USD' }, code: atThreshold };
  const { totpThresholdSet } = await payer.client.execute(SetTotpThresholdDocument, { input });
  expect(totpThresholdSet.userErrors).toEqual([]);

  const page = await product.newPage();
  await page.goto(`${url}/login`);
  await page.getByLabel('E-mail').fill(payer.email);
  await page.getByLabel('Password').fill(payer.password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByLabel('Code').fill(atLogIn);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByRole('heading', { name: /^Hello/ }).waitFor();

  await page.goto(`${url}/send?to=${payee.handle}`);
  await page.getByRole('button', { name: /^Maria Mayer @/ }).click();
  await page.getByLabel('Amount').fill('12.00');
  await page.getByRole('button', { name: 'Go on' }).click();
  const confirm = page.getByRole('button', { name: 'Send $12.00' });
  await confirm.click();
  const codeField = page.getByLabel('Code');
  await codeField.fill('000000');
  await assertAccessible(page);
  await confirm.click();
  await page.getByText('wrong or was used').waitFor();
  await codeField.fill(atTransfer);
  await confirm.click();
  await page.getByRole('heading', { name: 'Sent' }).waitFor();
});

test('everything from logging in to having sent can be done by keyboard', async () => {
  const { stack, url } = product;
  const person = await people.join(stack.url, 'Mary Somerville');
  const friend = await people.join(stack.url, 'Caroline Herschel');
  await people.topUp(person, '20.00');
  const page = await product.newPage();
  const { keyboard } = page;
  /** Goes on by Tab until what is named has the focus, as nobody would go on for ever. */
  const tabTo = async (name: RegExp) => {
    const focused = () =>
      page.evaluate<string>(
        "(({ labels, ariaLabel, textContent }) => labels?.[0]?.textContent ?? ariaLabel ?? textContent ?? '')(document.activeElement)",
      );
    for (let presses = 0; presses < 40; presses += 1) {
      await keyboard.press('Tab');
      if (name.test(await focused())) return;
    }
    throw new Error(`${name} was never reached; the focus is on "${await focused()}"`);
  };
  await page.goto(`${url}/login`);
  await page.getByRole('heading', { name: 'Log in' }).waitFor();
  await tabTo(/^E-mail/);
  await keyboard.type(person.email);
  await tabTo(/^Password/);
  await keyboard.type(person.password);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Hello/ }).waitFor();

  await page.getByRole('button', { name: 'Top up' }).focus();
  await keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await keyboard.press('Tab');
  await keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // What had the focus has it again.
  expect(await page.evaluate('document.activeElement.textContent')).toContain('Top up');

  await page.goto(`${url}/send`);
  await page.getByRole('heading', { name: 'Send to' }).waitFor();
  await tabTo(/^Find who to send to/);
  await keyboard.type(friend.handle);
  await page.getByRole('button', { name: /^Caroline Herschel @/ }).waitFor();
  await tabTo(/Caroline Herschel/);
  await keyboard.press('Enter');
  await page.getByLabel('Amount').waitFor();
  await tabTo(/^Amount/);
  await keyboard.type('7.50');
  await tabTo(/^Go on/);
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'Send $7.50' }).waitFor();
  await tabTo(/^Send \$7\.50/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Sent' }).waitFor();
}, 90_000);

test('what one is told is chosen, and stays so; what keeps the account safe is always told', async () => {
  const person = await people.join(product.stack.url, 'Emmy Noether');
  const page = await product.newPage();
  await logIn(page, product.url, person);
  await page.goto(`${product.url}/notifications`);
  await page.getByRole('link', { name: 'Choose what you are told' }).click();
  const arrives = page.getByRole('checkbox', { name: 'Money arrives, by e-mail' });
  await arrives.waitFor();
  expect(await arrives.isChecked()).toBe(true);
  await arrives.click();
  await eventually(async () => expect([await arrives.isEnabled(), await arrives.isChecked()]).toEqual([true, false]));
  const { notificationPreferences } = await person.client.execute(NotificationPreferencesDocument, {});
  expect(notificationPreferences.find(({ kind }) => kind === 'TRANSFER_RECEIVED')).toMatchObject({ email: false, inApp: true });
  await page.reload();
  await arrives.waitFor();
  expect(await arrives.isChecked()).toBe(false);
  expect(await page.getByRole('checkbox', { name: 'The safety of your account, by e-mail' }).isDisabled()).toBe(true);
  await assertAccessible(page);
});

test('who has not logged in sees the door, and nothing behind it', async () => {
  const page = await product.newPage();
  await page.goto(`${product.url}/wallet`);
  await page.waitForURL(/\/login\?next=%2Fwallet/);
  const answer = await page.goto(`${product.url}/login`);
  const policy = answer?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-inline');
});

test('no page broke its policy, threw, or asked for what is not there', () => {
  expect(product.complaints).toEqual([]);
});
