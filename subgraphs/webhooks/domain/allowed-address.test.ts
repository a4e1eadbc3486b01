import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, test } from 'vitest';
import { isAllowedAddress } from './allowed-address.ts';

const inProduction = { allowLocal: false };
const inDevelopment = { allowLocal: true };

describe('an address', () => {
  test.each([
    '1.1.1.1',
    '93.184.215.14',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '2606:4700:4700::1111',
    '2a00:1450:4001::8a',
  ])('%s is public', (address) => {
    expect(isAllowedAddress(address, inProduction)).toBe(true);
  });

  test.each([
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '192.168.1.1'],
    ['of this network', '0.0.0.0'],
    ['of this network', '0.1.2.3'],
    ['link-local, with the metadata of clouds', '169.254.169.254'],
    ['of carriers', '100.64.0.1'],
    ['of carriers, with the metadata of a cloud', '100.100.100.200'],
    ['of a cloud’s own agent', '168.63.129.16'],
    ['of protocols', '192.0.0.192'],
    ['for documents', '192.0.2.1'],
    ['for documents', '198.51.100.1'],
    ['for documents', '203.0.113.1'],
    ['for measuring', '198.18.0.1'],
    ['of 6to4 relays', '192.88.99.1'],
    ['of many', '224.0.0.1'],
    ['of all', '255.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['unspecified', '::'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['unique local, with the metadata of a cloud', 'fd00:ec2::254'],
    ['of many', 'ff02::1'],
    ['IPv4-mapped and private', '::ffff:10.0.0.1'],
    ['IPv4-mapped and loopback', '::ffff:127.0.0.1'],
    ['IPv4-mapped and public', '::ffff:1.1.1.1'],
    ['IPv4-compatible', '::127.0.0.1'],
    ['NAT64', '64:ff9b::a00:1'],
    ['NAT64 of a network', '64:ff9b:1::a00:1'],
    ['6to4', '2002:a00:1::1'],
    ['Teredo', '2001:0:a00:1::1'],
    ['for documents', '2001:db8::1'],
    ['discarded', '100::1'],
    ['not given out', '4000::1'],
    ['none', 'example.com'],
    ['none', ''],
    ['octal, which is none', '0177.0.0.1.1'],
  ])('%s (%s) is never sent to', (_, address) => {
    expect(isAllowedAddress(address, inProduction)).toBe(false);
    expect(isAllowedAddress(address, inDevelopment)).toBe(false);
  });

  test.each(['127.0.0.1', '127.255.255.254', '::1'])('%s is this machine: sent to in development alone', (address) => {
    expect(isAllowedAddress(address, inProduction)).toBe(false);
    expect(isAllowedAddress(address, inDevelopment)).toBe(true);
  });

  test('in an IPv6 address that stands for it no IPv4 address gets through', () => {
    const quad = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));
    fc.assert(
      fc.property(quad, ([a, b, c, d]) => {
        const word = (high: number, low: number) => ((high << 8) | low).toString(16);
        const [first, second] = [word(a, b), word(c, d)];
        const forms = [
          `::ffff:${first}:${second}`,
          `64:ff9b::${first}:${second}`,
          `2002:${first}:${second}::1`,
          `::${first}:${second}`,
        ];
        return forms.every((form) => ipaddr.isValid(form) && !isAllowedAddress(form, inProduction));
      }),
    );
  });
});
