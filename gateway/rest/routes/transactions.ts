import type { RestRoute } from '../route.ts';

/** Sending money, topping up, quotes, limits and schedules. */
export const transactionRoutes: readonly RestRoute[] = [
  { method: 'GET', path: '/transactions', operation: 'RestTransactions' },
  {
    method: 'POST',
    path: '/transactions/top-ups',
    operation: 'RestTopUp',
    answer: 'transaction',
    status: 201,
    location: '/transactions/{id}',
  },
  {
    method: 'POST',
    path: '/transactions/transfers',
    operation: 'RestTransfer',
    answer: 'transaction',
    status: 201,
    location: '/transactions/{id}',
  },
  { method: 'POST', path: '/transactions/quotes', operation: 'RestQuoteTransfer', answer: 'quote', status: 201 },
  { method: 'GET', path: '/transactions/limits', operation: 'RestLimits' },
  { method: 'GET', path: '/transactions/schedules', operation: 'RestSchedules' },
  {
    method: 'POST',
    path: '/transactions/schedules',
    operation: 'RestCreateSchedule',
    answer: 'schedule',
    status: 201,
    location: '/transactions/schedules/{id}',
  },
  { method: 'GET', path: '/transactions/schedules/preview', operation: 'RestSchedulePreview' },
  { method: 'GET', path: '/transactions/schedules/{id}', operation: 'RestSchedule' },
  { method: 'POST', path: '/transactions/schedules/{id}/pause', operation: 'RestPauseSchedule', answer: 'schedule' },
  { method: 'POST', path: '/transactions/schedules/{id}/resume', operation: 'RestResumeSchedule', answer: 'schedule' },
  { method: 'POST', path: '/transactions/schedules/{id}/cancel', operation: 'RestCancelSchedule', answer: 'schedule' },
  { method: 'POST', path: '/transactions/schedules/{id}/skip-next', operation: 'RestSkipNextRun', answer: 'schedule' },
  { method: 'GET', path: '/transactions/{id}', operation: 'RestTransaction' },
  { method: 'POST', path: '/transactions/{id}/cancel', operation: 'RestCancelTransaction', answer: 'transaction' },
  { method: 'PUT', path: '/transactions/{id}/category', operation: 'RestCategorizeTransaction', answer: 'transaction' },
];
