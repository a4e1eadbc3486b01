import { createReadStream } from 'node:fs';
import { isIP } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';

/** Says from which country an address is used; null when it isn't known. */
export type CountrySource = (ip: string) => string | null;

interface Range {
  readonly first: bigint;
  readonly last: bigint;
  readonly country: string;
}

/**
 * Reads a CSV file of address ranges in any order, IPv4 and IPv6 mixed: first address, last address, country.
 * Throws with the number of the row at fault.
 */
export async function openCountryRanges(path: string): Promise<CountrySource> {
  const ranges: Range[] = [];
  await pipeline(createReadStream(path), parse({ trim: true, skip_empty_lines: true }), async (rows) => {
    let number = 0;
    for await (const [first = '', last = '', country = ''] of rows as AsyncIterable<string[]>) {
      number += 1;
      if (isIP(first) === 0 || isIP(first) !== isIP(last)) throw new Error(`${path}, row ${number}: not a range of addresses`);
      ranges.push({ first: numberOf(first), last: numberOf(last), country });
    }
  });
  ranges.sort((a, b) => (a.first < b.first ? -1 : 1));
  return (ip) => {
    const address = numberOf(ip);
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ranges[middle] as Range).first <= address) low = middle + 1;
      else high = middle;
    }
    const range = ranges[low - 1];
    return range !== undefined && address <= range.last ? range.country : null;
  };
}

/** An address as a number, IPv4 where IPv6 maps it: one order for both. */
function numberOf(ip: string): bigint {
  if (isIP(ip) === 4) return (0xffffn << 32n) | ip.split('.').reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
  // The URL parser writes any form of an IPv6 address in hexadecimal groups, with at most one `::`.
  const [head = '', tail] = new URL(`http://[${ip}]`).hostname.slice(1, -1).split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups = [...left, ...Array<string>(tail === undefined ? 0 : 8 - left.length - right.length).fill('0'), ...right];
  return groups.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n);
}
