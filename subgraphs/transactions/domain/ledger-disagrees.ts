import type { Transaction } from './transaction.ts';

/** The ledger's answer makes no sense for what was asked: a bug on one side, for a person to look at. */
export class LedgerDisagreesError extends Error {
  /** `outcomes`: the enum that the outcome is of. */
  constructor(transaction: Pick<Transaction, 'id'>, outcomes: Readonly<Record<string, string | number>>, outcome: number) {
    const [name] = Object.entries(outcomes).find(([, value]) => value === outcome) ?? [String(outcome)];
    super(`The ledger answered ${name} to ${transaction.id}`);
    this.name = 'LedgerDisagreesError';
  }
}
