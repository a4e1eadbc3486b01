import { Secret, TOTP } from 'otpauth';

const secretBytes = 20;
/** How many steps a code may be early or late: clocks differ, and people type slowly. */
const window = 1;

/** What RFC 6238 leaves open, as every authenticator app takes it for granted. */
function totpOf(secret: string, names?: { readonly issuer: string; readonly label: string }): TOTP {
  return new TOTP({ ...names, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 });
}

/** A new secret, in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: secretBytes }).base32;
}

/** The address that an authenticator app reads a secret from. */
export function otpauthUri(secret: string, issuer: string, label: string): string {
  return totpOf(secret, { issuer, label }).toString();
}

/** Whether a text could be a code of an app. */
export function isTotpForm(text: string): boolean {
  return /^\d{6}$/.test(text);
}

/** The time step that a code of six digits belongs to; null when it is none of those that are good at this moment. */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  const totp = totpOf(secret);
  const timestamp = at.getTime();
  const delta = totp.validate({ token: code, timestamp, window });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}
