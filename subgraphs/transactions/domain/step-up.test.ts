import { newId } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openScheduleDomain, type ScheduleDomain } from '../test/schedule-domain.ts';
import { createSchedule } from './schedules/create-schedule.ts';
import { sendTransfer, type TransferRequest } from './send-transfer.ts';
import { isAbove } from './step-up.ts';

let domain: ScheduleDomain;
beforeAll(async () => {
  domain = await openScheduleDomain();
});
afterAll(() => domain.close());
beforeEach(() => {
  Object.assign(domain.peers, {
    authAway: false,
    kycAway: false,
    threshold: { thresholdMinor: 100_00n, currency: 'USD' },
    code: '123456',
  });
});

async function request(amount: string, changes: Partial<TransferRequest> = {}): Promise<TransferRequest> {
  return {
    senderId: await domain.person(1_000_000n),
    recipientId: await domain.person(),
    amount: { amount, currency: 'USD' },
    idempotencyKey: newId('key'),
    keySpace: null,
    ipAddress: null,
    budget: null,
    word: { totpCode: null },
    ...changes,
  };
}
const send = async (asked: TransferRequest, totpCode: string | null = asked.word?.totpCode ?? null) => {
  const { transaction, userErrors } = await sendTransfer(domain.context, { ...asked, word: asked.word && { totpCode } });
  return userErrors[0]?.code ?? transaction?.status;
};
const written = async () => (await domain.context.database.sql`select from transactions`).length;

describe('a transfer in a session', () => {
  test('up to the amount that its sender has set needs no code; above it one that is good', async () => {
    expect(await send(await request('100.00'))).toBe('COMPLETED');
    const asked = await request('100.01');
    const before = await written();
    const wanting = await sendTransfer(domain.context, asked);
    expect(wanting).toMatchObject({ transaction: null, userErrors: [{ code: 'TOTP_REQUIRED', path: ['input', 'totpCode'] }] });
    expect(await send(asked, '654321')).toBe('TOTP_INVALID');
    expect(await written()).toBe(before);
    expect(await send(asked, '123456')).toBe('COMPLETED');
    expect(await send(await request('100.01'), '123456')).toBe('TOTP_INVALID');
  });

  test('that was made answers again without a code, even while nobody can check one', async () => {
    const asked = await request('500.00');
    expect(await send(asked, '123456')).toBe('COMPLETED');
    domain.peers.code = 'second';
    expect(await send(asked)).toBe('COMPLETED');
    expect(await send(asked, 'second')).toBe('COMPLETED');
    domain.peers.authAway = true;
    expect(await send(asked)).toBe('COMPLETED');
    domain.peers.authAway = false;
    // The code that came with the repetition was not used up.
    expect(await send(await request('500.00'), 'second')).toBe('COMPLETED');
  });

  test('is not made while nobody can say whether it needs one, however small', async () => {
    domain.peers.authAway = true;
    const asked = await request('1.00');
    const before = await written();
    await expect(sendTransfer(domain.context, asked)).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
    expect(await written()).toBe(before);
    domain.peers.authAway = false;
    expect(await send(asked)).toBe('COMPLETED');
  });

  test('needs one in another currency too, at the rate of the day', () => {
    const { context } = domain;
    const rate = context.exchangeRates.rate('EUR', 'USD');
    if (rate === null) throw new Error('no rate');
    const cents = (100_00n * rate.denominator) / rate.numerator;
    const threshold = { amountMinor: 100_00n, currency: 'USD' };
    expect(isAbove(context, { amountMinor: cents - 1n, currency: 'EUR' }, threshold)).toBe(false);
    expect(isAbove(context, { amountMinor: cents + 2n, currency: 'EUR' }, threshold)).toBe(true);
    // Nothing says that it is less.
    expect(isAbove(context, { amountMinor: 1n, currency: 'XAU' }, threshold)).toBe(true);
    // With zero every transfer asks, however little it is worth.
    expect(isAbove(context, { amountMinor: 1n, currency: 'VND' }, { amountMinor: 0n, currency: 'USD' })).toBe(true);
  });
});

test('an API key is not asked: its owner was, when it was made', async () => {
  expect(await send(await request('500.00', { word: null }))).toBe('COMPLETED');
});

test('a schedule asks when it is made, and its runs do not', async () => {
  const { word: _word, keySpace: _keySpace, ipAddress: _ipAddress, senderId: ownerId, ...plan } = await request('500.00');
  const order = { ...plan, ownerId, cron: '0 9 * * *', timeZone: 'Europe/Berlin' };
  const make = async (totpCode: string | null) => createSchedule(domain.context, { ...order, word: { totpCode } });
  expect(await make(null)).toMatchObject({
    schedule: null,
    userErrors: [{ code: 'TOTP_REQUIRED', path: ['input', 'totpCode'] }],
  });
  expect(await make('123456')).toMatchObject({ schedule: { status: 'ACTIVE' }, userErrors: [] });
  expect(await make(null)).toMatchObject({ replayed: true, userErrors: [] });
  domain.peers.authAway = true;
  const another = { ...order, idempotencyKey: newId('key'), word: { totpCode: null } };
  await expect(createSchedule(domain.context, another)).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
});
