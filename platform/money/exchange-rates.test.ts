import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { convertMoney } from './convert.ts';
import { dayOf, readExchangeRates } from './exchange-rates.ts';

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

describe('of several days', () => {
  const on = (asOf: string, EUR: string, source = 'a test') => ({ source, asOf, base: 'USD', perBaseUnit: { EUR } });
  const rateOn = async (content: object, day?: string) => (await ratesOf(content)).rate('USD', 'EUR', day)?.asOf ?? null;
  const days = [on('2024-02-29', '0.9'), on('2024-03-01', '0.7'), on('2024-02-28', '0.8')];

  test.each([
    ['2024-02-27', null],
    ['2024-02-28', '2024-02-28'],
    ['2024-02-29', '2024-02-29'],
    ['2024-03-01', '2024-03-01'],
    ['2025-01-01', '2024-03-01'],
  ])('the latest that is not after %s is that of %s', async (day, asOf) => {
    expect(await rateOn(days, day)).toEqual(asOf && new Date(asOf));
  });

  test('today’s is what is meant when no day is named', async () => {
    expect(await rateOn([...days, on('9999-12-31', '1')])).toEqual(new Date('2024-03-01'));
    expect(await rateOn(on(dayOf(new Date()), '1'))).toEqual(new Date(dayOf(new Date())));
  });

  test('each has its own currencies', async () => {
    const rates = await ratesOf([on('2024-02-28', '0.8'), { ...file, asOf: '2024-03-01' }]);
    expect(rates.rate('JPY', 'USD', '2024-02-29')).toBeNull();
    expect(rates.rate('JPY', 'USD', '2024-03-01')).not.toBeNull();
  });

  test.each([
    ['the same day twice', [on('2024-02-28', '0.8'), on('2024-02-28', '0.9')]],
    ['no day at all', []],
    ['a day that isn’t one', [on('2023-02-29', '0.8')]],
  ])('a file with %s is refused', async (_, content) => {
    await expect(ratesOf(content)).rejects.toThrow();
  });
});

test.each([
  ['2024-02-29T23:59:59.999Z', '2024-02-29'],
  ['2024-03-01T00:00:00.000Z', '2024-03-01'],
])('the day of %s is %s', (moment, day) => {
  expect(dayOf(new Date(moment))).toBe(day);
});

describe('a server that publishes rates', () => {
  let answer: { status: number; body: string };
  const server = createServer((_request, response) => response.writeHead(answer.status).end(answer.body));
  let url: URL;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/rates`);
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('is believed as a file would be', async () => {
    answer = { status: 200, body: JSON.stringify(file) };
    expect((await readExchangeRates(url)).rate('USD', 'EUR')).toMatchObject({
      source: 'a test',
      numerator: 8n,
      denominator: 10n,
    });
  });

  test.each([
    ['fails', { status: 503, body: JSON.stringify(file) }],
    ['sends something else', { status: 200, body: '<html>' }],
    ['sends without end', { status: 200, body: `${' '.repeat(9_000_000)}${JSON.stringify(file)}` }],
  ])('is not believed when it %s', async (_, given) => {
    answer = given;
    await expect(readExchangeRates(url)).rejects.toThrow();
  });
});
