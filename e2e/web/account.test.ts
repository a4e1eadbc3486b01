import { eventually } from '@mint/platform/testing/eventually.ts';
import {
  ConfirmTotpDocument,
  EnrollTotpDocument,
  KycDocument,
  MeDocument,
  SubmitBasicKycDocument,
  WebhookEndpointListDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { openReceiver } from '@mint/webhooks/test/receiver.ts';
import { URI } from 'otpauth';
import type { Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join, type Person, topUp } from '../contract/people.ts';
import { send } from '../contract/wire.ts';
import { operatorOf } from '../operator.ts';
import { assertAccessible } from './accessible.ts';
import { enter, logIn } from './visitor.ts';
import { startWebProduct, type WebProduct } from './web-product.ts';

let product: WebProduct;
beforeAll(async () => {
  product = await startWebProduct({ audit: { CHECKPOINT_INTERVAL_MS: '1000' } });
}, 240_000);
afterAll(() => product?.stop());

/** Somebody new, logged in on a page of their own. */
async function visit(displayName: string, path: string): Promise<{ person: Person; page: Page }> {
  const person = await join(product.stack.url, displayName);
  const page = await product.newPage();
  await enter(page, product.url, person);
  await page.goto(`${product.url}${path}`);
  return { person, page };
}

/** A journey through many pages, on a machine that has other things to do. */
const journeyMs = 90_000;

const recoveryCodes = (page: Page) => page.getByTestId('recovery-codes').getByRole('listitem').allTextContents();

describe('security', () => {
  test(
    'a second factor is set up by the app’s own secret, and is asked for at the next log-in',
    async () => {
      const { person, page } = await visit('Emmy Noether', '/settings/security');
      await page.getByRole('button', { name: 'Set it up' }).click();
      await page.getByLabel('Your password').fill('not her password');
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByText('The password is wrong.').waitFor();
      await page.getByLabel('Your password').fill(person.password);
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor();
      const secret = (await page.getByTestId('totp-secret').textContent()) ?? '';
      const app = URI.parse(`otpauth://totp/Mint?secret=${secret.replaceAll(' ', '')}`);
      await assertAccessible(page);
      await page.getByLabel('Code', { exact: true }).fill(app.generate());
      await page.getByRole('button', { name: 'Turn on' }).click();
      await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
      await assertAccessible(page);
      const [atLogIn = '', forNewOnes = ''] = await recoveryCodes(page);
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
      await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
      const renewed = await recoveryCodes(page);
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
    },
    journeyMs,
  );

  test(
    'a changed password is the one to log in with, and nobody else stays logged in',
    async () => {
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
    },
    journeyMs,
  );
});

test(
  'whatever is on record of an account is proven by its owner’s browser, and nothing that it was not',
  async () => {
    const { page } = await visit('Hedy Lamarr', '/settings/log');
    // It is in the log soon, and a checkpoint is signed soon after.
    await eventually(
      async () => {
        await page.reload();
        await page.getByRole('button', { name: 'Prove: User registered' }).click({ timeout: 3_000 });
        await page.getByText(/^Proven, as signed/).waitFor({ timeout: 3_000 });
      },
      { timeoutMs: 60_000 },
    );
    await assertAccessible(page);
    // An answer that says something else than what was recorded.
    await page.route('**/graphql', async (route) => {
      const answer = await route.fetch();
      const text = await answer.text();
      await route.fulfill({ response: answer, body: text.replaceAll('user.registered', 'user.unregistered') });
    });
    await page.reload();
    await page.getByRole('button', { name: 'Prove: User unregistered' }).click();
    await page.getByText('It does not hold').waitFor();
    await page.unroute('**/graphql');
  },
  journeyMs,
);

/** The beginning of a PNG, and as many bytes as are wanted. */
const picture = (name: string, byteLength = 300_000) => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de', 'hex'),
    Buffer.alloc(byteLength, 1),
  ]),
});

test(
  'an identity is proven from what is stated to documents under review, and what is found wanting can be mended',
  async () => {
    const { person, page } = await visit('Ada Lovelace', '/verification');
    await page.getByLabel('Legal name').fill('Augusta Ada King');
    await page.getByLabel('Date of birth').fill('1990-12-10');
    await page.getByLabel('Street and number').fill('12 St James Square');
    await page.getByLabel('City').fill('London');
    await page.getByLabel('Postal code').fill('SW1Y 4JH');
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByRole('heading', { name: 'Prove who you are' }).waitFor();
    const submit = page.getByRole('button', { name: 'Submit for review' });
    expect(await submit.isDisabled()).toBe(true);

    const file = page.getByLabel('Choose a file');
    await file.setInputFiles({ name: 'passport.txt', mimeType: 'text/plain', buffer: Buffer.from('a passport') });
    await page.getByText('Only JPEG, PNG and PDF files are taken.').last().waitFor();
    await file.setInputFiles({ ...picture('passport.pdf'), mimeType: 'application/pdf' });
    await page.getByText('The file is of another type than was declared.').waitFor();
    await file.setInputFiles(picture('passport.png'));
    await page.getByText('passport.png is uploaded.').waitFor();
    await page.getByRole('button', { name: 'Delete: Passport' }).click();
    await page.getByRole('button', { name: 'Delete: Passport' }).waitFor({ state: 'detached' });
    await file.setInputFiles(picture('better-passport.png'));
    await page.getByText('better-passport.png is uploaded.').waitFor();
    await page.getByLabel('What it is').selectOption('Picture of you');
    await file.setInputFiles(picture('me.png'));
    await page.getByText('me.png is uploaded.').waitFor();
    await assertAccessible(page);
    await submit.click();
    await page.getByRole('heading', { name: 'We are looking at your documents' }).waitFor();
    expect(await page.getByRole('button', { name: /^Delete/ }).count()).toBe(0);

    const { kyc: reviewers } = operatorOf(product.stack);
    const { id: profileId } = (await person.client.execute(KycDocument, {})).kyc;
    await reviewers.reject({ profileId, reason: 'The passport is blurred.' });
    await page.getByText('The passport is blurred.').first().waitFor();
    await page.getByRole('heading', { name: 'We need something else' }).waitFor();
    await submit.click();
    await page.getByRole('heading', { name: 'We are looking at your documents' }).waitFor();
    await reviewers.approve({ profileId, reason: 'All in order' });
    await page.getByRole('heading', { name: 'You are verified' }).waitFor();
    await assertAccessible(page);
  },
  journeyMs,
);

test(
  'an upload that is cancelled leaves nothing behind',
  async () => {
    const { person, page } = await visit('Ida Rhodes', '/verification');
    const identity = {
      legalName: 'Ida Rhodes',
      dateOfBirth: '1980-05-15',
      addressLine: '1 Main Street',
      city: 'Springfield',
      postalCode: '12345',
      country: 'US',
    };
    await person.client.execute(SubmitBasicKycDocument, { input: identity });
    await page.reload();
    // The store takes nothing for a while: what is on its way can be stopped.
    const store = `${new URL(product.stack.environment.kyc?.S3_ENDPOINT ?? '').origin}/**`;
    await page.route(store, () => {});
    await page.getByLabel('Choose a file').setInputFiles(picture('passport.png'));
    await page.getByRole('progressbar', { name: 'Uploading passport.png' }).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByLabel('Choose a file').waitFor({ state: 'attached' });
    await eventually(async () => expect((await person.client.execute(KycDocument, {})).kyc.documents).toEqual([]));
    await page.unroute(store);
  },
  journeyMs,
);

describe('developers', () => {
  test(
    'a key is made with narrow rights, works at once, is rotated and ended',
    async () => {
      const { page } = await visit('Grace Hopper', '/developers');
      const asks = async (token: string) => {
        const { data, errors } = await send(product.stack.url, MeDocument, {}, { token });
        return data?.me?.displayName ?? errors[0]?.extensions.code;
      };
      await page.getByRole('button', { name: 'New key' }).click();
      await page.getByRole('button', { name: 'Make the key' }).click();
      await page.getByText('Choose at least one.').waitFor();
      await page.getByLabel('Name').fill('Shop');
      await page.getByLabel('Read your profile, find people').check();
      await page.getByLabel('Send money').check();
      await page.getByLabel('Addresses it may be used from').fill('127.0.0.0/8 ::1');
      await page.getByLabel('The most it may send a day').fill('20');
      await assertAccessible(page);
      await page.getByRole('button', { name: 'Make the key' }).click();
      await page.getByRole('heading', { name: 'Shop is made' }).waitFor();
      const secret = (await page.getByTestId('secret').textContent()) ?? '';
      expect(await asks(secret)).toBe('Grace Hopper');
      await assertAccessible(page);
      await page.getByRole('button', { name: 'I have kept it' }).click();
      await page.getByText('$20.00').waitFor();
      await eventually(
        async () => {
          await page.reload();
          await page.getByText('1 request in thirty days').waitFor({ timeout: 5_000 });
        },
        { timeoutMs: 20_000 },
      );
      await assertAccessible(page);

      await page.getByRole('button', { name: 'Rotate: Shop' }).click();
      await page.getByLabel('The secret before stops working').selectOption('At once');
      await page.getByRole('button', { name: 'Rotate', exact: true }).click();
      await page.getByRole('heading', { name: 'Shop has another secret' }).waitFor();
      const rotated = (await page.getByTestId('secret').textContent()) ?? '';
      expect(await asks(rotated)).toBe('Grace Hopper');
      await eventually(async () => expect(await asks(secret)).toBe('UNAUTHENTICATED'));
      await page.getByRole('button', { name: 'Revoke: Shop' }).click();
      await page.getByRole('button', { name: 'Revoke', exact: true }).click();
      await page.getByText('Revoked').first().waitFor();
      await eventually(async () => expect(await asks(rotated)).toBe('UNAUTHENTICATED'));
    },
    journeyMs,
  );

  test(
    'whoever has a second factor gives a code of it for a key',
    async () => {
      const { person, page } = await visit('Joan Clarke', '/developers');
      const { totpEnroll } = await person.client.execute(EnrollTotpDocument, { input: { password: person.password } });
      const code = URI.parse(totpEnroll.otpauthUri ?? '').generate();
      const { totpConfirm } = await person.client.execute(ConfirmTotpDocument, { input: { code } });
      await page.getByRole('button', { name: 'New key' }).click();
      await page.getByLabel('Name').fill('Shop');
      await page.getByLabel('Send money').check();
      await page.getByRole('button', { name: 'Make the key' }).click();
      await page.getByLabel('Code').fill('000000');
      await page.getByRole('button', { name: 'Make the key' }).click();
      await page.getByText('wrong or was used').waitFor();
      await page.getByLabel('Code').fill(totpConfirm.recoveryCodes?.[0] ?? '');
      await page.getByRole('button', { name: 'Make the key' }).click();
      await page.getByRole('heading', { name: 'Shop is made' }).waitFor();
    },
    journeyMs,
  );

  test(
    'an endpoint is made and tried out, its log says how it went, and what failed is sent again',
    async () => {
      const receiver = await openReceiver();
      try {
        const { person, page } = await visit('Margaret Hamilton', '/developers/webhooks');
        await page.getByRole('button', { name: 'New endpoint' }).click();
        await page.getByLabel('URL').fill(receiver.url);
        await page.getByLabel('Description').fill('My shop');
        await page.getByLabel('Transaction completed').check();
        await assertAccessible(page);
        await page.getByRole('button', { name: 'Make the endpoint' }).click();
        await page.getByRole('heading', { name: 'The endpoint is made' }).waitFor();
        const secret = (await page.getByTestId('secret').textContent()) ?? '';
        await page.getByRole('button', { name: 'I have kept it' }).click();
        await page.getByRole('link', { name: /My shop/ }).click();

        receiver.answer((_, response) => void response.writeHead(500).end('out of order'));
        await page.getByRole('button', { name: 'Send a test' }).click();
        const delivery = page.getByRole('button', { name: /Transaction completed · test/ });
        await delivery.filter({ hasText: 'Given up' }).click();
        await page.getByText('500 · Refused').waitFor();
        await page.getByText('out of order').waitFor();
        await assertAccessible(page);
        receiver.answer((_, response) => void response.writeHead(204).end());
        await page.getByRole('button', { name: 'Send it again' }).click();
        await delivery.filter({ hasText: 'Delivered' }).waitFor();
        const [, again] = receiver.received;
        new Webhook(secret).verify(again?.text ?? '', again?.headers as Record<string, string>);

        receiver.answer((_, response) => void response.writeHead(410).end());
        await topUp(person, '5.00');
        await eventually(async () => {
          const { webhookEndpoints } = await person.client.execute(WebhookEndpointListDocument, {});
          expect(webhookEndpoints[0]?.disabledReason).toBe('GONE');
        });
        await page.reload();
        await page.getByText('It answered 410 Gone').waitFor();
        await assertAccessible(page);
        receiver.answer((_, response) => void response.writeHead(204).end());
        await page.getByRole('button', { name: 'Turn on' }).click();
        await page.getByRole('button', { name: 'Turn off' }).waitFor();
        const before = receiver.received.length;
        await page.getByRole('button', { name: 'Send again …' }).click();
        await page.getByLabel('From').fill('2020-01-01T00:00');
        await page.getByRole('dialog').getByRole('button', { name: 'Send again' }).click();
        await page.getByText('1 delivery is sent again').first().waitFor();
        await eventually(() => expect(receiver.received.length).toBe(before + 1));

        await page.getByRole('button', { name: 'Rotate secret' }).click();
        await page.getByRole('button', { name: 'Rotate', exact: true }).click();
        await page.getByRole('heading', { name: 'The endpoint has another secret' }).waitFor();
        await page.getByRole('button', { name: 'I have kept it' }).click();
        await page.getByRole('button', { name: 'Delete' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
        await page.getByText('No endpoints yet').waitFor();
      } finally {
        await receiver.close();
      }
    },
    journeyMs,
  );
});

test('no page broke its policy, threw, or asked for what is not there', () => {
  expect(product.complaints).toEqual([]);
});
