/**
 * The walks through the books. EVENTS: how far they were heard. FRONT: transactions by id, as they become old enough to be compared. OPEN: those
 * that are looked at again. SWEEP: all of them from the beginning, slowly. ENTRIES and ENTRIES_SWEEP: the same through the entries by
 * moment. FAULTS: entries and wallets that something is wrong with, again. WALLETS: their balances, slowly. FORGET: what is kept no longer.
 */
export const walkNames = ['EVENTS', 'FRONT', 'OPEN', 'SWEEP', 'ENTRIES', 'ENTRIES_SWEEP', 'FAULTS', 'WALLETS', 'FORGET'] as const;
export type WalkName = (typeof walkNames)[number];
