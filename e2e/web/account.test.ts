import { URI } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join, type Person } from '../contract/people.ts';
import { assertAccessible } from './accessible.ts';
import { logIn } from './visitor.ts';
import { startWebProduct, type WebProduct } from './web-product.ts';

let product: WebProduct;
beforeAll(async () => {
  product = await startWebProduct();
}, 240_000);
afterAll(() => product?.stop());

/** Somebody new, logged in on a page of their own. */
async function visit(displayName: string, path: string): Promise<{ person: Person; page: Page }> {
  const person = await join(product.stack.url, displayName);
  const page = await product.newPage();
  await logIn(page, product.url, person);
  await page.goto(`${product.url}${path}`);
  return { person, page };
}

describe('security', () => {
  test('a second factor is set up by the app’s own secret, and is asked for at the next log-in', async () => {
    const { person, page } = await visit('Emmy Noether', '/settings/security');
    await page.getByRole('button', { name: 'Set it up' }).click();
    await page.getByLabel('Your password').fill('not her password');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('The password is wrong.').waitFor();
    await page.getByLabel('Your password').fill(person.password);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor();
    const secret = (await page.getByTestId('totp-secret').innerText()).replaceAll(' ', '');
    const app = URI.parse(`otpauth://totp/Mint?secret=${secret}`);
    await assertAccessible(page);
    await page.getByLabel('Code', { exact: true }).fill(app.generate());
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
    await assertAccessible(page);
    const [atLogIn = '', forNewOnes = ''] = await page.getByTestId('recovery-codes').getByRole('listitem').allInnerTexts();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    expect((await download).suggestedFilename()).toBe('mint-recovery-codes.txt');
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByRole('button', { name: 'Turn off' }).waitFor();

    const elsewhere = await product.newPage();
    await elsewhere.goto(`${product.url}/login`);
    await elsewhere.getByLabel('E-mail').fill(person.email);
    await elsewhere.getByLabel('Password').fill(person.password);
    await elsewhere.getByRole('button', { name: 'Log in' }).click();
    await elsewhere.getByLabel('Code').fill(atLogIn);
    await elsewhere.getByRole('button', { name: 'Log in' }).click();
    await elsewhere.getByRole('heading', { name: /^Hello/ }).waitFor();

    await page.getByRole('button', { name: 'New recovery codes' }).click();
    await page.getByLabel('Code', { exact: true }).fill(forNewOnes);
    await page.getByRole('button', { name: 'Make new codes' }).click();
    const renewed = await page.getByTestId('recovery-codes').getByRole('listitem').allInnerTexts();
    expect(renewed).toHaveLength(10);
    expect(renewed).not.toContain(forNewOnes);
    await page.getByRole('button', { name: 'I have kept them' }).click();

    await page.getByRole('button', { name: 'Codes for payments' }).click();
    await page.getByLabel('Amount').fill('25');
    await page.getByLabel('Code', { exact: true }).fill(renewed[0] ?? '');
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Above $25.00').waitFor();

    await page.getByRole('button', { name: 'Turn off' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your password').fill(person.password);
    await dialog.getByLabel('Code').fill(renewed[1] ?? '');
    await dialog.getByRole('button', { name: 'Turn off' }).click();
    await page.getByRole('button', { name: 'Set it up' }).waitFor();
  });

  test('a changed password is the one to log in with, and nobody else stays logged in', async () => {
    const { person, page } = await visit('Mary Somerville', '/settings/security');
    const elsewhere = await product.newPage();
    await logIn(elsewhere, product.url, person);
    const newPassword = 'cobalt-heron-avenue-3';
    await page.getByLabel('Current password').fill(person.password);
    await page.getByLabel('New password').fill(newPassword);
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByText('Your password is changed').first().waitFor();
    await elsewhere.waitForURL(/\/login/);
    await logIn(elsewhere, product.url, { email: person.email, password: newPassword });

    await page.reload();
    await page.getByRole('button', { name: /^End: / }).waitFor();
    await page.getByRole('button', { name: 'End all others' }).click();
    await page.getByRole('button', { name: 'End all others' }).waitFor({ state: 'detached' });
    await elsewhere.waitForURL(/\/login/);
    expect(await page.getByText('This one').count()).toBe(1);
  });
});

test('no page broke its policy, threw, or asked for what is not there', () => {
  expect(product.complaints).toEqual([]);
});
