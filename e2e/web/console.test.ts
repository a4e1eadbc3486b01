import { randomUUID } from 'node:crypto';
import { toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import {
  ConfirmTotpDocument,
  EnrollTotpDocument,
  KycDocument,
  MeDocument,
  TransactionDocument,
  TransferDocument,
  WalletsDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { URI } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { joinAsOperator } from '../admin/operators.ts';
import { tamperWithLedger } from '../admin/tamper.ts';
import { join, type Person, topUp } from '../contract/people.ts';
import { send } from '../contract/wire.ts';
import { assertAccessible } from './accessible.ts';
import { submitIdentity } from './identity-papers.ts';
import { enter, logIn } from './visitor.ts';
import { startWebProduct, type WebProduct } from './web-product.ts';

/** A test here goes through many pages, some in two browsers. */
const journey = { timeout: 90_000 };

let product: WebProduct;
let olga: Person;
/** Olga's browser. */
let desk: Page;
beforeAll(async () => {
  // A fourth transfer within minutes is held, and nothing is refused.
  product = await startWebProduct({
    fraud: { VELOCITY_SCORE: '80', BLOCK_SCORE: '1000', VELOCITY_REDIS_TIMEOUT_MS: '1000' },
    // What happens here is compared within seconds, and everything again and again.
    admin: {
      RECONCILE_INTERVAL_MS: '500',
      RECONCILE_SETTLE_MS: '3000',
      RECONCILE_SWEEP_INTERVAL_MS: '100',
      RECONCILE_SWEEP_PAUSE_MS: '1000',
    },
  });
  olga = await joinAsOperator(product.stack, 'Olga Operator');
  desk = await product.newPage();
  await enter(desk, product.url, olga);
}, 240_000);
afterAll(() => product?.stop());

const open = (page: Page, path: string) => page.goto(`${product.url}/app-admin${path}`);

const transfer = async ({ client }: Person, { id }: Person, amount: string) => {
  const input = { recipientId: id, amount: { amount, currency: 'USD' }, idempotencyKey: randomUUID() };
  return (await client.execute(TransferDocument, { input })).transferCreate.transaction;
};

/** Presses a button that asks why, says why, and presses it again. */
async function act(page: Page, name: string, reason: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill(reason);
  await dialog.getByRole('button', { name, exact: true }).click();
}

describe('the door to the console', journey, () => {
  test('is in the menu of an operator, who comes in by it', async () => {
    await desk.goto(product.url);
    await desk.getByRole('button', { name: 'Your account' }).click();
    await desk.getByRole('menuitem', { name: 'Console' }).click();
    await desk.getByRole('heading', { name: 'Overview' }).waitFor();
    await desk.getByText(/^All \d+ services answer/).waitFor();
    await desk.getByText('Transactions, ledger and events agree.').waitFor({ timeout: 60_000 });
  });

  test('is in nobody else’s, and behind it they see nothing', async () => {
    const ada = await join(product.stack.url, 'Ada Lovelace');
    const page = await product.newPage();
    await enter(page, product.url, ada);
    await page.goto(product.url);
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

describe('a person', journey, () => {
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

describe('an identity', journey, () => {
  test('goes from the upload to its approval, by what the documents show', async () => {
    const grace = await join(product.stack.url, 'Grace Applicant');
    await submitIdentity(grace);
    await open(desk, '/kyc');
    await desk.getByRole('link', { name: 'Grace Applicant' }).click();
    await desk.getByRole('heading', { name: 'Grace Applicant' }).waitFor();
    await desk.getByText('1 Main Street, 12345 Springfield, US').waitFor();
    await desk.getByRole('img', { name: 'Passport' }).waitFor();
    await eventually(async () =>
      expect(await desk.evaluate('document.querySelector("img[alt=Passport]").naturalWidth')).toBe(480),
    );
    await desk.getByRole('button', { name: /Utility bill/ }).click();
    await desk.getByRole('img', { name: 'Utility bill, page 1 of 1' }).waitFor();
    // What is drawn is the bill: a block of its colour at the top.
    const colour = '[...document.querySelector("canvas").getContext("2d").getImageData(200, 320, 1, 1).data].slice(0, 3).join()';
    await eventually(async () => expect(await desk.evaluate(colour)).toBe('26,102,89'));
    await assertAccessible(desk);
    await act(desk, 'Approve', 'The papers are in order');
    await desk.getByText('Grace Applicant is verified').first().waitFor();
    expect((await grace.client.execute(KycDocument, {})).kyc).toMatchObject({ tier: 'VERIFIED', status: 'VERIFIED' });
    await open(desk, '/kyc');
    await desk.getByText('Nobody waits for a decision').waitFor();
  });

  test('that is wanting is rejected with a reason that the person reads', async () => {
    const alan = await join(product.stack.url, 'Alan Applicant');
    await submitIdentity(alan);
    await open(desk, `/kyc/${alan.id}`);
    await act(desk, 'Reject', 'The photo is blurred');
    await desk.getByText('Alan Applicant’s file is rejected').first().waitFor();
    const { kyc } = await alan.client.execute(KycDocument, {});
    expect(kyc).toMatchObject({ status: 'REJECTED', rejectionReason: 'The photo is blurred' });
  });
});

describe('a held transfer', journey, () => {
  /** Has somebody send by the pages once too often, on a page of their own, which stays on the transfer that is held. */
  const held = async (sender: Person, recipient: Person): Promise<Page> => {
    await topUp(sender, '100.00');
    for (let count = 0; count < 3; count += 1) await transfer(sender, recipient, '1.00');
    const page = await product.newPage();
    await enter(page, product.url, sender);
    await page.goto(`${product.url}/send?to=${recipient.handle}`);
    await page
      .getByRole('button', { name: `${recipient.displayName} @${recipient.handle}` })
      .last()
      .click();
    await page.getByLabel('Amount').fill('4');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: 'Send $4.00' }).click();
    // As it is: neither sent nor refused.
    await page.getByRole('heading', { name: 'Being looked at' }).waitFor();
    await page.getByText('The money is held in your wallet while we look at this payment').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'See it' }).click();
    await page.getByText('We are checking this transfer').waitFor();
    await page.getByText('In review').first().waitFor();
    return page;
  };

  test('is approved by what the rules saw, and its sender sees it completed', async () => {
    const [ada, bob] = [await join(product.stack.url, 'Ada Sender'), await join(product.stack.url, 'Bob Recipient')];
    const theirs = await held(ada, bob);
    await assertAccessible(theirs);
    await open(desk, '/fraud');
    const row = desk.getByRole('row').filter({ hasText: 'Ada Sender' });
    await row.getByText('Velocity breach').waitFor();
    // By keyboard: the link of the row has the focus, and Enter opens it.
    await row.getByRole('link').first().focus();
    await desk.keyboard.press('Enter');
    await desk.getByRole('heading', { name: '$4.00 held' }).waitFor();
    await desk.getByText('Score 80').waitFor();
    await assertAccessible(desk);
    await act(desk, 'Approve', 'They are known to each other');
    await desk.getByText('Approved: the transfer goes on').first().waitFor();
    await theirs.getByText('Completed').first().waitFor();
    await theirs.getByText('We are checking this transfer').waitFor({ state: 'detached' });
  });

  test('is blocked, and its money is back', async () => {
    const [ada, bob] = [await join(product.stack.url, 'Ada Blocked'), await join(product.stack.url, 'Bob')];
    const theirs = await held(ada, bob);
    await open(desk, '/fraud');
    await desk.getByRole('row').filter({ hasText: 'Ada Blocked' }).getByRole('link').first().click();
    await act(desk, 'Block', 'The account was taken over');
    await desk.getByText('Blocked: the money is back').first().waitFor();
    await theirs.getByText('Nothing has moved: our checks refused it.').waitFor();
    await theirs.getByText('Refused').first().waitFor();
    const { wallets } = await ada.client.execute(WalletsDocument, {});
    expect(wallets[0]).toMatchObject({ available: { amount: '97.00' }, held: { amount: '0.00' } });
  });
});

describe('a transaction', journey, () => {
  test('is reversed by two operators in two browsers, and by no less', async () => {
    const [ada, bob] = [await join(product.stack.url, 'Ada Mistaken'), await join(product.stack.url, 'Bob Lucky')];
    await topUp(ada, '100.00');
    const id = (await transfer(ada, bob, '30.00'))?.id ?? '';
    const otto = await joinAsOperator(product.stack, 'Otto Operator');
    const second = await product.newPage();
    await enter(second, product.url, otto);

    await open(desk, '/transactions?kind=TRANSFER');
    await desk.getByRole('combobox', { name: 'Person' }).click();
    await desk.getByRole('combobox', { name: 'Find a person' }).fill(ada.email);
    await desk.getByRole('option', { name: /Ada Mistaken/ }).waitFor();
    await assertAccessible(desk);
    await desk.keyboard.press('ArrowDown');
    await desk.keyboard.press('Enter');
    await desk.getByRole('combobox', { name: 'Person' }).filter({ hasText: 'Ada Mistaken' }).waitFor();
    await desk.getByRole('button', { name: 'Apply' }).click();
    await desk.waitForURL(new RegExp(`user=${ada.id}`));
    await desk.getByRole('row').filter({ hasText: '$30.00' }).getByRole('link').first().click();
    await desk.getByRole('heading', { name: '$30.00 transfer' }).waitFor();
    await act(desk, 'Reverse', 'Sent to the wrong person');
    await desk.getByText('Asked for. Another operator decides.').first().waitFor();
    await desk.getByText(/Reverse: asked for by Olga Operator/).waitFor();
    await open(desk, '/approvals');
    const own = desk.getByRole('row').filter({ hasText: 'Ada Mistaken' });
    await own.getByText('Yours: another operator decides').waitFor();
    expect(await own.getByRole('button').count()).toBe(0);
    expect((await ada.client.execute(TransactionDocument, { id })).transaction?.status).toBe('COMPLETED');

    await open(second, '/approvals');
    const asked = second.getByRole('row').filter({ hasText: 'Ada Mistaken' });
    await asked.getByText('Sent to the wrong person').waitFor();
    await asked.getByRole('button', { name: 'Approve' }).click();
    const dialog = second.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('She rang us');
    await dialog.getByRole('button', { name: 'Approve' }).click();
    await second.getByText('Reverse of $30.00: approved').first().waitFor();
    const { wallets } = await ada.client.execute(WalletsDocument, {});
    expect(wallets[0]?.available.amount).toBe('100.00');
    await open(desk, `/transactions/${id}`);
    await desk.getByText('Taken back').first().waitFor();
    await open(desk, '/approvals?status=APPROVED');
    await desk.getByRole('row').filter({ hasText: 'Ada Mistaken' }).getByText('She rang us').waitFor();
  });

  test('that stands still is asked to be completed, and the other operator may say no', async () => {
    const [ada, bob] = [await join(product.stack.url, 'Ada Waiting'), await join(product.stack.url, 'Bob')];
    await topUp(ada, '100.00');
    for (let count = 0; count < 3; count += 1) await transfer(ada, bob, '1.00');
    const id = (await transfer(ada, bob, '5.00'))?.id ?? '';
    const otto = await joinAsOperator(product.stack, 'Otto Sceptic');
    const second = await product.newPage();
    await enter(second, product.url, otto);
    await open(second, `/transactions/${id}`);
    await act(second, 'Force-complete', 'The case hangs');
    await second.getByText(/Force-complete: asked for by Otto Sceptic/).waitFor();
    await open(desk, '/approvals');
    await desk.getByRole('row').filter({ hasText: 'Ada Waiting' }).getByRole('button', { name: 'Reject' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('It is not hanging');
    await dialog.getByRole('button', { name: 'Reject' }).click();
    await desk.getByText('Force-complete of $5.00: rejected').first().waitFor();
    expect((await ada.client.execute(TransactionDocument, { id })).transaction?.status).toBe('IN_REVIEW');
  });
});

test('limits are set for a tier, and one that makes no sense is refused', async () => {
  await open(desk, '/limits');
  await desk.getByRole('button', { name: 'Change the limits of Basic' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('In a day').fill('1.00');
  await dialog.getByLabel('Reason').fill('Trying it');
  await dialog.getByRole('button', { name: 'Set limits' }).click();
  await dialog.getByRole('alert').waitFor();
  await dialog.getByLabel('In a day').fill('2500.00');
  await dialog.getByRole('button', { name: 'Set limits' }).click();
  await desk.getByText('The limits of Basic are in force').first().waitFor();
  await desk.getByRole('row').filter({ hasText: 'Basic' }).getByText('$2,500.00').waitFor();
});

test('a second factor that was lost ends on the word of two, and not before its owner had time to stop it', journey, async () => {
  const ada = await join(product.stack.url, 'Ada Locked-Out');
  const { totpEnroll } = await ada.client.execute(EnrollTotpDocument, { input: { password: ada.password } });
  const code = URI.parse(totpEnroll.otpauthUri ?? '').generate();
  const { totpConfirm } = await ada.client.execute(ConfirmTotpDocument, { input: { code } });
  await open(desk, `/users/${ada.id}`);
  await act(desk, 'End second factor', 'Seen in person with her passport');
  await desk.getByText('Asked for: another operator decides').first().waitFor();
  await open(desk, '/approvals');
  const asked = desk.getByRole('row').filter({ hasText: 'Ada Locked-Out' });
  await asked.getByText('Yours: another operator decides').waitFor();
  const page = await product.newPage();
  await page.goto(`${product.url}/login`);
  await page.getByLabel('E-mail').fill(ada.email);
  await page.getByLabel('Password').fill(ada.password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByLabel('Code').fill(totpConfirm.recoveryCodes?.[0] ?? '');
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByRole('heading', { name: /^Hello/ }).waitFor();
  await page.goto(`${product.url}/settings/security`);
  await page.getByText(/operators were asked to end your second factor/).waitFor();
  await assertAccessible(page);
  await page.getByRole('button', { name: 'Stop it' }).click();
  await page.getByText('Your second factor stays as it is.').first().waitFor();
  await open(desk, '/approvals?status=VOID');
  await asked.getByText('The person whose account it is said no.').waitFor();
});

test('the books agree, and what does not is shown with what it is about', async () => {
  const patience = { timeoutMs: 60_000, intervalMs: 500 };
  const [ada, bob] = [await join(product.stack.url, 'Ada Booked'), await join(product.stack.url, 'Bob Booked')];
  await topUp(ada, '10.00');
  const id = (await transfer(ada, bob, '4.00'))?.id ?? '';
  await open(desk, '/ledger');
  await desk.getByText('Transactions, ledger and events agree.').waitFor({ timeout: 60_000 });
  await assertAccessible(desk);
  await tamperWithLedger(product.stack, (sql) => sql`delete from journal where transaction_id = ${toUuid(id, 'txn')}`);
  await eventually(async () => {
    await desk.reload();
    await desk.getByRole('row').filter({ hasText: id }).getByText('Posting missing').waitFor({ timeout: 2_000 });
  }, patience);
  await assertAccessible(desk);
}, 150_000);

test('what was done is in the log, with how it stood before and after; and the log is proven', async () => {
  await open(desk, `/audit?actor=${olga.id}`);
  await desk.getByLabel('What happened').fill('admin.action_performed');
  await desk.getByRole('button', { name: 'Apply' }).click();
  await desk.waitForURL(/action=admin\.action_performed/);
  const limits = desk.getByRole('row').filter({ hasText: 'BASIC' });
  await eventually(async () => {
    await desk.reload();
    await limits.first().waitFor({ timeout: 2_000 });
  });
  await limits.getByRole('button').first().click();
  await desk.getByText('Hash before it').waitFor();
  await assertAccessible(desk);
  await desk.getByRole('button', { name: 'Verify' }).click();
  await desk.getByText(/^All [\d,]+ entries are as they were written/).waitFor();
});

test('no page broke its policy, threw, or asked for what is not there', () => {
  expect(product.complaints).toEqual([]);
});
