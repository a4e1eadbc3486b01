import type { NewEvent } from '@mint/platform/outbox/outbox.ts';
import { fraudCaseApproved, fraudCaseBlocked, fraudCaseExpired, fraudCaseWithdrawn } from '@mint/schema/events/fraud.ts';
import type { SettledCase } from './fraud-case.ts';

/** What the world is told of a case that came to its outcome. */
export function settledEvent(fraudCase: SettledCase): NewEvent {
  const { id: caseId, transactionId, senderId, recipientId, score, reason, decidedAt } = fraudCase;
  const told = { caseId, transactionId, senderId, recipientId, score };
  switch (fraudCase.outcome) {
    case 'APPROVED':
      return { contract: fraudCaseApproved, payload: { ...told, reason, decidedAt } };
    case 'BLOCKED':
      return { contract: fraudCaseBlocked, payload: { ...told, reason, decidedAt } };
    case 'EXPIRED':
      return { contract: fraudCaseExpired, payload: { ...told, expiredAt: decidedAt } };
    case 'WITHDRAWN':
      return { contract: fraudCaseWithdrawn, payload: { ...told, withdrawnAt: decidedAt } };
  }
}
