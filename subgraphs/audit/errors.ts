import { badUserInput, notFound } from '@mint/platform/errors/errors.ts';

/** A condition that no entry can meet because there is no such thing. */
export function invalidCondition(field: string) {
  return badUserInput(`\`${field}\` of the filter is none.`);
}

/** A time that ends before it begins. */
export function invalidPeriod() {
  return badUserInput('`from` of the filter is after `to`.');
}

/** A cursor that this list never gave out. */
export function invalidCursor() {
  return badUserInput('The cursor is not one of this list.');
}

/** An entry that is not there, or not the viewer's: which of them is nobody else's business. */
export function noSuchEntry() {
  return notFound('There is no such entry among yours.');
}
