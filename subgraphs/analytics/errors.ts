/** Why `budgetSet` refused. */
export type BudgetSetErrorCode = 'INVALID_CATEGORY' | 'INVALID_LIMIT' | 'CURRENCY_NOT_SUPPORTED' | 'TOO_MANY_BUDGETS';

/** Why `budgetDelete` refused. */
export type BudgetDeleteErrorCode = 'NOT_FOUND';

/** Why `analyticsPreferencesUpdate` refused. */
export type PreferencesUpdateErrorCode = 'CURRENCY_NOT_SUPPORTED';

/** Why `transactionCategorize` refused. */
export type CategorizeErrorCode = 'NOT_FOUND' | 'INVALID_CATEGORY' | 'NO_MERCHANT';
