import type { Id } from '@mint/platform/ids/ids.ts';

/** How a charge stands with its payment source. PENDING: ask again. CANCELLED: nothing is taken, or it was given back. */
export type ChargeState = 'SUCCEEDED' | 'DECLINED' | 'PENDING' | 'CANCELLED';

export interface Charge {
  readonly state: ChargeState;
  /** The source's own name for the charge. */
  readonly reference: string;
}

export interface ChargeRequest {
  readonly transactionId: Id<'txn'>;
  readonly amountMinor: bigint;
  readonly currency: string;
}

/**
 * Where the money of a top-up comes from: a card processor, a bank. Every call is idempotent by transaction id and may be repeated; one that
 * throws has an unknown outcome.
 */
export interface PaymentSource {
  /** Kept with the payment. */
  readonly name: string;
  /** Takes the money once, however often it is asked; a charge that was cancelled stays cancelled. */
  charge(request: ChargeRequest, signal: AbortSignal): Promise<Charge>;
  /** How the charge stands; null when the source has never heard of it. */
  status(transactionId: Id<'txn'>, signal: AbortSignal): Promise<Charge | null>;
  /** Gives back what was taken, and takes nothing from then on: a charge that comes after is CANCELLED. */
  cancel(transactionId: Id<'txn'>, signal: AbortSignal): Promise<void>;
  /** Gives back a part of what was taken; the first amount that it is asked for stands. */
  refund(transactionId: Id<'txn'>, amountMinor: bigint, signal: AbortSignal): Promise<void>;
  /** Has the source tell of charges whose state changed; it may tell late, twice, or of one that is settled. */
  onNotice(listener: (transactionId: Id<'txn'>) => void): void;
  close(): void;
}
