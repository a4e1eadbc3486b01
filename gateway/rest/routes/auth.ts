import type { RestRoute } from '../route.ts';

/** Signing up and in, sessions, passwords, API keys, the second factor. */
export const authRoutes: readonly RestRoute[] = [
  {
    method: 'POST',
    path: '/auth/register',
    operation: 'RestRegister',
    answer: 'user',
    status: 201,
    location: '/users/{handle}',
  },
  { method: 'POST', path: '/auth/verify-email', operation: 'RestVerifyEmail', answer: 'user' },
  { method: 'POST', path: '/auth/resend-verification', operation: 'RestResendVerification', status: 202 },
  {
    method: 'POST',
    path: '/auth/login',
    operation: 'RestLogIn',
    answer: 'session',
    // Nobody is signed in yet; where somebody is, a code that is missing leaves the session as good as it was.
    statuses: { TOTP_INVALID: 401, TOTP_REQUIRED: 401 },
  },
  { method: 'POST', path: '/auth/refresh', operation: 'RestRefreshSession', answer: 'session' },
  { method: 'POST', path: '/auth/logout', operation: 'RestLogOut' },
  { method: 'GET', path: '/auth/sessions', operation: 'RestSessions' },
  { method: 'DELETE', path: '/auth/sessions/{sessionId}', operation: 'RestRevokeSession', status: 204 },
  { method: 'POST', path: '/auth/forgot-password', operation: 'RestRequestPasswordReset', status: 202 },
  { method: 'POST', path: '/auth/reset-password', operation: 'RestResetPassword', answer: 'user' },
  { method: 'POST', path: '/auth/change-password', operation: 'RestChangePassword', answer: 'user' },
  { method: 'GET', path: '/auth/api-keys', operation: 'RestApiKeys' },
  { method: 'POST', path: '/auth/api-keys', operation: 'RestCreateApiKey', status: 201 },
  { method: 'POST', path: '/auth/api-keys/{id}/rotate', operation: 'RestRotateApiKey' },
  { method: 'DELETE', path: '/auth/api-keys/{id}', operation: 'RestRevokeApiKey', status: 204 },
  { method: 'GET', path: '/auth/totp', operation: 'RestTotp', answer: 'totp' },
  { method: 'POST', path: '/auth/totp/enroll', operation: 'RestEnrollTotp' },
  { method: 'POST', path: '/auth/totp/confirm', operation: 'RestConfirmTotp' },
  { method: 'POST', path: '/auth/totp/disable', operation: 'RestDisableTotp', answer: 'totp' },
  { method: 'POST', path: '/auth/totp/recovery-codes', operation: 'RestRegenerateRecoveryCodes' },
  { method: 'PUT', path: '/auth/totp/threshold', operation: 'RestSetTotpThreshold', answer: 'totp' },
];
