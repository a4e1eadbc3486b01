import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvent } from '@mint/platform/outbox/outbox.ts';
import { fraudCaseOpened } from '@mint/schema/events/fraud.ts';
import type { FraudContext } from '../context.ts';
import { type CaseFinding, type FraudCase, type FraudCaseRow, toFraudCase } from './fraud-case.ts';

/** A transfer whose money is held, and why. */
export interface HeldTransfer {
  readonly transactionId: Id<'txn'>;
  readonly senderId: Id<'usr'>;
  readonly recipientId: Id<'usr'>;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly score: number;
  readonly findings: readonly CaseFinding[];
}

/** Opens the case of a held transfer; one that was opened before is answered as it stands. */
export async function openCase({ database, config }: FraudContext, held: HeldTransfer): Promise<FraudCase> {
  const transactionId = toUuid(held.transactionId, 'txn');
  return database.transaction(async (tx) => {
    const [opened] = await tx.sql<FraudCaseRow[]>`
      insert into fraud_cases
        (id, transaction_id, sender_id, recipient_id, amount_minor, currency, score, decision, findings, created_at, expires_at)
      select ${toUuid(newId('frc'), 'frc')}::uuid, ${transactionId}::uuid, ${toUuid(held.senderId, 'usr')}::uuid,
        ${toUuid(held.recipientId, 'usr')}::uuid, ${held.amountMinor}::bigint, ${held.currency}, ${held.score}::int, 'REVIEW',
        ${JSON.stringify(held.findings)}::text::jsonb, now(), now() + ${config.CASE_EXPIRY_SECONDS}::int * interval '1 second'
      on conflict (transaction_id) do nothing
      returning *`;
    if (opened === undefined) {
      const [known] = await tx.sql<[FraudCaseRow]>`select * from fraud_cases where transaction_id = ${transactionId}`;
      return toFraudCase(known);
    }
    const fraudCase = toFraudCase(opened);
    await addEvent(tx, fraudCaseOpened, {
      caseId: fraudCase.id,
      transactionId: fraudCase.transactionId,
      senderId: fraudCase.senderId,
      recipientId: fraudCase.recipientId,
      score: fraudCase.score,
      amountMinor: fraudCase.amountMinor,
      currency: fraudCase.currency,
      rules: fraudCase.findings.map(({ rule }) => rule),
      openedAt: fraudCase.createdAt,
      expiresAt: fraudCase.expiresAt,
    });
    return fraudCase;
  });
}
