import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { convertMoney } from '@mint/platform/money/convert.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readExchangeRates } from './exchange-rates.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mint-rates-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function ratesOf(content: object) {
  const path = join(folder, 'rates.json');
  await writeFile(path, JSON.stringify(content));
  return readExchangeRates(pathToFileURL(path));
}

const file = { source: 'a test', asOf: '2026-01-31', base: 'USD', perBaseUnit: { EUR: '0.8', JPY: '150.25' } };

test('a rate is known from the base, to the base, and through it', async () => {
  const rates = await ratesOf(file);
  const worth = (from: string, to: string, amountMinor: bigint) => {
    const rate = rates.rate(from, to);
    return rate && convertMoney({ amountMinor, currency: from }, rate).amountMinor;
  };
  expect(worth('USD', 'EUR', 10_00n)).toBe(8_00n);
  expect(worth('EUR', 'USD', 8_00n)).toBe(10_00n);
  expect(worth('EUR', 'JPY', 8_00n)).toBe(1502n);
  expect(worth('USD', 'USD', 7n)).toBe(7n);
  expect(rates.rate('USD', 'EUR')).toMatchObject({ source: 'a test', asOf: new Date('2026-01-31') });
});

test('there is none for a currency that the file leaves out', async () => {
  const rates = await ratesOf(file);
  expect(rates.rate('GBP', 'USD')).toBeNull();
  expect(rates.rate('USD', 'GBP')).toBeNull();
});

test.each([
  ['no rate', { EUR: '0' }],
  ['a negative rate', { EUR: '-1' }],
  ['no number', { EUR: 'much' }],
  ['no currency', { ZZZ: '1' }],
])('a file with %s is refused', async (_, perBaseUnit) => {
  await expect(ratesOf({ ...file, perBaseUnit })).rejects.toThrow();
});

test('the file that ships is in order', async () => {
  const rates = await readExchangeRates(new URL('../exchange-rates.json', import.meta.url));
  expect(rates.rate('KWD', 'USD')).not.toBeNull();
});
