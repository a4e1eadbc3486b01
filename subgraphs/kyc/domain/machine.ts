import type { kycTiers } from '@mint/schema/events/kyc.ts';

/** How far a person's identity is proven. */
export type Tier = (typeof kycTiers)[number];

/** Every status of a file. */
export const statuses = ['UNVERIFIED', 'BASIC', 'PENDING_REVIEW', 'VERIFIED', 'REJECTED'] as const;
export type Status = (typeof statuses)[number];

/** Which status may follow which. Whatever isn't here never happens: the code throws, and the database refuses it too. */
export const transitions = {
  UNVERIFIED: ['BASIC'],
  BASIC: ['PENDING_REVIEW'],
  PENDING_REVIEW: ['VERIFIED', 'REJECTED'],
  VERIFIED: [],
  REJECTED: ['PENDING_REVIEW'],
} as const satisfies Record<Status, readonly Status[]>;

/** The tier that goes with a status. It never falls: no transition leads to a lower one. */
export const tierOf = {
  UNVERIFIED: 'UNVERIFIED',
  BASIC: 'BASIC',
  PENDING_REVIEW: 'BASIC',
  VERIFIED: 'VERIFIED',
  REJECTED: 'BASIC',
} as const satisfies Record<Status, Tier>;

/** A transition that isn't in the table: a bug. */
export class IllegalTransitionError extends Error {
  constructor(from: Status, to: Status) {
    super(`An identity file cannot go from ${from} to ${to}`);
    this.name = 'IllegalTransitionError';
  }
}

/** Throws IllegalTransitionError unless `to` may follow `from`. */
export function assertTransition(from: Status, to: Status): void {
  if (!(transitions[from] as readonly Status[]).includes(to)) throw new IllegalTransitionError(from, to);
}
