/** Whom the reconciliation asks. */
export const sources = ['TRANSACTIONS', 'LEDGER', 'EVENTS'] as const;
export type Source = (typeof sources)[number];

/** One of those that are compared could not be asked. */
export class SourceAwayError extends Error {
  readonly source: Source;

  constructor(source: Source, cause: unknown) {
    super(`${source} could not be asked`, { cause });
    this.name = 'SourceAwayError';
    this.source = source;
  }
}

/** What a source answers. Throws SourceAwayError when it does not. */
export async function askSource<T>(source: Source, question: Promise<T>): Promise<T> {
  try {
    return await question;
  } catch (error) {
    throw new SourceAwayError(source, error);
  }
}
