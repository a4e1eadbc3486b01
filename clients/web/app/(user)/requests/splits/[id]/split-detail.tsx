'use client';

import { SplitDocument } from '@mint/sdk/__generated__/graphql.ts';
import { SearchX } from 'lucide-react';
import { formatMoney } from '../../../../../money/format.ts';
import { formatMoment } from '../../../../../money/format-date.ts';
import { useAnswer } from '../../../../../session/answers.ts';
import { useViewer } from '../../../../../shell/viewer.tsx';
import { Avatar } from '../../../../../ui/avatar.tsx';
import { BackLink } from '../../../../../ui/back-link.tsx';
import { Card, CardHeader } from '../../../../../ui/card.tsx';
import { NotShown } from '../../../../../ui/not-shown.tsx';
import { Notice } from '../../../../../ui/notice.tsx';
import { paymentPollMs } from '../../payment-poll.ts';
import { SplitStatusMark } from '../../request-status.tsx';
import { SplitMeter } from '../../split-meter.tsx';
import { EndSplit } from './end-split.tsx';
import { PayShare } from './pay-share.tsx';
import type { ShareInFull, SplitInFull } from './split-in-full.ts';

/** One bill: who owes what of it, who has paid, and what its reader can do. */
export function SplitDetail({ id }: { readonly id: string }) {
  const { data, error, refetch } = useAnswer(
    ['splits', id],
    SplitDocument,
    { id },
    {
      refetchInterval: ({ state }) =>
        state.data?.split?.shares.some(({ status }) => status === 'PROCESSING') ? paymentPollMs : false,
    },
  );
  const split = data?.split;
  return (
    <div className="mx-auto max-w-lg">
      <BackLink href="/requests/splits">Splits</BackLink>
      {split ? (
        <Bill split={split} />
      ) : (
        <NotShown answer={{ data, error, refetch }} icon={SearchX} absent="There is no such bill of yours" />
      )}
    </div>
  );
}

function Bill({ split }: { readonly split: SplitInFull }) {
  const viewer = useViewer();
  const { title, status, creator, total, paid, shares, createdAt } = split;
  const own = creator?.id === viewer.id;
  const mine = own ? undefined : shares.find(({ user }) => user?.id === viewer.id);
  return (
    <div className="grid gap-5">
      <Card className="grid gap-4">
        <div className="grid justify-items-center gap-2 text-center">
          <h1 className="text-lg font-medium wrap-anywhere">{title}</h1>
          <p className="text-4xl font-semibold tracking-tight tabular-nums">{formatMoney(total)}</p>
          <p className="text-sm text-muted">
            {own ? 'You paid' : `${creator?.displayName ?? 'Someone'} paid`} · {formatMoment(createdAt)}
          </p>
          <div aria-live="polite">
            <SplitStatusMark status={status} />
          </div>
        </div>
        <div className="grid gap-1.5">
          <SplitMeter paid={paid} total={total} />
          <p className="text-sm text-muted">
            {formatMoney(paid)} of {formatMoney(total)} paid
          </p>
        </div>
        {status === 'SETTLED' && <Notice kind="success">Everybody has paid their share.</Notice>}
        {mine?.status === 'PROCESSING' && <PaymentUnderWay inReview={mine.transaction?.status === 'IN_REVIEW'} />}
        {status === 'OPEN' && mine?.status === 'PENDING' && <PayShare split={split} share={mine} />}
        {status === 'OPEN' && own && <EndSplit split={split} />}
      </Card>
      <Card>
        <CardHeader title="Shares" />
        <ul className="grid gap-3">
          {shares.map((share) => (
            <ShareRow key={share.id} share={share} isViewer={share.user?.id === viewer.id} />
          ))}
        </ul>
      </Card>
    </div>
  );
}

function ShareRow({ share: { status, amount, user }, isViewer }: { readonly share: ShareInFull; readonly isViewer: boolean }) {
  const name = user?.displayName ?? 'Someone';
  return (
    <li className="flex items-center gap-3">
      <Avatar name={name} />
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span className="truncate font-medium">{isViewer ? 'You' : name}</span>
        <span className="truncate text-sm text-muted">{user && `@${user.handle}`}</span>
      </span>
      <span className="grid justify-items-end gap-1">
        <span className="font-medium tabular-nums">{formatMoney(amount)}</span>
        <SplitStatusMark status={status} />
      </span>
    </li>
  );
}

function PaymentUnderWay({ inReview }: { readonly inReview: boolean }) {
  return inReview ? (
    <Notice kind="warning">
      We are checking your payment. The money is held in your wallet, and comes back if that is not done in a day.
    </Notice>
  ) : (
    <Notice kind="info">Your payment is under way. You are told as soon as it has its outcome.</Notice>
  );
}
