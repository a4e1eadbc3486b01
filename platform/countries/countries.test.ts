import { expect, test } from 'vitest';
import { isCountry } from './countries.ts';

test('knows the countries of ISO 3166-1 and nothing else', () => {
  expect(['BR', 'GB', 'US', 'AQ', 'ZW'].every(isCountry)).toBe(true);
  // Reserved, made up, or written otherwise.
  expect(['UK', 'EU', 'XK', 'ZZ', 'br', 'BRA', ''].filter(isCountry)).toEqual([]);
});
