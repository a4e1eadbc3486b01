import { BlockList, isIP } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type CountryResponse, open } from 'maxmind';
import { type CountrySource, openCountryRanges } from './country-ranges.ts';

/** Says from which country an address is used. */
export interface CountryByIp {
  /** ISO 3166-1 alpha-2; null for what is no address, is nobody's or belongs to no one country. */
  countryOf(ip: string): string | null;
}

/** Addresses that mean another machine in each network. Databases made of registrations name the country of whoever runs them. */
const notPublic = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  notPublic.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['100::', 64],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  notPublic.addSubnet(network, prefix, 'ipv6');
}

const packaged = '@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb';

/**
 * Opens the countries by address, all of them in memory: those of `path`, an MMDB, or a CSV file of ranges when its name ends in `.csv`; else those
 * that come with this package. Throws when the file can't be read.
 */
export async function openCountryByIp(path?: string): Promise<CountryByIp> {
  const source = path?.endsWith('.csv')
    ? await openCountryRanges(path)
    : await openMmdb(path ?? fileURLToPath(import.meta.resolve(packaged)));
  return {
    countryOf(given) {
      const ip = given.replace(/^::ffff:(?=\d+\.)/i, '');
      const version = isIP(ip);
      if (version === 0 || notPublic.check(ip, version === 4 ? 'ipv4' : 'ipv6')) return null;
      const country = source(ip);
      // ZZ and its like stand for nowhere.
      return country !== null && /^[A-Z]{2}$/.test(country) && country !== 'ZZ' ? country : null;
    },
  };
}

/** MaxMind's own databases nest the code; those of whois data have it at the top. */
type Located = CountryResponse & { readonly country_code?: string };

async function openMmdb(path: string): Promise<CountrySource> {
  const reader = await open<Located>(path);
  return (ip) => {
    const found = reader.get(ip);
    return found?.country?.iso_code ?? found?.country_code ?? null;
  };
}
