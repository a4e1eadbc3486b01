'use client';

import { MoneyRequestDocument } from '@mint/sdk/__generated__/graphql.ts';
import { SearchX } from 'lucide-react';
import Link from 'next/link';
import { formatMoney } from '../../../../money/format.ts';
import { formatMoment } from '../../../../money/format-date.ts';
import { useAnswer } from '../../../../session/answers.ts';
import { Avatar } from '../../../../ui/avatar.tsx';
import { BackLink } from '../../../../ui/back-link.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Fact, Facts } from '../../../../ui/facts.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Empty, Failed, ListSkeleton } from '../../../../ui/states.tsx';
import { paymentPollMs } from '../payment-poll.ts';
import { RequestStatusMark } from '../request-status.tsx';
import { PayerActions } from './payer-actions.tsx';
import type { RequestInFull } from './request-in-full.ts';
import { RequesterActions } from './requester-actions.tsx';

/** One request for money, and what its reader can do with it. */
export function RequestDetail({ id }: { readonly id: string }) {
  const { data, error, refetch } = useAnswer(
    ['requests', id],
    MoneyRequestDocument,
    { id },
    {
      refetchInterval: ({ state }) => (state.data?.moneyRequest?.status === 'PROCESSING' ? paymentPollMs : false),
    },
  );
  const request = data?.moneyRequest;
  return (
    <div className="mx-auto max-w-lg">
      <BackLink href={request?.direction === 'OUTGOING' ? '/requests/sent' : '/requests'}>Requests</BackLink>
      <Card>
        {error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : data === undefined ? (
          <ListSkeleton rows={4} />
        ) : !request ? (
          <Empty icon={SearchX} title="There is no such request of yours" />
        ) : (
          <Request request={request} />
        )}
      </Card>
    </div>
  );
}

function Request({ request }: { readonly request: RequestInFull }) {
  const { status, direction, amount, note, createdAt, expiresAt, remindedAt, settledAt, transaction } = request;
  const incoming = direction === 'INCOMING';
  const other = incoming ? request.requester : request.payer;
  const name = other?.displayName ?? 'Someone';
  return (
    <div className="grid gap-5">
      <div className="grid justify-items-center gap-2 text-center">
        <Avatar name={name} className="size-14 text-lg" />
        <h1 className="text-lg font-medium">{incoming ? `${name} asks you for` : `You asked ${name} for`}</h1>
        <p className="text-4xl font-semibold tracking-tight tabular-nums">{formatMoney(amount)}</p>
        <div aria-live="polite">
          <RequestStatusMark status={status} />
        </div>
      </div>
      {status === 'PROCESSING' && <UnderWay incoming={incoming} inReview={transaction?.status === 'IN_REVIEW'} />}
      <Facts>
        <Fact name={incoming ? 'From' : 'Of'}>{other && `@${other.handle}`}</Fact>
        <Fact name="For">{note}</Fact>
        <Fact name="Asked">{formatMoment(createdAt)}</Fact>
        <Fact name="Reminded">{remindedAt && formatMoment(remindedAt)}</Fact>
        <Fact name={settledAt ? 'Ended' : 'Open until'}>{formatMoment(settledAt ?? expiresAt)}</Fact>
        <Fact name="Payment">
          {transaction && (
            <Link href={`/transactions/${transaction.id}`} className="text-primary underline underline-offset-4">
              See it
            </Link>
          )}
        </Fact>
      </Facts>
      {status === 'PENDING' && (incoming ? <PayerActions request={request} /> : <RequesterActions request={request} />)}
    </div>
  );
}

function UnderWay({ incoming, inReview }: { readonly incoming: boolean; readonly inReview: boolean }) {
  if (!incoming) return <Notice kind="info">They are paying it. You are told as soon as the money is there.</Notice>;
  return inReview ? (
    <Notice kind="warning">
      We are checking your payment. The money is held in your wallet, and comes back if that is not done in a day. You can take it
      back from the payment’s page.
    </Notice>
  ) : (
    <Notice kind="info">Your payment is under way. You are told as soon as it has its outcome.</Notice>
  );
}
