import type { RestRoute } from '../route.ts';

/** What was spent, and what is to be spent at most. */
export const analyticsRoutes: readonly RestRoute[] = [
  { method: 'GET', path: '/analytics/spending', operation: 'RestSpending' },
  { method: 'GET', path: '/analytics/spending/trend', operation: 'RestSpendingTrend' },
  { method: 'GET', path: '/analytics/categories', operation: 'RestSpendingCategories' },
  { method: 'GET', path: '/analytics/budgets', operation: 'RestBudgets' },
  { method: 'PUT', path: '/analytics/budgets', operation: 'RestSetBudget', answer: 'budget' },
  { method: 'DELETE', path: '/analytics/budgets/{id}', operation: 'RestDeleteBudget', status: 204 },
  { method: 'GET', path: '/analytics/preferences', operation: 'RestAnalyticsPreferences' },
  { method: 'PATCH', path: '/analytics/preferences', operation: 'RestUpdateAnalyticsPreferences', answer: 'preferences' },
];
