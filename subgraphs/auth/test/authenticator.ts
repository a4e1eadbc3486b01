import type { Id } from '@mint/platform/ids/ids.ts';
import { toUuid } from '@mint/platform/ids/ids.ts';
import { Secret, TOTP } from 'otpauth';
import { confirmTotp } from '../domain/confirm-totp.ts';
import { enrollTotp } from '../domain/enroll-totp.ts';
import { goodPassword, type OpenAuth } from './open-auth.ts';

/** The code that an authenticator app shows. The next step's is good already, and stays good while a test runs. */
export function codeOf(secret: string, step: 'now' | 'next' = 'now'): string {
  const timestamp = Date.now() + (step === 'next' ? 30_000 : 0);
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

/** Somebody's app, with the recovery codes they wrote down. */
export interface Authenticator {
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
  /** The code that put the second factor in force. */
  readonly usedCode: string;
  /** A code that was not used yet: time is turned back for the app's owner alone. */
  freshCode(): Promise<string>;
}

/** Has a person whose password is the good one use a second factor. */
export async function enableTotp({ context }: OpenAuth, userId: Id<'usr'>): Promise<Authenticator> {
  const enrolled = await enrollTotp(context, userId, goodPassword);
  if (!enrolled.ok) throw new Error('not enrolled');
  const { secret } = enrolled.value;
  const usedCode = codeOf(secret);
  const confirmed = await confirmTotp(context, userId, usedCode);
  if (!confirmed.ok) throw new Error('not confirmed');
  return {
    secret,
    usedCode,
    recoveryCodes: confirmed.value,
    async freshCode() {
      await context.database.sql`update second_factors set last_step = null where user_id = ${toUuid(userId, 'usr')}`;
      return codeOf(secret);
    },
  };
}

/** A code of six digits that no step near now has. */
export function wrongCodeOf(secret: string): string {
  const near = [-2, -1, 0, 1, 2, 3].map((steps) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 }),
  );
  return ['000000', '111111', '222222', '333333', '444444', '555555', '666666'].find((code) => !near.includes(code)) ?? '';
}
