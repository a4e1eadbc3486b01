import type { RestRoute } from '../route.ts';

/** What was recorded of oneself, and the proof of it. */
export const auditRoutes: readonly RestRoute[] = [
  { method: 'GET', path: '/audit/entries', operation: 'RestMyAuditEntries' },
  { method: 'GET', path: '/audit/entries/{entryId}/proof', operation: 'RestAuditProof' },
  { method: 'GET', path: '/audit/keys', operation: 'RestAuditKeys' },
];
