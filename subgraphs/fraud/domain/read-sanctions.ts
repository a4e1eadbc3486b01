import type { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import { nameKey } from './normalise-name.ts';

/** One entry of a sanctions list. */
export type SanctionsRow = z.output<typeof sanctionsRow>;

/** A list that is not as it must be; the message names each row at fault, up to a number of them. */
export class SanctionsFileError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The list is not usable:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'SanctionsFileError';
    this.faults = faults;
  }
}

const FAULTS_TOLD = 20;
const MAX_ALIASES = 200;
const MAX_RECORD_BYTES = 64 * 1024;

const name = z
  .string()
  .min(1, 'is missing')
  .max(500, 'is too long')
  .refine((text) => !text.includes('\0'), 'has characters that no text can have')
  .refine((text) => text === '' || nameKey(text) !== null, 'has no letters');
const optional = <S extends z.ZodType>(schema: S) =>
  z
    .union([z.literal('').transform(() => null), schema])
    .optional()
    .default(null as never);

const sanctionsRow = z.object({
  name,
  aliases: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(';')
        .map((alias) => alias.trim())
        .filter(Boolean),
    )
    .pipe(z.array(name).max(MAX_ALIASES, 'are too many')),
  email: optional(
    z
      .string()
      .max(320, 'is too long')
      .regex(/^[^\s@\0]+@[^\s@\0]+$/, 'is not an e-mail address'),
  ),
  date_of_birth: optional(z.iso.date('is not a date like 1970-12-31')),
  country: optional(z.string().regex(/^[A-Z]{2}$/, 'is not a country code like BR')),
  reference: z
    .string()
    .min(1, 'is missing')
    .max(200, 'is too long')
    .regex(/^[^\0]*$/, 'has characters that no text can have'),
});

const REQUIRED_COLUMNS = ['name', 'reference'];

/**
 * Reads a list in CSV, row by row: columns `name`, `aliases` (parted by `;`), `email`, `date_of_birth`, `country` and `reference` in any order, the
 * first row naming them; others are passed over. Throws SanctionsFileError once it has read all, or enough.
 */
export async function* readSanctions(source: Readable): AsyncGenerator<SanctionsRow> {
  const faults: string[] = [];
  const rowOfReference = new Map<string, number>();
  const parser = parse({
    bom: true,
    trim: true,
    skip_empty_lines: true,
    info: true,
    max_record_size: MAX_RECORD_BYTES,
    columns: (header: string[]) => {
      const missing = REQUIRED_COLUMNS.filter((column) => !header.includes(column));
      if (missing.length > 0) throw new SanctionsFileError([`the first row names no column ${missing.join(', ')}`]);
      return header;
    },
  });
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<Parsed>) {
      const row = info.lines;
      const read = sanctionsRow.safeParse(record);
      if (read.success) {
        const known = rowOfReference.get(read.data.reference);
        if (known === undefined) rowOfReference.set(read.data.reference, row);
        else faults.push(`row ${row}: reference ${read.data.reference} stands on row ${known} already`);
      } else {
        faults.push(...read.error.issues.map(({ path, message }) => `row ${row}: ${String(path[0])} ${message}`));
      }
      if (faults.length >= FAULTS_TOLD) break;
      if (read.success && faults.length === 0) yield read.data;
    }
  } catch (error) {
    if (error instanceof CsvError) faults.push(`row ${String(error.lines ?? '?')}: ${error.message}`);
    else throw error;
  } finally {
    source.destroy();
  }
  if (faults.length > 0) throw new SanctionsFileError(faults.slice(0, FAULTS_TOLD));
}

interface Parsed {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}
