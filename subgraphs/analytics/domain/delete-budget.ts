import type { Database } from '@mint/platform/database/database.ts';
import { fail, ok, type Result, userError } from '@mint/platform/errors/errors.ts';
import { type Id, isId, toUuid } from '@mint/platform/ids/ids.ts';
import type { BudgetDeleteErrorCode } from '../errors.ts';

/** Deletes one of a person's budgets, and answers with its id. What was announced of its category this month isn't announced again. Fails with NOT_FOUND. */
export async function deleteBudget(
  { database }: { readonly database: Database },
  userId: Id<'usr'>,
  id: string,
): Promise<Result<Id<'bud'>, BudgetDeleteErrorCode>> {
  const deleted = isId('bud', id)
    ? await database.sql`delete from budgets where id = ${toUuid(id, 'bud')} and user_id = ${toUuid(userId, 'usr')} returning 1`
    : [];
  if (!isId('bud', id) || deleted.length === 0) return fail(userError('NOT_FOUND', 'You have no such budget.', ['input', 'id']));
  return ok(id);
}
