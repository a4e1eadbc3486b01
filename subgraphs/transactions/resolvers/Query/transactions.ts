import { badUserInput } from '@mint/platform/errors/errors.ts';
import { type PageArguments, parsePage, toConnection } from '@mint/platform/graphql/connection.ts';
import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { isId, toUuid } from '@mint/platform/ids/ids.ts';
import { type Money, parseDecimal } from '@mint/platform/money/money.ts';
import { type Direction, listTransactions, type TransactionConditions } from '../../domain/list-transactions.ts';
import type { Kind, Status } from '../../domain/machine.ts';
import type { MoneyInput } from '../../domain/validate-input.ts';
import type { GraphContext } from '../../graph-context.ts';

interface TransactionFilter {
  readonly status?: Status | null;
  readonly kind?: Kind | null;
  readonly direction?: Direction | null;
  readonly counterpartyId?: string | null;
  readonly from?: Date | null;
  readonly to?: Date | null;
  readonly minAmount?: MoneyInput | null;
  readonly maxAmount?: MoneyInput | null;
  readonly text?: string | null;
}

type Arguments = PageArguments & { readonly filter?: TransactionFilter | null };

/** What the viewer has sent and received, newest first. Throws BAD_USER_INPUT for a filter that can't be meant. */
export async function transactions(_: unknown, { filter, ...paging }: Arguments, context: GraphContext) {
  const { userId } = requireViewer(context);
  const page = parsePage(paging);
  const conditions = readFilter(filter ?? {});
  const found = await listTransactions(context.domain, { userId, conditions, limit: page.limit, after: page.after });
  return toConnection(found, page, ({ createdAt, id }) => ({ createdAt, id: toUuid(id, 'txn') }));
}

function readFilter({ counterpartyId, minAmount, maxAmount, text, ...rest }: TransactionFilter): TransactionConditions {
  if (counterpartyId != null && !isId('usr', counterpartyId)) throw badUserInput('`counterpartyId` is not the id of a user.');
  const min = minAmount ? readAmount('minAmount', minAmount) : null;
  const max = maxAmount ? readAmount('maxAmount', maxAmount) : null;
  if (min && max && min.currency !== max.currency) throw badUserInput('`minAmount` and `maxAmount` must have one currency.');
  return {
    ...rest,
    counterpartyId,
    currency: min?.currency ?? max?.currency,
    minAmountMinor: min?.amountMinor,
    maxAmountMinor: max?.amountMinor,
    text: text == null ? null : readText(text),
  };
}

function readAmount(field: string, input: MoneyInput): Money {
  const parsed = parseDecimal(input.amount, input.currency);
  if (!parsed.ok) throw badUserInput(`\`${field}\` is not an amount of its currency.`);
  return parsed.money;
}

function readText(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length < 2 || trimmed.length > 100) throw badUserInput('`text` must have 2 to 100 characters.');
  if (!trimmed.isWellFormed() || trimmed.includes('\0')) throw badUserInput('`text` has characters that no text can have.');
  return trimmed;
}
