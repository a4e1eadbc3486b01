/** Letters that Unicode does not take apart into a plain one and an accent, though people leave the difference out. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ς: 'σ',
};
/** Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic; the marks of other scripts are vowels, without which names run together. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/gu;
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/** What an index takes in any script; longer ones are told apart by their beginnings. */
const MAX_KEY_LENGTH = 500;

/**
 * What a name is found by: case, accents, punctuation and the order of words left out. Marks within a word join it (O'Brien, J.R.), others part
 * words (Al-Hamid). Null when nothing is left, so that it matches nothing.
 */
export function nameKey(name: string): string | null {
  const words = name
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? letter)
    .replace(/['’‘ʼʻ`´.]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.length === 0 ? null : words.sort().join(' ').slice(0, MAX_KEY_LENGTH);
}

/** What an e-mail address is found by; null for an empty one. */
export function emailKey(email: string): string | null {
  const address = email.trim().toLowerCase();
  return address === '' ? null : address.slice(0, MAX_KEY_LENGTH);
}
