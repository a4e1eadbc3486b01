'use client';

import { PayoutBatchInFullDocument, type PayoutBatchInFullQuery } from '@mint/sdk/__generated__/graphql.ts';
import { SearchX } from 'lucide-react';
import Link from 'next/link';
import { formatMoney } from '../../../../../money/format.ts';
import { formatMoment } from '../../../../../money/format-date.ts';
import { useAnswer } from '../../../../../session/answers.ts';
import { BackLink } from '../../../../../ui/back-link.tsx';
import { Card, CardHeader } from '../../../../../ui/card.tsx';
import { Fact, Facts } from '../../../../../ui/facts.tsx';
import { NotShown } from '../../../../../ui/not-shown.tsx';
import { Notice } from '../../../../../ui/notice.tsx';
import { PayoutBatchMark, PayoutMark } from '../payout-status.tsx';

type Batch = NonNullable<PayoutBatchInFullQuery['payoutBatch']>;

/** How often a page asks after payouts that are under way. */
const pollMs = 3_000;

/** One batch of payouts: how it stands, and what became of each. */
export function PayoutBatch({ id }: { readonly id: string }) {
  const { data, error, refetch } = useAnswer(
    ['payouts', id],
    PayoutBatchInFullDocument,
    { id },
    { refetchInterval: ({ state }) => (state.data?.payoutBatch?.status === 'PROCESSING' ? pollMs : false) },
  );
  const batch = data?.payoutBatch;
  return (
    <div className="mx-auto max-w-2xl">
      <BackLink href="/developers/payouts">Payouts</BackLink>
      {batch ? (
        <Shown batch={batch} />
      ) : (
        <NotShown answer={{ data, error, refetch }} icon={SearchX} absent="There are no such payouts of yours" />
      )}
    </div>
  );
}

function Shown({ batch: { status, createdAt, endedAt, total, error, rows } }: { readonly batch: Batch }) {
  return (
    <div className="grid gap-5">
      <Card className="grid gap-5">
        <div className="grid justify-items-center gap-2 text-center">
          <h1 className="text-lg font-medium">{rows.length === 1 ? 'One payout' : `${rows.length} payouts`}</h1>
          {total && <p className="text-4xl font-semibold tracking-tight tabular-nums">{formatMoney(total)}</p>}
          <div aria-live="polite">
            <PayoutBatchMark status={status} />
          </div>
        </div>
        {error && <Notice kind="danger">{error.message}</Notice>}
        <Facts>
          <Fact name="Ordered">{formatMoment(createdAt)}</Fact>
          <Fact name="Ended">{endedAt && formatMoment(endedAt)}</Fact>
        </Facts>
      </Card>
      <Card>
        <CardHeader title="Each of them" />
        <ul className="divide-y">
          {rows.map((row) => (
            <PayoutLine key={row.reference} row={row} />
          ))}
        </ul>
      </Card>
    </div>
  );
}

function PayoutLine({
  row: { reference, status, recipient, amount, transaction, error },
}: {
  readonly row: Batch['rows'][number];
}) {
  return (
    <li className="flex items-start justify-between gap-4 py-3 first:pt-0 last:pb-0">
      <span className="grid min-w-0 gap-0.5">
        <span className="truncate font-medium">{recipient?.displayName ?? 'Nobody known'}</span>
        <span className="truncate text-sm text-muted">{reference}</span>
        {error && <span className="text-sm text-danger">{error.message}</span>}
        {transaction && (
          <Link href={`/transactions/${transaction.id}`} className="w-fit text-sm text-primary underline underline-offset-4">
            See the payment
          </Link>
        )}
      </span>
      <span className="grid shrink-0 justify-items-end gap-1">
        {amount && <span className="font-medium tabular-nums">{formatMoney(amount)}</span>}
        <PayoutMark status={status} />
      </span>
    </li>
  );
}
