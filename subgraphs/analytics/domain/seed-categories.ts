import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Database } from '@mint/platform/database/database.ts';
import { z } from 'zod';
import { patternMaxWords } from './match-categories.ts';
import { categoryName, isCategoryLength, wordsOf } from './normalise-text.ts';

/** Any number that no other advisory lock of ours takes; the lock is per database. */
const SEED_LOCK = 7_463_101;

const pattern = z
  .string()
  .min(1)
  .refine((text) => text === wordsOf(text).join(' '), 'not in lower case without accents and punctuation');
const patterns = z.array(pattern.refine((text) => text.split(' ').length <= patternMaxWords, 'more than four words')).max(5_000);

const categoriesFile = z
  .array(
    z.object({
      category: z.string().refine((name) => name === categoryName(name) && isCategoryLength(name), 'no name for a category'),
      /** Of several patterns that are found, those of the highest priority count. */
      priority: z.int().min(0).max(1_000),
      merchants: patterns,
      words: patterns,
    }),
  )
  .max(500);

/**
 * Puts the categories of a file into the table, in place of what another file put there; does nothing when they are of this very file, so that what an
 * operator changed in the table stays. Spendings keep their categories: a rebuild looks at them anew. Throws when the file isn't in order.
 */
export async function seedCategories(database: Database, file: URL): Promise<void> {
  const text = await readFile(file, 'utf8');
  const categories = categoriesFile.parse(JSON.parse(text));
  const rows = categories.flatMap(({ category, priority, merchants, words }) => [
    ...merchants.map((pattern) => ({ category, priority, pattern, kind: 'MERCHANT' })),
    ...words.map((pattern) => ({ category, priority, pattern, kind: 'WORDS' })),
  ]);
  const twice = rows.find(
    (row, index) => rows.findIndex(({ pattern, kind }) => pattern === row.pattern && kind === row.kind) !== index,
  );
  if (twice) throw new Error(`The file of categories has "${twice.pattern}" twice`);
  const sha256 = createHash('sha256').update(text).digest('hex');
  await database.transaction(async (tx) => {
    // Of processes that start at once, the first does it.
    await tx.sql`select pg_advisory_xact_lock(${SEED_LOCK})`;
    const known = await tx.sql`select 1 from category_file where sha256 = ${sha256}`;
    if (known.length > 0) return;
    await tx.sql`delete from category_patterns`;
    await tx.sql`
      insert into category_patterns (pattern, kind, category, priority)
      select pattern, kind, category, priority from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
        as given (pattern text, kind text, category text, priority int)`;
    await tx.sql`
      insert into category_file (sha256, categories) values (${sha256}, ${categories.map(({ category }) => category)})
      on conflict (singleton) do update set sha256 = excluded.sha256, categories = excluded.categories`;
  });
}

/** The categories that are known by themselves, in the file's order; people may name others. */
export async function listCategories({ sql }: Pick<Database, 'sql'>): Promise<readonly string[]> {
  const [row] = await sql<{ categories: string[] }[]>`select categories from category_file`;
  return row?.categories ?? [];
}
