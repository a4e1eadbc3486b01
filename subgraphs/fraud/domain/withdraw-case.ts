import type { Tx } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { addEvents } from '@mint/platform/outbox/outbox.ts';
import { type FraudCaseRow, isSettled, toFraudCase } from './fraud-case.ts';
import { casesSettledTotal } from './metrics.ts';
import { settledEvent } from './settled-event.ts';

/** Ends the case of a transfer that came to an end by itself, if it has one that is open. */
export async function withdrawCase(tx: Tx, transactionId: Id<'txn'>): Promise<void> {
  const rows = await tx.sql<FraudCaseRow[]>`
    update fraud_cases set outcome = 'WITHDRAWN', decided_at = now()
    where transaction_id = ${toUuid(transactionId, 'txn')} and outcome is null
    returning *`;
  const withdrawn = rows.map(toFraudCase).filter(isSettled);
  await addEvents(tx, withdrawn.map(settledEvent));
  tx.afterCommit(() => casesSettledTotal.inc({ outcome: 'WITHDRAWN' }, withdrawn.length));
}
