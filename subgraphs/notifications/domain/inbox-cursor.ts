import { badUserInput } from '@mint/platform/errors/errors.ts';

const CURSOR = /^n([1-9]\d{0,18})$/;

/** The cursor of a place in an inbox, opaque to clients. Positions order an inbox exactly; moments need not. */
export function encodePosition(position: bigint): string {
  return Buffer.from(`n${position}`).toString('base64url');
}

/** The position a client's cursor stands for. Throws BAD_USER_INPUT when it is none of ours. */
export function decodePosition(cursor: string): bigint {
  const position = CURSOR.exec(cursor.length > 64 ? '' : Buffer.from(cursor, 'base64url').toString('latin1'))?.[1];
  // Above this, Postgres's bigint ends.
  if (position === undefined || BigInt(position) > 9_223_372_036_854_775_807n)
    throw badUserInput('The cursor is not one of this list.');
  return BigInt(position);
}
