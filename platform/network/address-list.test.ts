import { expect, test } from 'vitest';
import { createAddressList, parseAddressRange } from './address-list.ts';

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['10.0.0.0/8', '10.0.0.0/8'],
  ['2001:0DB8::0001', '2001:db8::1'],
  ['2001:db8::/32', '2001:db8::/32'],
  ['0.0.0.0/0', '0.0.0.0/0'],
])('%s is spelled %s', (text, spelled) => {
  expect(parseAddressRange(text)).toBe(spelled);
});

test.each([
  '',
  'localhost',
  '10.0.0',
  '010.0.0.1',
  '10.0.0.0/33',
  '10.0.0.0/-1',
  '10.0.0.0/8/8',
  '2001:db8::/129',
  '::ffff:10.0.0.1',
  'fe80::1%eth0',
  ' 10.0.0.1',
  '10.0.0.1\n',
])('%j is no address and no network', (text) => {
  expect(parseAddressRange(text)).toBeNull();
  expect(() => createAddressList([text])).toThrow(RangeError);
});

test.each([
  ['203.0.113.7', true],
  ['203.0.113.8', false],
  ['::ffff:203.0.113.7', true],
  ['10.255.255.255', true],
  ['11.0.0.0', false],
  ['2001:db8:ffff::1', true],
  ['2001:db9::', false],
  ['fe80::1%eth0', true],
  ['', false],
  ['nonsense', false],
])('%s is among them: %s', (ip, among) => {
  const list = createAddressList(['203.0.113.7', '10.1.2.3/8', '2001:db8::/32', 'fe80::1']);
  expect(list.includes(ip)).toBe(among);
});
