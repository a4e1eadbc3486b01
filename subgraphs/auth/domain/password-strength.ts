import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

const minLength = 8;
const maxLength = 128;
/** zxcvbn's "safely unguessable": more than 10^8 guesses, against hashes that take a hundredth of a second each. */
const minScore = 3;
/** The estimate grows fast with length, on the event loop: 40 characters suffice, as a strong beginning makes a strong password. */
const estimatedLength = 40;

const estimator = new ZxcvbnFactory({
  dictionary,
  graphs: adjacencyGraphs,
  l33tMaxSubstitutions: 20,
  maxLength: estimatedLength,
});

/** A password as it is hashed: typed on any keyboard, it is the same bytes. */
export function normalizePassword(password: string): string {
  return password.normalize('NFKC');
}

/** Whether the text can be a password at all: 8 to 128 characters. */
export function hasPasswordLength(password: string): boolean {
  if (password.length > maxLength * 2) return false;
  const length = [...normalizePassword(password)].length;
  return length >= minLength && length <= maxLength;
}

/**
 * What a person should be told of a password that is too weak to choose; null when it will do.
 * @param own words of the person's own, which a guesser would try first: name, handle, e-mail address
 */
export function passwordFault(password: string, own: readonly string[]): string | null {
  if (!hasPasswordLength(password)) return `Choose a password of ${minLength} to ${maxLength} characters.`;
  const beginning = [...normalizePassword(password)].slice(0, estimatedLength).join('');
  const words = own.flatMap((word) => [word, ...word.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2);
  if (estimator.check(beginning, words).score >= minScore) return null;
  return 'This password is too easy to guess. Choose a longer one, of several uncommon words.';
}
