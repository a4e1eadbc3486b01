import { type UserError, userError } from '@mint/platform/errors/errors.ts';
import type { RequestOver } from '../errors.ts';
import type { MoneyRequest } from './money-request.ts';

/** Why a request that was not altered could not be, as it stands. What is still PENDING expired, or was being paid a moment ago. */
export function requestOver({ status, expiresAt }: MoneyRequest): UserError<RequestOver> {
  const path = ['input', 'id'];
  if (status === 'ACCEPTED') return userError('ALREADY_ACCEPTED', 'This request is paid.', path);
  if (status === 'DECLINED') return userError('ALREADY_DECLINED', 'This request was declined.', path);
  if (status === 'CANCELLED') return userError('ALREADY_CANCELLED', 'This request was taken back.', path);
  if (status === 'EXPIRED' || (status === 'PENDING' && expiresAt.getTime() <= Date.now())) {
    return userError('EXPIRED', 'The time of this request is over.', path);
  }
  return userError('PAYMENT_UNDER_WAY', 'This request is being paid; see how that ends.', path);
}
