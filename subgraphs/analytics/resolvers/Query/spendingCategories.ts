import { listCategories } from '../../domain/seed-categories.ts';
import type { GraphContext } from '../../graph-context.ts';

/** The categories that are recognised by themselves. */
export async function spendingCategories(_: unknown, _args: unknown, { domain }: GraphContext) {
  return [...(await listCategories(domain.database))];
}
