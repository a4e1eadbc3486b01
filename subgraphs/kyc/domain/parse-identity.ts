import { isCountry } from '@mint/platform/countries/countries.ts';
import { fail, ok, type Result, type UserError, userError } from '@mint/platform/errors/errors.ts';
import type { BasicSubmitErrorCode } from '../errors.ts';

/** Who a person says they are. */
export interface Identity {
  readonly legalName: string;
  /** ISO 8601: `1990-12-31`. */
  readonly dateOfBirth: string;
  readonly addressLine: string;
  readonly city: string;
  /** Empty where a country has none. */
  readonly postalCode: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

const nameMaxLength = 100;
const addressMaxLength = 200;
const cityMaxLength = 100;
const adultYears = 18;
const oldestYears = 120;

/** Letters of any script with their marks, and what stands between the words of names; begins with a letter. */
const nameForm = /^\p{L}[\p{L}\p{M} '’.,·-]*$/u;
/** What addresses are written with: no controls, no direction marks, nothing that can't be shown. */
const textForm = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u;
const visible = /[\p{L}\p{N}]/u;
const postalCodeForm = /^(?:[\p{L}\p{N}][\p{L}\p{N} -]{0,18}[\p{L}\p{N}]|[\p{L}\p{N}]?)$/u;
const dateForm = /^\d{4}-\d{2}-\d{2}$/;

/** The text as it is kept: NFC, blanks trimmed and single; null when it is longer. */
function tidy(text: string, maxLength: number): string | null {
  // A character is at most a few code units: a text far longer than that isn't worth looking at.
  if (text.length > maxLength * 8) return null;
  const tidied = text
    .normalize('NFC')
    .trim()
    .replace(/\p{Zs}+/gu, ' ');
  return [...tidied].length <= maxLength ? tidied : null;
}

function matching(text: string | null, form: RegExp): string | null {
  return text !== null && form.test(text) ? text : null;
}

/** Whether the text is a day of the calendar, leap days as they fall. */
function isDay(text: string): boolean {
  if (!dateForm.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The same day so many years later, as text that sorts. Somebody born on 29 February grows older on 1 March. */
function yearsLater(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}

function faultOfBirth(dateOfBirth: string, today: string): UserError<BasicSubmitErrorCode> | null {
  const path = ['input', 'dateOfBirth'];
  if (!isDay(dateOfBirth)) return userError('INVALID_DATE_OF_BIRTH', 'Give the date of birth like 1990-12-31.', path);
  if (dateOfBirth > today || yearsLater(dateOfBirth, oldestYears) < today) {
    return userError('INVALID_DATE_OF_BIRTH', 'This cannot be the date of birth.', path);
  }
  if (yearsLater(dateOfBirth, adultYears) > today) {
    return userError('UNDERAGE', `You must be at least ${adultYears} years old.`, path);
  }
  return null;
}

/**
 * What a person states, as it is kept. Fails with every fault there is: INVALID_LEGAL_NAME, INVALID_DATE_OF_BIRTH,
 * UNDERAGE, INVALID_ADDRESS, INVALID_COUNTRY.
 *
 * @param today the calendar day that ages are counted on, in UTC.
 */
export function parseIdentity(
  input: Identity,
  today: string = new Date().toISOString().slice(0, 10),
): Result<Identity, BasicSubmitErrorCode> {
  const legalName = matching(tidy(input.legalName, nameMaxLength), nameForm);
  const addressLine = matching(tidy(input.addressLine, addressMaxLength), textForm);
  const city = matching(tidy(input.city, cityMaxLength), textForm);
  const postalCode = matching(tidy(input.postalCode, 20), postalCodeForm);
  const faults: UserError<BasicSubmitErrorCode>[] = [];
  const fault = (code: BasicSubmitErrorCode, message: string, field: string) =>
    faults.push(userError(code, message, ['input', field]));

  if (legalName === null)
    fault('INVALID_LEGAL_NAME', `Give the name as your document has it, up to ${nameMaxLength} letters.`, 'legalName');
  const ofBirth = faultOfBirth(input.dateOfBirth, today);
  if (ofBirth !== null) faults.push(ofBirth);
  if (addressLine === null || !visible.test(addressLine)) {
    fault('INVALID_ADDRESS', `Give street and number, up to ${addressMaxLength} characters.`, 'addressLine');
  }
  if (city === null || !visible.test(city)) fault('INVALID_ADDRESS', `Give the city, up to ${cityMaxLength} characters.`, 'city');
  if (postalCode === null) fault('INVALID_ADDRESS', 'A postal code has up to 20 letters and digits.', 'postalCode');
  if (!isCountry(input.country)) fault('INVALID_COUNTRY', 'There is no such country.', 'country');

  const [first, ...others] = faults;
  if (first !== undefined) return fail(first, ...others);
  return ok({ ...input, legalName, addressLine, city, postalCode } as Identity);
}
