import { timestamp } from '@mint/platform/kafka/codecs.ts';
import { defineEvent } from '@mint/platform/kafka/contract.ts';
import { z } from 'zod';
import { idOf } from './ids.ts';

/** All events of the operators travel on one topic. */
const topic = 'admin.events';

const reason = z.string().min(1).max(500);

/** Everything an operator can do to somebody else's things. */
export const adminActions = [
  'USER_FREEZE',
  'USER_UNFREEZE',
  'USER_ROLE_SET',
  'KYC_APPROVE',
  'KYC_REJECT',
  'FRAUD_CASE_APPROVE',
  'FRAUD_CASE_BLOCK',
  'LIMITS_SET',
  'TRANSACTION_REVERSE',
  'TRANSACTION_FORCE_COMPLETE',
  'USER_TOTP_RESET',
] as const;

export type AdminAction = (typeof adminActions)[number];

/** The actions that move money, and so need two operators. */
export const transactionApprovalKinds = ['TRANSACTION_REVERSE', 'TRANSACTION_FORCE_COMPLETE'] as const;

/** Every action that needs two operators: those, and what makes an account less safe. */
export const approvalKinds = [...transactionApprovalKinds, 'USER_TOTP_RESET'] as const;

export type ApprovalKind = (typeof approvalKinds)[number];

export type TransactionApprovalKind = (typeof transactionApprovalKinds)[number];

/** What an action changed, as it stood: only what an operator may see, and no secret. Null when there was nothing. */
const state = z.record(z.string(), z.json()).nullable();

/** An operator did something, and it is in effect. */
export const adminActionPerformed = defineEvent({
  type: 'admin.action_performed',
  version: 1,
  topic,
  payload: z.object({
    actionId: idOf('act'),
    action: z.enum(adminActions),
    adminId: idOf('usr'),
    /** What it was done to: a user, an identity file, a fraud case, a transaction, or the tier of limits. */
    resourceId: z.string().min(1).max(64),
    reason,
    before: state,
    after: state,
    occurredAt: timestamp,
  }),
  key: (payload) => payload.resourceId,
});

/** An operator asked for money to be moved, which a second one must agree to; nothing has moved. */
export const adminApprovalRequested = defineEvent({
  type: 'admin.approval_requested',
  version: 1,
  topic,
  payload: z.object({
    approvalId: idOf('apr'),
    kind: z.enum(transactionApprovalKinds),
    transactionId: idOf('txn'),
    requestedBy: idOf('usr'),
    reason,
    occurredAt: timestamp,
  }),
  key: (payload) => payload.transactionId,
});

/** A second operator agreed, or did not. What was agreed to is told by `admin.action_performed` once it is in effect. */
export const adminApprovalDecided = defineEvent({
  type: 'admin.approval_decided',
  version: 1,
  topic,
  payload: z.object({
    approvalId: idOf('apr'),
    kind: z.enum(transactionApprovalKinds),
    transactionId: idOf('txn'),
    approved: z.boolean(),
    decidedBy: idOf('usr'),
    reason,
    occurredAt: timestamp,
  }),
  key: (payload) => payload.transactionId,
});

/** An operator asked for the second factor of somebody who lost it to be ended, which a second one must agree to, and its owner may stop. */
export const adminTotpResetRequested = defineEvent({
  type: 'admin.totp_reset_requested',
  version: 1,
  topic,
  payload: z.object({
    approvalId: idOf('apr'),
    userId: idOf('usr'),
    requestedBy: idOf('usr'),
    reason,
    /** Before then nobody can agree to it. */
    notBefore: timestamp,
    /** When it ends by itself. */
    expiresAt: timestamp,
    occurredAt: timestamp,
  }),
  key: (payload) => payload.userId,
});

/** A second operator agreed to end a second factor, or did not. `user.totp_reset` tells that it has ended. */
export const adminTotpResetDecided = defineEvent({
  type: 'admin.totp_reset_decided',
  version: 1,
  topic,
  payload: z.object({
    approvalId: idOf('apr'),
    userId: idOf('usr'),
    approved: z.boolean(),
    decidedBy: idOf('usr'),
    reason,
    occurredAt: timestamp,
  }),
  key: (payload) => payload.userId,
});

/** Why what was asked for is void before anybody decided. */
export const voidReasons = ['REQUESTER_NOT_ADMIN', 'STOPPED_BY_OWNER', 'TOTP_NOT_ENABLED'] as const;

export type VoidReason = (typeof voidReasons)[number];

/** What an operator asked for is void: nobody can agree to it any more. */
export const adminApprovalVoided = defineEvent({
  type: 'admin.approval_voided',
  version: 1,
  topic,
  payload: z.object({
    approvalId: idOf('apr'),
    kind: z.enum(approvalKinds),
    /** The transaction or the user that it is about. */
    resourceId: z.string().min(1).max(64),
    requestedBy: idOf('usr'),
    voidReason: z.enum(voidReasons),
    occurredAt: timestamp,
  }),
  key: (payload) => payload.resourceId,
});

/** What the reconciliation of transactions, ledger and events can find. */
export const ledgerMismatchKinds = [
  'POSTING_MISSING',
  'POSTING_UNEXPECTED',
  'POSTING_DIFFERS',
  'POSTING_WITHOUT_TRANSACTION',
  'TRANSACTION_UNSETTLED',
  'ENTRY_MISSING',
  'ENTRY_DIFFERS',
  'ENTRY_WITHOUT_POSTING',
  'ENTRIES_UNBALANCED',
  'ENTRIES_LOST',
  'BALANCE_NOT_CONTINUED',
  'BALANCE_DIFFERS',
  'EVENT_MISSING',
  'EVENT_DOUBLED',
  'EVENT_DIFFERS',
  'EVENT_WITHOUT_CAUSE',
] as const;

export type LedgerMismatchKind = (typeof ledgerMismatchKinds)[number];

const mismatch = z.object({
  mismatchId: idOf('lmm'),
  kind: z.enum(ledgerMismatchKinds),
  /** What it is about: a transaction, a wallet, or an hour of the ledger. */
  subjectId: z.string().min(1).max(64),
  detail: z.string().max(2_000),
  occurredAt: timestamp,
});

/** Transactions, ledger and events do not agree on something. */
export const ledgerMismatchFound = defineEvent({
  type: 'admin.ledger_mismatch_found',
  version: 1,
  topic,
  payload: mismatch,
  key: (payload) => payload.subjectId,
});

/** They agree on it again. */
export const ledgerMismatchResolved = defineEvent({
  type: 'admin.ledger_mismatch_resolved',
  version: 1,
  topic,
  payload: mismatch,
  key: (payload) => payload.subjectId,
});
