import { minorUnits, timestamp } from '@mint/platform/kafka/codecs.ts';
import { defineEvent } from '@mint/platform/kafka/contract.ts';
import { z } from 'zod';
import { idOf } from './ids.ts';

/** Where it is told what people ask of each other; keyed by money request, by split, or by the owner of a contact. */
export const socialTopic = 'social.events';

const userId = idOf('usr');

const moneyRequest = z.object({
  moneyRequestId: idOf('mrq'),
  /** Who asks, and gets the money. */
  requesterId: userId,
  /** Who is asked. */
  payerId: userId,
  amountMinor: minorUnits,
  currency: z.string().length(3),
  note: z.string().nullable(),
  expiresAt: timestamp,
  occurredAt: timestamp,
});

/** Somebody asks somebody for money. */
export const moneyRequestCreated = defineEvent({
  type: 'money_request.created',
  version: 1,
  topic: socialTopic,
  payload: moneyRequest,
  key: (payload) => payload.moneyRequestId,
});

/** The requester reminds the payer of a request that is still open. */
export const moneyRequestReminded = defineEvent({
  type: 'money_request.reminded',
  version: 1,
  topic: socialTopic,
  payload: moneyRequest,
  key: (payload) => payload.moneyRequestId,
});

/** The payer paid: the transaction has completed. */
export const moneyRequestAccepted = defineEvent({
  type: 'money_request.accepted',
  version: 1,
  topic: socialTopic,
  payload: moneyRequest.extend({ transactionId: idOf('txn') }),
  key: (payload) => payload.moneyRequestId,
});

/** The payer won't pay. */
export const moneyRequestDeclined = defineEvent({
  type: 'money_request.declined',
  version: 1,
  topic: socialTopic,
  payload: moneyRequest,
  key: (payload) => payload.moneyRequestId,
});

/** The requester took it back. */
export const moneyRequestCancelled = defineEvent({
  type: 'money_request.cancelled',
  version: 1,
  topic: socialTopic,
  payload: moneyRequest,
  key: (payload) => payload.moneyRequestId,
});

/** Nobody paid in time. */
export const moneyRequestExpired = defineEvent({
  type: 'money_request.expired',
  version: 1,
  topic: socialTopic,
  payload: moneyRequest,
  key: (payload) => payload.moneyRequestId,
});

const split = z.object({
  splitId: idOf('spl'),
  /** Who paid the bill, and gets the shares. */
  creatorId: userId,
  title: z.string(),
  totalMinor: minorUnits,
  currency: z.string().length(3),
  occurredAt: timestamp,
});

const share = z.object({ shareId: idOf('shr'), userId, amountMinor: minorUnits });

/** A bill was split: each person but the creator owes their share from now on. The creator's own counts as paid. */
export const splitCreated = defineEvent({
  type: 'split.created',
  version: 1,
  topic: socialTopic,
  payload: split.extend({ shares: z.array(share).min(1).max(50) }),
  key: (payload) => payload.splitId,
});

/** A person paid their share: the transaction has completed. */
export const splitSharePaid = defineEvent({
  type: 'split.share_paid',
  version: 1,
  topic: socialTopic,
  payload: split.extend({ share, transactionId: idOf('txn') }),
  key: (payload) => payload.splitId,
});

/** Every share is paid. */
export const splitSettled = defineEvent({
  type: 'split.settled',
  version: 1,
  topic: socialTopic,
  payload: split,
  key: (payload) => payload.splitId,
});

/** The creator ended it: these shares are owed no more. A payment that was under way may still tell of itself after this. */
export const splitCancelled = defineEvent({
  type: 'split.cancelled',
  version: 1,
  topic: socialTopic,
  payload: split.extend({ shares: z.array(share).max(50) }),
  key: (payload) => payload.splitId,
});

const contact = z.object({ contactId: idOf('con'), ownerId: userId, userId, occurredAt: timestamp });

/** A person keeps another as a contact. */
export const contactAdded = defineEvent({
  type: 'contact.added',
  version: 1,
  topic: socialTopic,
  payload: contact,
  key: (payload) => payload.ownerId,
});

/** A person keeps another as a contact no more. */
export const contactRemoved = defineEvent({
  type: 'contact.removed',
  version: 1,
  topic: socialTopic,
  payload: contact,
  key: (payload) => payload.ownerId,
});
