import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readExchangeRates } from './exchange-rates.ts';
import { openRefreshedRates, startRatesRefresh } from './refreshed-rates.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mint-rates-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function publish(content: string) {
  await writeFile(join(folder, 'new.json'), content);
  await rename(join(folder, 'new.json'), join(folder, 'rates.json'));
}
const file = (asOf: string, EUR: string) => JSON.stringify({ source: 'a test', asOf, base: 'USD', perBaseUnit: { EUR } });

test('rates are those of the file as it is, and stay when it can’t be read', async () => {
  await publish(file('2026-01-30', '0.8'));
  const rates = await openRefreshedRates(() => readExchangeRates(pathToFileURL(join(folder, 'rates.json'))));
  const failures: unknown[] = [];
  const worker = startRatesRefresh(rates, 20, (error) => failures.push(error));
  const asOf = () => rates.exchangeRates.rate('USD', 'EUR')?.asOf.toISOString().slice(0, 10);
  expect(asOf()).toBe('2026-01-30');
  await publish(file('2026-01-31', '0.9'));
  await expect.poll(asOf).toBe('2026-01-31');
  await publish('nonsense');
  await expect(rates.refreshRates()).rejects.toThrow();
  await expect.poll(() => failures.length).toBeGreaterThan(0);
  expect(rates.exchangeRates.rate('USD', 'EUR')).toMatchObject({ numerator: 9n, denominator: 10n });
  await publish(file('2026-02-01', '0.7'));
  await expect.poll(asOf).toBe('2026-02-01');
  await worker.stop();
});
