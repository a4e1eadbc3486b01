/** Accents of Latin, Greek and Cyrillic; the marks of other scripts are vowels, without which words run together. */
const ACCENTS = /[\u0300-\u036f]/gu;

/** What an index takes in any script; longer ones are told apart by their beginnings. */
const KEY_MAX_LENGTH = 200;
const CATEGORY_MAX_LENGTH = 50;

function beginning(text: string, length: number): string {
  return text.length <= length ? text : [...text].slice(0, length).join('');
}

/** A text's words as patterns are written: case, accents and punctuation left out. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(/['’‘ʼ`´]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** What a merchant is grouped and remembered by: its words, or all of it when it has none. */
export function merchantKey(merchant: string): string {
  return beginning(wordsOf(merchant).join(' ') || merchant.trim(), KEY_MAX_LENGTH);
}

/** A category's name: in lower case, blanks trimmed and single. Null when there is nothing, and for control characters. */
export function categoryName(text: string): string | null {
  // Nobody's name for a category is as long as that; the rest isn't worth looking at.
  const name = beginning(text, CATEGORY_MAX_LENGTH * 16)
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/\s+/gu, ' ');
  return name === '' || !name.isWellFormed() || /\p{Cc}/u.test(name) ? null : name;
}

/** Whether a category's name is one that people may give: 1 to 50 characters. */
export function isCategoryLength(name: string): boolean {
  return [...name].length <= CATEGORY_MAX_LENGTH;
}

/** The name of the category that an event names; the beginning of one that is longer than people may give. */
export function namedCategory(text: string | null): string | null {
  const name = text === null ? null : categoryName(text);
  return name === null ? null : beginning(name, CATEGORY_MAX_LENGTH).trim();
}
