/** Why an outcome was not written down. */
export type OutcomeRefusal = 'NOT_FOUND' | 'ALREADY_DECIDED';
