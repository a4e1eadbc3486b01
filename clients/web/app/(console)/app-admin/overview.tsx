'use client';

import {
  ConsoleApprovalsWaitingDocument,
  ConsoleFraudWaitingDocument,
  ConsoleKycWaitingDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import type { UseQueryResult } from '@tanstack/react-query';
import Link from 'next/link';
import { ActionRecord } from '../../../console/action-record.tsx';
import { type Area, areas } from '../../../console/areas.ts';
import { ConsoleTitle } from '../../../console/console-title.tsx';
import { LedgerState } from '../../../console/ledger-state.tsx';
import { ServiceStates } from '../../../console/service-states.tsx';
import { useAnswer } from '../../../session/answers.ts';
import { cn } from '../../../ui/class-names.ts';
import { Failed, Skeleton } from '../../../ui/states.tsx';

const askAgainMs = 30_000;
const again = { refetchInterval: askAgainMs };

/** What waits for an operator, whether all is up, and what operators did last. */
export function Overview() {
  const kyc = useAnswer(['console', 'kyc', 'waiting'], ConsoleKycWaitingDocument, {}, again);
  const fraud = useAnswer(['console', 'fraud', 'waiting'], ConsoleFraudWaitingDocument, {}, again);
  const approvals = useAnswer(['console', 'approvals', 'waiting'], ConsoleApprovalsWaitingDocument, {}, again);
  return (
    <>
      <ConsoleTitle>Overview</ConsoleTitle>
      <div className="grid grid-cols-1 gap-6">
        <section aria-label="What waits" className="grid gap-3 sm:grid-cols-3">
          <Waiting
            area={areas.kyc}
            what={['identity to look at', 'identities to look at']}
            answer={kyc}
            of={kyc.data?.adminKycQueue}
          />
          <Waiting
            area={areas.fraud}
            what={['held transfer', 'held transfers']}
            answer={fraud}
            of={fraud.data?.adminFraudQueue}
          />
          <Waiting
            area={areas.approvals}
            what={['approval of a second operator', 'approvals of a second operator']}
            answer={approvals}
            of={approvals.data?.adminApprovals}
          />
        </section>
        <section aria-labelledby="health" className="grid gap-3">
          <h2 id="health" className="text-base font-semibold">
            Health
          </h2>
          <LedgerState />
          <ServiceStates />
        </section>
        <section>
          <h2 className="mb-3 text-base font-semibold">What operators did</h2>
          <ActionRecord />
        </section>
      </div>
    </>
  );
}

function Waiting({
  area: { href, name, icon: Icon },
  what,
  answer: { error, refetch },
  of,
}: {
  readonly area: Area;
  /** Of one, and of any other number. */
  readonly what: readonly [one: string, others: string];
  readonly answer: UseQueryResult<unknown>;
  readonly of: { readonly nodes: readonly unknown[]; readonly pageInfo: { readonly hasNextPage: boolean } } | undefined;
}) {
  return (
    <div className="rounded-2xl border bg-surface p-4">
      <h2 className="flex items-center gap-2 text-sm font-medium text-muted">
        <Icon className="size-4" aria-hidden />
        {name}
      </h2>
      {of ? (
        <Link href={href} className="group mt-1 flex items-baseline gap-2 rounded">
          <span className={cn('text-3xl font-semibold tabular-nums', of.nodes.length > 0 && 'text-warning')}>
            {of.nodes.length}
            {of.pageInfo.hasNextPage && '+'}
          </span>
          <span className="text-sm text-muted group-hover:underline">
            {what[of.nodes.length === 1 && !of.pageInfo.hasNextPage ? 0 : 1]}
          </span>
        </Link>
      ) : error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : (
        <Skeleton className="mt-2 h-9 w-24" />
      )}
    </div>
  );
}
