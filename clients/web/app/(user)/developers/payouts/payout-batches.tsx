'use client';

import { PayoutBatchesDocument } from '@mint/sdk/__generated__/graphql.ts';
import { HandCoins } from 'lucide-react';
import Link from 'next/link';
import { formatMoney } from '../../../../money/format.ts';
import { formatMoment } from '../../../../money/format-date.ts';
import { usePages } from '../../../../session/answers.ts';
import { Card } from '../../../../ui/card.tsx';
import { MoreButton } from '../../../../ui/more-button.tsx';
import { PageTitle } from '../../../../ui/page-title.tsx';
import { Empty, Failed, ListSkeleton } from '../../../../ui/states.tsx';
import { DevelopersTabs } from '../developers-tabs.tsx';
import { PayoutBatchMark } from './payout-status.tsx';

const pageSize = 20;

/** The batches of payouts that a person’s programs ordered, newest first. */
export function PayoutBatches() {
  const pages = usePages(['payouts', 'list'], PayoutBatchesDocument, { first: pageSize }, ({ payoutBatches }) => payoutBatches);
  const shown = pages.data?.pages.flatMap(({ payoutBatches }) => payoutBatches.nodes);
  return (
    <>
      <PageTitle>Payouts</PageTitle>
      <DevelopersTabs />
      <Card>
        {pages.error ? (
          <Failed error={pages.error} retry={() => void pages.refetch()} />
        ) : shown === undefined ? (
          <ListSkeleton rows={3} />
        ) : shown.length === 0 ? (
          <Empty icon={HandCoins} title="No payouts yet">
            A program with a key that may send money can pay many people at once; what became of each shows here.
          </Empty>
        ) : (
          <>
            <ul className="grid gap-1">
              {shown.map(({ id, status, createdAt, total }) => (
                <li key={id}>
                  <Link
                    href={`/developers/payouts/${id}`}
                    className="-mx-3 flex items-center gap-3 rounded-xl px-3 py-3 transition-colors hover:bg-raised"
                  >
                    <span className="min-w-0 flex-1 font-medium">{formatMoment(createdAt)}</span>
                    <span className="grid shrink-0 justify-items-end gap-1">
                      {total && <span className="font-medium tabular-nums">{formatMoney(total)}</span>}
                      <PayoutBatchMark status={status} />
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
            <MoreButton hasMore={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />
          </>
        )}
      </Card>
    </>
  );
}
