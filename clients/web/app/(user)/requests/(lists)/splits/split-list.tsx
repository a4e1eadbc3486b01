'use client';

import { SplitListDocument, type SplitListQuery } from '@mint/sdk/__generated__/graphql.ts';
import { Receipt } from 'lucide-react';
import Link from 'next/link';
import { formatMoney } from '../../../../../money/format.ts';
import { usePages } from '../../../../../session/answers.ts';
import { useViewer } from '../../../../../shell/viewer.tsx';
import { Button } from '../../../../../ui/button.tsx';
import { Card } from '../../../../../ui/card.tsx';
import { MoreButton } from '../../../../../ui/more-button.tsx';
import { Empty, Failed, ListSkeleton } from '../../../../../ui/states.tsx';
import { SplitStatusMark } from '../../request-status.tsx';
import { SplitMeter } from '../../split-meter.tsx';

const pageSize = 20;

/** The bills that a person split, and those that they have a share of; newest first. */
export function SplitList() {
  const pages = usePages(['splits', 'list'], SplitListDocument, { first: pageSize }, ({ splits }) => splits);
  const shown = pages.data?.pages.flatMap(({ splits }) => splits.nodes);
  return (
    <Card>
      {pages.error ? (
        <Failed error={pages.error} retry={() => void pages.refetch()} />
      ) : shown === undefined ? (
        <ListSkeleton />
      ) : shown.length === 0 ? (
        <Empty
          icon={Receipt}
          title="No bills yet"
          action={
            <Button asChild variant="tint">
              <Link href="/requests/splits/new">Split a bill</Link>
            </Button>
          }
        >
          Split what you paid for several people, and each pays you their share.
        </Empty>
      ) : (
        <>
          <ul className="grid gap-1">
            {shown.map((split) => (
              <SplitRow key={split.id} split={split} />
            ))}
          </ul>
          <MoreButton hasMore={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />
        </>
      )}
    </Card>
  );
}

function SplitRow({
  split: { id, title, status, creator, total, paid, shares },
}: {
  readonly split: SplitListQuery['splits']['nodes'][number];
}) {
  const viewer = useViewer();
  const own = creator?.id === viewer.id;
  const owed = own ? undefined : shares.find(({ user, status: stands }) => user?.id === viewer.id && stands === 'PENDING');
  return (
    <li>
      <Link href={`/requests/splits/${id}`} className="-mx-3 grid gap-2 rounded-xl px-3 py-3 transition-colors hover:bg-raised">
        <span className="flex items-start justify-between gap-3">
          <span className="grid min-w-0 gap-0.5">
            <span className="truncate font-medium">{title}</span>
            <span className="truncate text-sm text-muted">
              {own ? 'You paid' : `${creator?.displayName ?? 'Someone'} paid`}
              {owed && ` · you owe ${formatMoney(owed.amount)}`}
            </span>
          </span>
          <span className="grid shrink-0 justify-items-end gap-1">
            <span className="font-medium tabular-nums">{formatMoney(total)}</span>
            <SplitStatusMark status={status} />
          </span>
        </span>
        {status === 'OPEN' && <SplitMeter paid={paid} total={total} />}
      </Link>
    </li>
  );
}
