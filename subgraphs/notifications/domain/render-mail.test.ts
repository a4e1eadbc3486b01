import { newId, newUuid } from '@mint/platform/ids/ids.ts';
import { describe, expect, test } from 'vitest';
import { type MailTemplate, mailContracts } from './mail-data.ts';
import { openMailRenderer } from './render-mail.ts';

const renderer = openMailRenderer('https://mint.test/app');
const hostile = `<script>alert("x")</script><img src=x onerror='y'>&{{displayName}}`;
const token = { token: 'abc+/=&x', expiresAt: new Date('2030-01-02T03:04:00Z') };
const addressee = { email: 'bob@mail.test', displayName: hostile };

const facts = {
  handle: hostile,
  requestId: newUuid(),
  occurredAt: '2026-11-22T13:37:00.000Z',
  codesLeft: 9,
  transactionId: newId('txn'),
  amountMinor: '1200',
  currency: 'JPY',
  counterparty: hostile,
  note: hostile,
  reason: hostile,
  until: '2026-11-23T13:37:00.000Z',
  moneyRequestId: newId('mrq'),
  splitId: newId('spl'),
  title: hostile,
  category: hostile,
  month: '2024-02',
  limitMinor: '100',
  spentMinor: '80',
  scheduleId: newId('sch'),
  dueAt: '2026-12-01T08:00:00.000Z',
  timeZone: 'Europe/Berlin',
  host: hostile,
  statementId: newId('stm'),
  format: 'PDF',
  from: '2024-02-01T00:00:00.000Z',
  to: '2024-03-01T00:00:00.000Z',
  keyName: hostile,
  keyPrefix: 'mint_sk_abcdefgh',
  payoutBatchId: newId('pob'),
  heading: hostile,
  summary: hostile,
  madeAt: '2026-11-22T13:37:00.000Z',
};
const templates = Object.keys(mailContracts) as MailTemplate[];

describe('an e-mail', () => {
  test.each(templates)('%s has a subject, a text and an HTML part, and nothing a person wrote becomes markup', (template) => {
    const mail = renderer.render(template, facts, addressee, token);
    expect(mail.subject).not.toMatch(/[\r\n]|\{\{(?!displayName)/);
    expect(mail.subject.length).toBeLessThanOrEqual(150);
    expect(mail.text).toContain(`Hello ${hostile},`);
    expect(mail.html).toMatch(/^<!doctype html>/);
    expect(mail.html).not.toMatch(/<script|<img|onerror=['"y]/i);
    expect(mail.html).toContain('Hello &lt;script&gt;');
    expect(mail.html.replaceAll('{{displayName}}', '')).not.toMatch(/\{\{|undefined|\[object/);
    expect(mail.text).not.toMatch(/undefined|\[object/);
    // What can't be switched off says so; the others tell where to.
    expect(mail.html.includes('https://mint.test/app/settings/notifications')).toBe(!mail.html.includes('always sent'));
  });

  test('about money has the amount with the decimals of its currency, and the note', () => {
    const about = { ...facts, counterparty: 'Alice', note: 'for “lunch”' };
    const yen = renderer.render('transfer-received', about, { ...addressee, displayName: 'Bob' }, null);
    expect(yen.subject).toBe('Alice sent you 1200 JPY');
    const dollars = renderer.render(
      'transfer-received',
      { ...about, currency: 'USD' },
      { ...addressee, displayName: 'Bob' },
      null,
    );
    expect(dollars.text).toBe(
      `Hello Bob,\n\nAlice sent you 12.00 USD. It is in your wallet.\n\n    "for “lunch”"\n\nSee it: https://mint.test/app/transactions/${facts.transactionId}\n\n--\nMint\nYou choose what Mint mails you: https://mint.test/app/settings/notifications\n`,
    );
    expect(renderer.render('transfer-received', { ...about, counterparty: null, note: null }, addressee, null).subject).toBe(
      'Someone sent you 1200 JPY',
    );
  });

  test('about what people ask of each other leads to it', () => {
    const about = { ...facts, counterparty: 'Alice', note: null, title: 'dinner', currency: 'USD' };
    const bob = { ...addressee, displayName: 'Bob' };
    const asked = renderer.render('request-received', about, bob, null);
    expect(asked.subject).toBe('Alice asks you for 12.00 USD');
    expect(asked.text).toContain(`until 23 November 2026 at 13:37 UTC`);
    expect(asked.text).toContain(`https://mint.test/app/requests/${facts.moneyRequestId}`);
    const share = renderer.render('split-share-asked', about, bob, null);
    expect(share.subject).toBe('Your share of “dinner” is 12.00 USD');
    expect(share.text).toContain(`https://mint.test/app/requests/splits/${facts.splitId}`);
    expect(renderer.render('request-expired', { ...about, counterparty: null }, bob, null).text).toContain('to someone is over');
  });

  test('about a budget has its month, and amounts with the decimals of their currency', () => {
    const about = { category: 'groceries', month: '2024-02', limitMinor: '10000', spentMinor: '8050', currency: 'KWD' };
    const mail = renderer.render('budget-warning', about, { ...addressee, displayName: 'Bob' }, null);
    expect(mail.subject).toBe('Your groceries budget is nearly spent');
    expect(mail.text).toContain('You have spent 8.050 KWD on groceries in February 2024. Your budget is 10.000 KWD.');
    expect(mail.text).toContain('https://mint.test/app/insights');
  });

  test('about a statement has its period by its first and its last day', () => {
    const about = { ...facts, currency: 'USD' };
    const mail = renderer.render('statement-ready', about, { ...addressee, displayName: 'Bob' }, null);
    expect(mail.subject).toBe('Your USD statement is ready');
    expect(mail.text).toContain('Your USD statement from 1 February 2024 to 29 February 2024 has been made as PDF.');
    expect(mail.text).toContain('https://mint.test/app/statements');
    const day = { ...about, from: '2024-02-29T00:00:00.000Z', to: '2024-02-29T12:00:00.000Z' };
    expect(renderer.render('statement-failed', day, addressee, null).text).toContain(
      'Your USD statement of 29 February 2024 could not be made',
    );
  });

  test('about a run of a schedule has its moment by the clocks it was ordered by', () => {
    const upcoming = (timeZone: string | undefined) =>
      renderer.render('scheduled-transfer-upcoming', { ...facts, timeZone, counterparty: 'Bob' }, addressee, null);
    expect(upcoming('Europe/Berlin').subject).toBe('We will send 1200 JPY to Bob');
    expect(upcoming('Europe/Berlin').text).toContain('on 1 December 2026 at 09:00 (Europe/Berlin)');
    expect(upcoming('Mars/Olympus').text).toContain('on 1 December 2026 at 08:00 (UTC)');
    expect(upcoming(undefined).text).toContain('on 1 December 2026 at 08:00 UTC');
    expect(upcoming('Europe/Berlin').text).toContain(`https://mint.test/app/schedules/${facts.scheduleId}`);
  });

  test('with a link carries the token whole, and says until when', () => {
    const { text, html } = renderer.render('verify-email', facts, addressee, token);
    const link = /https:\S+/.exec(text)?.[0] ?? '';
    expect(new URL(link).pathname).toBe('/app/verify-email');
    expect(new URL(link).searchParams.get('token')).toBe(token.token);
    expect(text).toContain('until 2 January 2030 at 03:04 UTC');
    expect(html).toContain('verify-email?token&#x3D;');
  });

  test('never has a header smuggled into its subject', () => {
    const about = { ...facts, counterparty: 'Eve\r\nBcc: all@mail.test' };
    expect(renderer.render('transfer-received', about, addressee, null).subject).toBe('Eve Bcc: all@mail.test sent you 1200 JPY');
  });

  test('is not written when it lacks what it has to tell', () => {
    expect(() => renderer.render('transfer-received', { amountMinor: '1' }, addressee, null)).toThrow();
    expect(() => renderer.render('verify-email', facts, addressee, null)).toThrow();
  });
});
