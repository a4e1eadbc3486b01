import { expect, test } from 'vitest';
import { ownCookies } from './cookies.ts';

test.each([
  [undefined, null],
  ['theme=dark', null],
  ['theme=dark; mint_access=a.b.c;mint_refresh="x"; other_mint_access=1', 'mint_access=a.b.c; mint_refresh="x"'],
  ['mint_access', null],
  ['=mint_access; mint_=1', null],
])('of %s only Mint’s own are kept', (header, own) => {
  expect(ownCookies(header)).toBe(own);
});
