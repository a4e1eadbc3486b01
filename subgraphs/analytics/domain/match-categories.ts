import type { Sql, TransactionSql } from '@mint/platform/database/sql.ts';
import { wordsOf } from './normalise-text.ts';

/** What a category is recognised by. */
export interface Recognisable {
  readonly merchant: string | null;
  readonly note: string | null;
}

/** The category of what nothing is recognised in. */
export const otherCategory = 'other';

/** The most words that a pattern has. */
export const patternMaxWords = 4;
/** A text is recognised by its beginning. */
const TEXT_MAX_WORDS = 60;

/** Every run of one to four words of a text. */
function phrasesOf(text: string | null): string[] {
  const words = wordsOf(text ?? '').slice(0, TEXT_MAX_WORDS);
  return words.flatMap((_, start) =>
    Array.from({ length: Math.min(patternMaxWords, words.length - start) }, (_, more) =>
      words.slice(start, start + more + 1).join(' '),
    ),
  );
}

/**
 * The category of each, by the patterns in the table: of those found the one of the highest priority, then one found in the merchant, then the longest.
 * One statement for all, and a look-up in an index for each phrase, however many patterns there are.
 */
export async function matchCategories(sql: Sql | TransactionSql, texts: readonly Recognisable[]): Promise<readonly string[]> {
  const phrases = texts.flatMap(({ merchant, note }, place) => [
    ...phrasesOf(merchant).map((phrase) => ({ place, phrase, ofMerchant: true })),
    ...phrasesOf(note).map((phrase) => ({ place, phrase, ofMerchant: false })),
  ]);
  if (phrases.length === 0) return texts.map(() => otherCategory);
  // `offset 0` keeps the planner at a look-up for each phrase: it can't know how few of them are patterns.
  const found = await sql<{ place: number; category: string }[]>`
    select distinct on (given.place) given.place, known.category
    from unnest(
      ${phrases.map(({ place }) => place)}::int[], ${phrases.map(({ phrase }) => phrase)}::text[],
      ${phrases.map(({ ofMerchant }) => ofMerchant)}::boolean[]
    ) as given (place, phrase, of_merchant)
    cross join lateral (
      select category, priority, pattern, kind from category_patterns
      where pattern = given.phrase and (kind = 'WORDS' or given.of_merchant)
      offset 0
    ) as known
    order by given.place, known.priority desc, given.of_merchant desc, length(known.pattern) desc, known.kind, known.category`;
  const byPlace = new Map(found.map(({ place, category }) => [place, category]));
  return texts.map((_, place) => byPlace.get(place) ?? otherCategory);
}
