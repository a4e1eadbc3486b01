import type { TransactionsContext } from '../context.ts';
import type { Transaction } from './transaction.ts';

/** On what terms a step is taken. */
export interface StepTerms {
  /** How long it may take. */
  readonly remainingMs: number;
  /** Whether the ledger's refusal is the last word: no posting that was sent before can still get there. */
  readonly refusalIsFinal: boolean;
  /** If not, in how long it will be. */
  readonly refusalIsFinalInMs: number;
}

/** What came of a step: the transaction as it is then, and when to ask again if it has to wait; or somebody else has moved it. */
export type StepOutcome = { readonly transaction: Transaction; readonly retryInMs?: number } | 'MOVED_BY_ANOTHER';

/** What came of a step that ended with writing down where the transaction got to; null when another was quicker. */
export function outcomeOf(transaction: Transaction | null): StepOutcome {
  return transaction === null ? 'MOVED_BY_ANOTHER' : { transaction };
}

/** Takes one step of a transaction. What it throws means that its outcome is unknown and that it may be taken again. */
export type TakeStep = (context: TransactionsContext, transaction: Transaction, terms: StepTerms) => Promise<StepOutcome>;
