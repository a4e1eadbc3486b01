import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CountryByIp, openCountryByIp } from './country-by-ip.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mint-countries-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function csv(name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, lines.join('\n'));
  return path;
}

describe('the countries that come with the package', () => {
  let countries: CountryByIp;
  beforeAll(async () => {
    countries = await openCountryByIp();
  });

  test.each([
    ['8.8.8.8', 'US'],
    ['200.147.3.157', 'BR'],
    ['2001:4860:4860::8888', 'US'],
    ['::ffff:8.8.8.8', 'US'],
    ['127.0.0.1', null],
    ['10.1.2.3', null],
    ['172.31.0.1', null],
    ['192.168.1.1', null],
    ['100.64.0.1', null],
    ['169.254.1.1', null],
    ['203.0.113.7', null],
    ['255.255.255.255', null],
    ['::ffff:192.168.1.1', null],
    ['::1', null],
    ['fe80::1', null],
    ['fd00::1', null],
    ['2001:db8::1', null],
    ['', null],
    ['8.8.8', null],
    ['localhost', null],
    ["8.8.8.8'; --", null],
  ])('%s is of %s', (ip, country) => {
    expect(countries.countryOf(ip)).toBe(country);
  });
});

describe('a file of ranges', () => {
  test('answers like any other', async () => {
    const path = await csv('ranges.csv', [
      '9.0.0.0,9.255.255.255,US',
      '5.0.0.0,5.0.0.255,DE',
      '2a00::,2a00:ffff:ffff:ffff:ffff:ffff:ffff:ffff,GB',
      '192.168.0.0,192.168.255.255,AU',
      '6.0.0.0,6.0.0.255,ZZ',
    ]);
    const { countryOf } = await openCountryByIp(path);
    expect(['5.0.0.0', '5.0.0.255', '5.0.1.0', '4.255.255.255'].map(countryOf)).toEqual(['DE', 'DE', null, null]);
    expect(['9.1.2.3', '::ffff:9.1.2.3', '2a00:1::5', '2a01::', '192.168.1.1', '6.0.0.1'].map(countryOf)).toEqual([
      'US',
      'US',
      'GB',
      null,
      null,
      null,
    ]);
  });

  test('is refused by the row that is wrong', async () => {
    const path = await csv('wrong.csv', ['5.0.0.0,5.0.0.255,DE', '6.0.0.0,2a00::,US']);
    await expect(openCountryByIp(path)).rejects.toThrow('row 2');
  });

  test('must be there', async () => {
    await expect(openCountryByIp(join(folder, 'none.csv'))).rejects.toThrow('ENOENT');
    await expect(openCountryByIp(join(folder, 'none.mmdb'))).rejects.toThrow('ENOENT');
  });
});
