const maxLength = 80;

/**
 * Characters that can't be shown, or that change how their neighbours are: controls, surrogates, private use, unassigned,
 * line separators, and direction marks. Joiners stay: scripts and emoji need them.
 */
const unfit = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** The display name as it is kept: NFC, blanks trimmed and single. Null when empty, over 80 characters, or not fit to show. */
export function parseDisplayName(text: string): string | null {
  if (text.length > maxLength * 8) return null;
  const name = text
    .normalize('NFC')
    .trim()
    .replace(/\p{Zs}+/gu, ' ');
  return [...name].length <= maxLength && visible.test(name) && !unfit.test(name) ? name : null;
}

/** Text as it is compared in a search: compatibility forms, case and accents folded away, words parted by single blanks. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim();
}

/** What `users.search_name` holds for a display name: a blank before each word, so that a prefix of any word is found. */
export function searchNameOf(displayName: string): string {
  return ` ${foldForSearch(displayName)}`;
}
