import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categoryName, merchantKey, namedCategory, wordsOf } from './normalise-text.ts';

test.each([
  ["McDonald's #42", ['mcdonalds', '42']],
  ['CAFÉ  del-mar', ['cafe', 'del', 'mar']],
  ['AT&T', ['at', 't']],
  ['ﬁsh', ['fish']],
  ['東京 ラーメン', ['東京', 'ラーメン']],
  ['🦄', []],
])('the words of %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

describe('a merchant', () => {
  test.each([
    ['Whole Foods', 'whole foods'],
    [' WHOLE-FOODS! ', 'whole foods'],
    [' ★ ', '★'],
  ])('%s is known by its words', (merchant, key) => {
    expect(merchantKey(merchant)).toBe(key);
  });
});

test.each([
  ['  My  Stuff ', 'my stuff'],
  ['ＦＯＯＤ', 'food'],
  ['', null],
  [' \n ', null],
  ['a\u0000b', null],
  ['a\ud800', null],
])('the category %j is named %j', (text, name) => {
  expect(categoryName(text)).toBe(name);
});

test('keys fit an index and stay text, whatever they are made of', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
      for (const key of [merchantKey(text), namedCategory(text) ?? '']) {
        expect(key.isWellFormed()).toBe(true);
        expect(Buffer.byteLength(key)).toBeLessThanOrEqual(1_000);
      }
      const named = namedCategory(text);
      if (named !== null) expect(namedCategory(named)).toBe(named);
    }),
  );
});
