import { minorUnits, timestamp } from '@mint/platform/kafka/codecs.ts';
import { defineEvent } from '@mint/platform/kafka/contract.ts';
import { z } from 'zod';
import { idOf } from './ids.ts';

/** Where the cases of held transfers are told of; keyed by transaction, so that a case's events keep their order. */
export const fraudTopic = 'fraud.events';

const caseId = idOf('frc');
const transactionId = idOf('txn');
const userId = idOf('usr');

const fraudCase = z.object({ caseId, transactionId, senderId: userId, recipientId: userId, score: z.int() });

/** A transfer's money is held until somebody decides, or nobody did in time. */
export const fraudCaseOpened = defineEvent({
  type: 'fraud.case_opened',
  version: 1,
  topic: fraudTopic,
  payload: fraudCase.extend({
    amountMinor: minorUnits,
    currency: z.string().length(3),
    rules: z.array(z.string()),
    openedAt: timestamp,
    expiresAt: timestamp,
  }),
  key: (payload) => payload.transactionId,
});

const decided = fraudCase.extend({ reason: z.string(), decidedAt: timestamp });

/** A reviewer let the transfer go on. */
export const fraudCaseApproved = defineEvent({
  type: 'fraud.case_approved',
  version: 1,
  topic: fraudTopic,
  payload: decided,
  key: (payload) => payload.transactionId,
});

/** A reviewer stopped the transfer. */
export const fraudCaseBlocked = defineEvent({
  type: 'fraud.case_blocked',
  version: 1,
  topic: fraudTopic,
  payload: decided,
  key: (payload) => payload.transactionId,
});

/** Nobody decided in time: the money goes back. */
export const fraudCaseExpired = defineEvent({
  type: 'fraud.case_expired',
  version: 1,
  topic: fraudTopic,
  payload: fraudCase.extend({ expiredAt: timestamp }),
  key: (payload) => payload.transactionId,
});

/** The transfer ended otherwise while its case was open. */
export const fraudCaseWithdrawn = defineEvent({
  type: 'fraud.case_withdrawn',
  version: 1,
  topic: fraudTopic,
  payload: fraudCase.extend({ withdrawnAt: timestamp }),
  key: (payload) => payload.transactionId,
});

/** The sanctions list that recipients are held against was replaced. */
export const sanctionsListLoaded = defineEvent({
  type: 'fraud.sanctions_list_loaded',
  version: 1,
  topic: fraudTopic,
  payload: z.object({ source: z.string(), entries: z.int().nonnegative(), loadedAt: timestamp }),
  key: (payload) => payload.source,
});
