import type { Database } from '@mint/platform/database/database.ts';
import { type Id, toUuid } from '@mint/platform/ids/ids.ts';
import { type FraudCase, type FraudCaseRow, toFraudCase } from './fraud-case.ts';

/** The cases by id, in one query; those that don't exist are missing. */
export async function findCases(
  { database }: { readonly database: Database },
  ids: readonly Id<'frc'>[],
): Promise<Map<Id<'frc'>, FraudCase>> {
  const rows = await database.sql<FraudCaseRow[]>`
    select * from fraud_cases where id = any(${ids.map((id) => toUuid(id, 'frc'))}::uuid[])`;
  return new Map(rows.map(toFraudCase).map((fraudCase) => [fraudCase.id, fraudCase]));
}
