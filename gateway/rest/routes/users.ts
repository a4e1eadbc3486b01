import type { RestRoute } from '../route.ts';

/** People: oneself, and others. */
export const userRoutes: readonly RestRoute[] = [
  { method: 'GET', path: '/users/me', operation: 'RestMe' },
  { method: 'PATCH', path: '/users/me', operation: 'RestUpdateProfile', answer: 'user' },
  { method: 'GET', path: '/users', operation: 'RestSearchUsers' },
  { method: 'GET', path: '/users/{handle}', operation: 'RestUser' },
];
