import type { Database } from '@mint/platform/database/database.ts';
import { type FraudCase, type FraudCaseRow, toFraudCase } from './fraud-case.ts';

/** The place of a case in the queue: when it was opened, and its id as the database keeps it. */
export interface QueuePlace {
  readonly createdAt: string;
  readonly id: string;
}

/** The cases that can still be decided, oldest first, after a place when given. */
export async function listReviewQueue(
  { database }: { readonly database: Database },
  { after, limit }: { readonly after: QueuePlace | null; readonly limit: number },
): Promise<FraudCase[]> {
  const { sql } = database;
  const rows = await sql<FraudCaseRow[]>`
    select * from fraud_cases
    where outcome is null and expires_at > now()
      ${after === null ? sql`` : sql`and (created_at, id) > (${after.createdAt}::timestamptz, ${after.id}::uuid)`}
    order by created_at, id limit ${limit}`;
  return rows.map(toFraudCase);
}
