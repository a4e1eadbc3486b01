'use client';

import { SpendingsDocument } from '@mint/sdk/__generated__/graphql.ts';
import { ReceiptText } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { CategoryIcon } from '../../../money/categories.tsx';
import { Categorize, type Categorized } from '../../../money/categorize.tsx';
import { categoryName } from '../../../money/category-name.ts';
import { formatMoney } from '../../../money/format.ts';
import { formatMoment } from '../../../money/format-date.ts';
import { usePages } from '../../../session/answers.ts';
import { Button } from '../../../ui/button.tsx';
import { Card, CardHeader } from '../../../ui/card.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { Empty, Failed, ListSkeleton } from '../../../ui/states.tsx';

const pageSize = 10;

/** A month's first moment and the next one's, in UTC. */
function boundsOf(month: string): { readonly from: string; readonly to: string } {
  const [year = 0, ordinal = 0] = month.split('-').map(Number);
  return { from: new Date(Date.UTC(year, ordinal - 1)).toISOString(), to: new Date(Date.UTC(year, ordinal)).toISOString() };
}

/** A month's payments, each with what it counts as, which can be corrected. */
export function SpendingsCard({ month }: { readonly month: string }) {
  const [correcting, setCorrecting] = useState<Categorized | null>(null);
  const filter = { direction: 'OUTGOING', kind: 'TRANSFER', status: 'COMPLETED', ...boundsOf(month) } as const;
  const pages = usePages(
    ['transactions', 'spendings'],
    SpendingsDocument,
    { filter, first: pageSize },
    ({ transactions }) => transactions,
  );
  const payments = pages.data?.pages.flatMap(({ transactions }) => transactions?.nodes ?? []);
  return (
    <Card>
      <CardHeader title="Payments" />
      {pages.error ? (
        <Failed error={pages.error} retry={() => void pages.refetch()} />
      ) : payments === undefined ? (
        <ListSkeleton />
      ) : payments.length === 0 ? (
        <Empty icon={ReceiptText} title="No payments">
          What you pay is listed here, and what it is counted as can be changed.
        </Empty>
      ) : (
        <>
          <ul className="grid gap-1">
            {payments.map(({ id, merchant, counterparty, createdAt, spendingCategory, amount }) => {
              const name = merchant ?? counterparty?.displayName ?? 'Someone';
              return (
                <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
                  <CategoryIcon category={spendingCategory ?? 'other'} />
                  <span className="grid min-w-0 flex-1">
                    <Link href={`/transactions/${id}`} className="truncate rounded-sm font-medium hover:underline">
                      {name}
                    </Link>
                    <span className="truncate text-sm text-muted">{formatMoment(createdAt)}</span>
                  </span>
                  <span className="grid justify-items-end">
                    <span className="font-medium tabular-nums">{formatMoney(amount)}</span>
                    {spendingCategory === null ? (
                      <span className="text-sm text-muted">Not counted yet</span>
                    ) : (
                      <Button
                        variant="ghost"
                        size="sm"
                        className="-mr-3 h-7 text-muted underline decoration-dotted underline-offset-4"
                        aria-label={`${categoryName(spendingCategory)}: change the category of ${name}, ${formatMoney(amount)}`}
                        onClick={() => setCorrecting({ id, merchant, category: spendingCategory })}
                      >
                        {categoryName(spendingCategory)}
                      </Button>
                    )}
                  </span>
                </li>
              );
            })}
          </ul>
          <MoreButton hasMore={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />
        </>
      )}
      {correcting && <Categorize payment={correcting} onClose={() => setCorrecting(null)} />}
    </Card>
  );
}
