import type { TransactionsQuery } from '@mint/sdk/__generated__/graphql.ts';
import { ArrowDownToLine } from 'lucide-react';
import Link from 'next/link';
import { Avatar } from '../ui/avatar.tsx';
import { cn } from '../ui/class-names.ts';
import { formatSigned } from './format.ts';
import { formatMoment } from './format-date.ts';
import { StatusMark } from './status.tsx';

export type TransactionInList = NonNullable<TransactionsQuery['transactions']>['nodes'][number];

/** What moved for the reader: who gets another currency than was sent sees what they got. */
export const moneyOf = ({ direction, amount, received }: Pick<TransactionInList, 'direction' | 'amount' | 'received'>) =>
  direction === 'INCOMING' ? (received ?? amount) : amount;

/** Money that never moved, or was taken back, is struck from the sum. */
const isVoid = ({ status }: TransactionInList) => status === 'FAILED' || status === 'CANCELLED' || status === 'REVERSED';

/** One line of a list of transactions; leads to the whole of it. */
export function TransactionRow({
  transaction,
  when = formatMoment,
}: {
  readonly transaction: TransactionInList;
  /** How its moment is told, where something near tells part of it. */
  readonly when?: (moment: string) => string;
}) {
  const { id, kind, status, direction, counterparty, note, merchant, createdAt } = transaction;
  const incoming = direction === 'INCOMING';
  const name = kind === 'TOP_UP' ? 'Top-up' : (merchant ?? counterparty?.displayName ?? 'Someone');
  return (
    <li>
      <Link
        href={`/transactions/${id}`}
        className="-mx-3 flex items-center gap-3 rounded-xl px-3 py-2.5 transition-colors hover:bg-raised"
      >
        {kind === 'TOP_UP' ? (
          <span aria-hidden className="grid size-10 shrink-0 place-items-center rounded-full bg-tint text-on-tint">
            <ArrowDownToLine className="size-4.5" />
          </span>
        ) : (
          <Avatar name={name} />
        )}
        <span className="grid min-w-0 flex-1 gap-0.5">
          <span className="truncate font-medium">{name}</span>
          <span className="truncate text-sm text-muted">
            {[when(createdAt), note].filter((part) => part !== null).join(' · ')}
          </span>
        </span>
        <span className="grid justify-items-end gap-1">
          <span
            className={cn(
              'font-medium tabular-nums',
              incoming && !isVoid(transaction) && 'text-primary',
              isVoid(transaction) && 'text-muted line-through',
            )}
          >
            {formatSigned(moneyOf(transaction), incoming ? 'IN' : 'OUT')}
          </span>
          {status !== 'COMPLETED' && <StatusMark status={status} />}
        </span>
      </Link>
    </li>
  );
}
