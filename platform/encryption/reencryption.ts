import type { Logger } from '../telemetry/logger.ts';
import { repeat } from '../time/repeat.ts';
import { type EncryptionKeys, reencrypt } from './encryption.ts';

/** One encrypted text of a table. */
export interface SealedText<Row> {
  readonly row: Row;
  readonly sealed: Uint8Array;
  readonly boundTo: string;
}

/** A column that holds encrypted texts. */
export interface SealedColumn<Row> {
  /** A page of them in the order of their key, those after `last`; empty at the end. */
  page(last: Row | null): Promise<readonly SealedText<Row>[]>;
  /** Puts `sealed` in the place of what was read, unless that was changed meanwhile. */
  replace(text: SealedText<Row>, sealed: Uint8Array): Promise<unknown>;
}

const againAfterMs = 600_000;

/** Brings everything in a column under the first key, a page at a time. Answers with how many texts were under another. */
export async function reencryptColumn<Row>(keys: EncryptionKeys, column: SealedColumn<Row>): Promise<number> {
  let changed = 0;
  let texts = await column.page(null);
  while (texts.length > 0) {
    for (const text of texts) {
      const sealed = reencrypt(text.sealed, keys, text.boundTo);
      if (sealed === null) continue;
      await column.replace(text, sealed);
      changed += 1;
    }
    texts = await column.page(texts.at(-1)?.row ?? null);
  }
  return changed;
}

/**
 * While there are several keys, brings everything under the first of them, again and again: another process may not know yet which that is. Says
 * in the log when nothing was left, and the other keys can go.
 */
export function startReencryption(keys: EncryptionKeys, work: () => Promise<number>, log: Logger): { stop(): Promise<void> } {
  if (keys.length === 1) return { stop: async () => {} };
  return repeat(
    againAfterMs,
    async () => {
      const changed = await work();
      if (changed > 0) log.info({ changed }, 'secrets were brought under the newest key');
      else log.info('every secret is under the newest key: the older ones can go once every process says so');
      return changed > 0;
    },
    (error) => log.error({ err: error }, 'secrets could not be brought under the newest key; trying again'),
  );
}
