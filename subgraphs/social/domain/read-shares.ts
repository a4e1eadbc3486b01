import { type UserError, userError } from '@mint/platform/errors/errors.ts';
import type { Money } from '@mint/platform/money/money.ts';
import type { SplitCreateErrorCode } from '../errors.ts';
import { divideTotal } from './divide-total.ts';
import { checkAmount, type MoneyInput, type PersonRef, readPerson } from './validate-input.ts';

/** A share as a client gives it: the person by exactly one of the two, and an amount when the shares are not to be equal. */
export interface ShareInput {
  readonly userId?: string | null;
  readonly handle?: string | null;
  readonly amount?: MoneyInput | null;
}

/** How many shares a split may have. */
export const MAX_SHARES = 50;

type Refusal = UserError<SplitCreateErrorCode>;
const SHARES = ['input', 'shares'];

/** The path of a share's input, or of a field in it. */
export const pathOfShare = (index: number, ...field: string[]) => [...SHARES, String(index), ...field];

/** The field that names a share's person. */
export const personField = ({ userId }: ShareInput) => (userId == null ? 'handle' : 'userId');

/** Whom the shares name, in order; or every share at fault. */
export function readSharePeople(
  shares: readonly ShareInput[],
): { readonly people: PersonRef[] } | { readonly errors: Refusal[] } {
  if (shares.length === 0) return { errors: [userError('NO_SHARES', 'A split has at least one share.', SHARES)] };
  if (shares.length > MAX_SHARES) {
    return { errors: [userError('TOO_MANY_SHARES', `A split has up to ${MAX_SHARES} shares.`, SHARES)] };
  }
  const people: PersonRef[] = [];
  const errors: Refusal[] = [];
  for (const [index, share] of shares.entries()) {
    const person = readPerson(share.userId, share.handle);
    if (person === 'UNCLEAR') {
      errors.push(userError('INVALID_PERSON', 'Give either the id or the handle of the person.', pathOfShare(index)));
    } else if (person === 'NOBODY') {
      errors.push(userError('PERSON_NOT_FOUND', 'There is no such person.', pathOfShare(index, personField(share))));
    } else people.push(person);
  }
  return errors.length > 0 ? { errors } : { people };
}

/** What each share comes to, in order: as given, or equal when none is. Every amount is more than zero, and they add up to the total. */
export function readShareAmounts(
  shares: readonly ShareInput[],
  total: Money,
): { readonly amounts: bigint[] } | { readonly errors: Refusal[] } {
  const given = shares.filter(({ amount }) => amount != null).length;
  if (given === 0) {
    if (total.amountMinor >= BigInt(shares.length)) return { amounts: divideTotal(total.amountMinor, shares.length) };
    return { errors: [userError('TOTAL_TOO_SMALL', 'There is less to share than there are people.', ['input', 'total'])] };
  }
  if (given < shares.length) {
    return { errors: [userError('AMOUNTS_INCOMPLETE', 'Give an amount for each share, or for none.', SHARES)] };
  }
  const amounts: bigint[] = [];
  const errors: Refusal[] = [];
  for (const [index, { amount }] of shares.entries()) {
    if (amount == null) continue;
    const path = pathOfShare(index, 'amount');
    const checked = checkAmount(amount, 'INVALID_SHARE_AMOUNT', path);
    if (checked.error) errors.push(checked.error);
    else if (checked.value.currency !== total.currency) {
      errors.push(userError('INVALID_SHARE_AMOUNT', 'A share has the currency of the total.', [...path, 'currency']));
    } else amounts.push(checked.value.amountMinor);
  }
  if (errors.length > 0) return { errors };
  if (amounts.reduce((sum, amount) => sum + amount, 0n) === total.amountMinor) return { amounts };
  return { errors: [userError('SHARES_DO_NOT_ADD_UP', 'The shares do not add up to the total.', SHARES)] };
}
