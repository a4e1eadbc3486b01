import { userError } from '@mint/platform/errors/errors.ts';
import type { SocialConfig } from '../config.ts';
import type { Checked } from './validate-input.ts';

const DAY_MS = 86_400_000;

/**
 * When a request made at `now` expires: as its requester says, between now and the longest time there is; else after the usual number of days, each
 * of 24 hours whatever the calendar does.
 */
export function readExpiry(
  given: Date | null | undefined,
  now: Date,
  config: Pick<SocialConfig, 'REQUEST_EXPIRY_DAYS' | 'REQUEST_EXPIRY_MAX_DAYS'>,
): Checked<Date, 'INVALID_EXPIRY'> {
  if (given == null) return { value: new Date(now.getTime() + config.REQUEST_EXPIRY_DAYS * DAY_MS) };
  const path = ['input', 'expiresAt'];
  if (given <= now) return { error: userError('INVALID_EXPIRY', 'That moment is over.', path) };
  if (given.getTime() - now.getTime() > config.REQUEST_EXPIRY_MAX_DAYS * DAY_MS) {
    const message = `A request may stay open for up to ${config.REQUEST_EXPIRY_MAX_DAYS} days.`;
    return { error: userError('INVALID_EXPIRY', message, path) };
  }
  return { value: given };
}
