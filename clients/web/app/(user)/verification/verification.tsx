'use client';

import { IdentityFileDocument, TierLimitsDocument } from '@mint/sdk/__generated__/graphql.ts';
import { formatMoney } from '../../../money/format.ts';
import { formatMoment } from '../../../money/format-date.ts';
import { useAnswer } from '../../../session/answers.ts';
import { Card, CardHeader } from '../../../ui/card.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { cn } from '../../../ui/class-names.ts';
import { Notice } from '../../../ui/notice.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Failed, ListSkeleton } from '../../../ui/states.tsx';
import { Details } from './details.tsx';
import { Documents } from './documents.tsx';
import { fileStates, type IdentityFile, tierNames } from './file-states.ts';

/** Who a person has proven to be, what that lets them send, and what comes next. */
export function Verification() {
  const { data, error, refetch } = useAnswer(['kyc'], IdentityFileDocument, {});
  const file = data?.kyc;
  return (
    <>
      <PageTitle>Verification</PageTitle>
      <div className="grid items-start gap-5 lg:grid-cols-[1.6fr_1fr]">
        <div className="grid gap-5">
          {error ? (
            <Card>
              <Failed error={error} retry={() => void refetch()} />
            </Card>
          ) : !file ? (
            <Card>
              <ListSkeleton rows={4} />
            </Card>
          ) : (
            <>
              <Standing file={file} />
              {file.status === 'UNVERIFIED' && !file.frozen && <Details />}
              {file.status !== 'UNVERIFIED' && <Documents file={file} />}
            </>
          )}
        </div>
        <TierCard tier={file && tierNames[file.tier]} />
      </div>
    </>
  );
}

function Standing({ file: { status, frozen, submittedAt, rejectionReason } }: { readonly file: IdentityFile }) {
  const { icon: Icon, look, title, body } = fileStates[status];
  return (
    <Card className="grid gap-4">
      <div className="flex items-start gap-4">
        <span className={cn('grid size-12 shrink-0 place-items-center rounded-full', look)}>
          <Icon className="size-6" aria-hidden />
        </span>
        <div className="grid gap-0.5" aria-live="polite">
          <h2 className="text-lg font-semibold">{title}</h2>
          <p className="text-sm text-muted">{body}</p>
          {status === 'PENDING_REVIEW' && submittedAt && (
            <p className="text-sm text-muted">
              Submitted <time dateTime={submittedAt}>{formatMoment(submittedAt)}</time>
            </p>
          )}
        </div>
      </div>
      {rejectionReason && <Notice kind="warning">{rejectionReason}</Notice>}
      {frozen && (
        <Notice kind="danger">Your identity file is stopped: you send no money and change nothing here. Contact support.</Notice>
      )}
    </Card>
  );
}

function TierCard({ tier }: { readonly tier: string | undefined }) {
  const { data, error, refetch } = useAnswer(['limits', 'tier'], TierLimitsDocument, {});
  const limits = data?.limits;
  return (
    <Card>
      <CardHeader title="Your limits" action={tier && <Chip look="good">{tier}</Chip>} />
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !limits ? (
        <ListSkeleton rows={2} />
      ) : (
        <dl className="grid gap-2.5 text-sm">
          {(
            [
              ['At once', limits.perTransaction],
              ['A day', limits.daily.limit],
              ['A month', limits.monthly.limit],
            ] as const
          ).map(([name, amount]) => (
            <div key={name} className="flex justify-between gap-4">
              <dt className="text-muted">{name}</dt>
              <dd className="font-medium tabular-nums">{formatMoney(amount)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}
