'use client';

import {
  type MoneyRequestDirection,
  type MoneyRequestStatus,
  MoneyRequestsDocument,
  type MoneyRequestsQuery,
} from '@mint/sdk/__generated__/graphql.ts';
import { HandCoins } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { formatMoney } from '../../../../money/format.ts';
import { formatShortDay } from '../../../../money/format-date.ts';
import { usePages } from '../../../../session/answers.ts';
import { Avatar } from '../../../../ui/avatar.tsx';
import { Card, CardHeader } from '../../../../ui/card.tsx';
import { Field, Select } from '../../../../ui/field.tsx';
import { MoreButton } from '../../../../ui/more-button.tsx';
import { Empty, Failed, ListSkeleton } from '../../../../ui/states.tsx';
import { RequestStatusMark, requestStatusWord } from '../request-status.tsx';

const pageSize = 25;
const statuses = [
  'PENDING',
  'PROCESSING',
  'ACCEPTED',
  'DECLINED',
  'CANCELLED',
  'EXPIRED',
] as const satisfies readonly MoneyRequestStatus[];

/** The requests that came to a person, or those that they made; newest first. */
export function RequestList({ direction }: { readonly direction: MoneyRequestDirection }) {
  const [status, setStatus] = useState<'' | MoneyRequestStatus>('');
  const pages = usePages(
    ['requests', 'list'],
    MoneyRequestsDocument,
    { direction, first: pageSize, ...(status === '' ? {} : { status }) },
    ({ moneyRequests }) => moneyRequests,
  );
  const shown = pages.data?.pages.flatMap(({ moneyRequests }) => moneyRequests.nodes);
  return (
    <Card>
      <CardHeader
        title={direction === 'INCOMING' ? 'Asked of you' : 'Asked by you'}
        action={
          <Field label="Status" hideLabel>
            {(control) => (
              <Select
                className="h-10 w-auto text-sm"
                value={status}
                onChange={(event) => setStatus(event.target.value as typeof status)}
                {...control}
              >
                <option value="">Any status</option>
                {statuses.map((each) => (
                  <option key={each} value={each}>
                    {requestStatusWord(each)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        }
      />
      {pages.error ? (
        <Failed error={pages.error} retry={() => void pages.refetch()} />
      ) : shown === undefined ? (
        <ListSkeleton />
      ) : shown.length === 0 ? (
        <Empty
          icon={HandCoins}
          title={direction === 'INCOMING' ? 'Nobody asks you for money' : 'You have asked nobody for money'}
        >
          {status === '' ? 'Requests show here as soon as there are any.' : 'None has this status.'}
        </Empty>
      ) : (
        <>
          <ul>
            {shown.map((request) => (
              <RequestRow key={request.id} request={request} direction={direction} />
            ))}
          </ul>
          <MoreButton hasMore={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />
        </>
      )}
    </Card>
  );
}

function RequestRow({
  request: { id, status, amount, note, expiresAt, requester, payer },
  direction,
}: {
  readonly request: MoneyRequestsQuery['moneyRequests']['nodes'][number];
  readonly direction: MoneyRequestDirection;
}) {
  const name = (direction === 'INCOMING' ? requester : payer)?.displayName ?? 'Someone';
  const details = [status === 'PENDING' ? `Until ${formatShortDay(expiresAt)}` : null, note].filter((part) => part !== null);
  return (
    <li>
      <Link
        href={`/requests/${id}`}
        className="-mx-3 flex items-center gap-3 rounded-xl px-3 py-2.5 transition-colors hover:bg-raised"
      >
        <Avatar name={name} />
        <span className="grid min-w-0 flex-1 gap-0.5">
          <span className="truncate font-medium">{name}</span>
          <span className="truncate text-sm text-muted">{details.join(' · ')}</span>
        </span>
        <span className="grid justify-items-end gap-1">
          <span className="font-medium tabular-nums">{formatMoney(amount)}</span>
          <RequestStatusMark status={status} />
        </span>
      </Link>
    </li>
  );
}
