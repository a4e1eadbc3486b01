/** Every status of a money request. PROCESSING: its payment is under way, and nobody can do anything else with it until that has ended. */
export const requestStatuses = ['PENDING', 'PROCESSING', 'ACCEPTED', 'DECLINED', 'CANCELLED', 'EXPIRED'] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/** Every status of a split's share. */
export const shareStatuses = ['PENDING', 'PROCESSING', 'PAID', 'CANCELLED'] as const;
export type ShareStatus = (typeof shareStatuses)[number];

/** Every status of a split. A cancelled one stays so, though a payment that was under way then may still arrive. */
export const splitStatuses = ['OPEN', 'SETTLED', 'CANCELLED'] as const;
export type SplitStatus = (typeof splitStatuses)[number];

/** Every state of one attempt to pay. IN_REVIEW: the transfer's money is held while somebody looks at it. */
export const paymentStates = ['PROCESSING', 'IN_REVIEW', 'COMPLETED', 'FAILED'] as const;
export type PaymentState = (typeof paymentStates)[number];

/**
 * Which status may follow which, for each thing that has one. Every statement that moves one names the statuses it may come from by
 * `comingFrom`, so whatever isn't here never happens; the database lets nobody leave an end.
 */
export const transitions = {
  moneyRequest: {
    PENDING: ['PROCESSING', 'DECLINED', 'CANCELLED', 'EXPIRED'],
    // A payment that came to nothing leaves the request as it was.
    PROCESSING: ['ACCEPTED', 'PENDING'],
    ACCEPTED: [],
    DECLINED: [],
    CANCELLED: [],
    EXPIRED: [],
  },
  share: {
    PENDING: ['PROCESSING', 'CANCELLED'],
    // CANCELLED when its split was ended while the payment was under way, and the payment came to nothing.
    PROCESSING: ['PAID', 'PENDING', 'CANCELLED'],
    PAID: [],
    CANCELLED: [],
  },
  split: { OPEN: ['SETTLED', 'CANCELLED'], SETTLED: [], CANCELLED: [] },
  payment: {
    PROCESSING: ['IN_REVIEW', 'COMPLETED', 'FAILED'],
    IN_REVIEW: ['COMPLETED', 'FAILED'],
    COMPLETED: [],
    FAILED: [],
  },
} as const satisfies {
  readonly moneyRequest: Record<RequestStatus, readonly RequestStatus[]>;
  readonly share: Record<ShareStatus, readonly ShareStatus[]>;
  readonly split: Record<SplitStatus, readonly SplitStatus[]>;
  readonly payment: Record<PaymentState, readonly PaymentState[]>;
};

type Machine = keyof typeof transitions;
type StatusOf<M extends Machine> = keyof (typeof transitions)[M] & string;

/** The statuses that may be left for this one. */
export function comingFrom<M extends Machine>(machine: M, to: StatusOf<M>): readonly StatusOf<M>[] {
  const table = Object.entries(transitions[machine]) as [StatusOf<M>, readonly StatusOf<M>[]][];
  return table.filter(([, followers]) => followers.includes(to)).map(([from]) => from);
}

/** Why an attempt to pay came to nothing. */
export const paymentFailures = [
  'INSUFFICIENT_FUNDS',
  'WALLET_FROZEN',
  'CURRENCY_MISMATCH',
  'CURRENCY_NOT_SUPPORTED',
  'LIMIT_EXCEEDED',
  'API_KEY_BUDGET_EXCEEDED',
  'BLOCKED_BY_FRAUD_RULES',
  'REVIEW_EXPIRED',
  'ACCOUNT_FROZEN',
  'EMAIL_NOT_VERIFIED',
  'TOTP_REQUIRED',
  'TOTP_INVALID',
  'TOO_MANY_ATTEMPTS',
  'PAYMENT_CANCELLED',
  'NOT_PROCESSED',
] as const;
