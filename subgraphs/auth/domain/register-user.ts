import { isCountry } from '@mint/platform/countries/countries.ts';
import type { Tx } from '@mint/platform/database/database.ts';
import { DomainError, fail, ok, type Result, type UserError, userError } from '@mint/platform/errors/errors.ts';
import { newId } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { userRegistered } from '@mint/schema/events/auth.ts';
import type { AuthContext } from '../context.ts';
import type { RegisterErrorCode } from '../errors.ts';
import { users } from '../tables.ts';
import { requestEmail } from './email-tokens.ts';
import { parseDisplayName, searchNameOf } from './parse-display-name.ts';
import { parseEmail } from './parse-email.ts';
import { parseNewHandle } from './parse-handle.ts';
import { passwordFault } from './password-strength.ts';
import { findUserByEmail, findUsersByHandles, type User } from './users.ts';

export interface Registration {
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
  readonly handle: string;
  readonly country: string;
}

type Fault = UserError<RegisterErrorCode>;
type Profile = Omit<Registration, 'password'>;

const emailTaken = () => userError('EMAIL_TAKEN' as const, 'This e-mail address has an account already.', ['input', 'email']);
const handleTaken = () => userError('HANDLE_TAKEN' as const, 'Someone else has this handle.', ['input', 'handle']);

/** Checks every field, so that a person learns of all faults at once. */
function parse(input: Registration): Result<Profile, RegisterErrorCode> {
  const faults: Fault[] = [];
  const checked = (value: string | null, code: RegisterErrorCode, message: string, field: string): string => {
    if (value === null) faults.push(userError(code, message, ['input', field]));
    return value ?? '';
  };
  const profile = {
    email: checked(parseEmail(input.email), 'INVALID_EMAIL', 'This is not an e-mail address.', 'email'),
    handle: checked(parseNewHandle(input.handle), 'INVALID_HANDLE', 'A handle has 3 to 30 letters a-z, digits or _.', 'handle'),
    displayName: checked(
      parseDisplayName(input.displayName),
      'INVALID_DISPLAY_NAME',
      'Give a name of 1 to 80 characters.',
      'displayName',
    ),
    country: checked(isCountry(input.country) ? input.country : null, 'INVALID_COUNTRY', 'There is no such country.', 'country'),
  };
  const fault = passwordFault(input.password, [profile.email, profile.handle, profile.displayName]);
  if (fault !== null) faults.push(userError('PASSWORD_TOO_WEAK', fault, ['input', 'password']));
  const [first, ...others] = faults;
  return first ? fail(first, ...others) : ok(profile);
}

async function findTaken(reader: Parameters<typeof findUserByEmail>[0], { email, handle }: Profile): Promise<Fault[]> {
  const holder = await findUserByEmail(reader, email);
  const namesake = await findUsersByHandles(reader, [handle]);
  return [...(holder ? [emailTaken()] : []), ...(namesake.length > 0 ? [handleTaken()] : [])];
}

async function insert(context: AuthContext, tx: Tx, profile: Profile, passwordHash: string): Promise<User> {
  const now = new Date();
  const { email, handle, displayName, country } = profile;
  const row = { id: newId('usr'), email, handle, displayName, country, createdAt: now };
  const inserted = await tx.drizzle
    .insert(users)
    .values({ ...row, searchName: searchNameOf(displayName), passwordHash, updatedAt: now })
    .onConflictDoNothing()
    .returning({ id: users.id });
  if (inserted.length === 0) {
    const [taken = handleTaken()] = await findTaken(tx, profile);
    throw new DomainError(taken.code, taken.message, taken.path);
  }
  await addEvent(tx, userRegistered, { userId: row.id, handle, displayName, email, country, registeredAt: now });
  await requestEmail(context, tx, row.id, 'VERIFY_EMAIL');
  return { ...row, role: 'USER', status: 'ACTIVE', emailVerifiedAt: null };
}

/** Signs a person up and asks for the e-mail that proves the address. The account works at once. */
export async function registerUser(context: AuthContext, input: Registration): Promise<Result<User, RegisterErrorCode>> {
  const parsed = parse(input);
  if (!parsed.ok) return parsed;
  // Looked up before hashing, so that a taken name costs no hash; the unique indexes decide between two at the same time.
  const [taken, ...alsoTaken] = await findTaken(context.database, parsed.value);
  if (taken) return fail(taken, ...alsoTaken);
  const passwordHash = await context.hasher.hash(input.password);
  try {
    return ok(await context.database.transaction((tx) => insert(context, tx, parsed.value, passwordHash)));
  } catch (error) {
    if (error instanceof DomainError) return fail((error as DomainError<RegisterErrorCode>).toUserError());
    throw error;
  }
}
