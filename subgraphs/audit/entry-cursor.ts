import type { EntryPage } from './domain/list-entries.ts';
import { invalidCursor } from './errors.ts';

const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\|(\d{1,18})$/;
const CURSOR_MAX_LENGTH = 128;

/** An entry's place in a list by when it happened, as clients hand it back. */
export function cursorOf({ at, sequence }: { readonly at: Date; readonly sequence: bigint }): string {
  return Buffer.from(`${at.toISOString()}|${sequence}`).toString('base64url');
}

/** Reads a client's cursor. Throws BAD_USER_INPUT for what `cursorOf` doesn't write. */
export function readCursor(text: string): EntryPage['after'] {
  const match = text.length > CURSOR_MAX_LENGTH ? null : CURSOR.exec(Buffer.from(text, 'base64url').toString('utf8'));
  const at = new Date(match?.[1] ?? '');
  if (!match?.[2] || Number.isNaN(at.getTime())) throw invalidCursor();
  return { at, sequence: BigInt(match[2]) };
}
