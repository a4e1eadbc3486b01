'use client';

import { ScheduleDocument } from '@mint/sdk/__generated__/graphql.ts';
import { SearchX } from 'lucide-react';
import Link from 'next/link';
import { failureWords } from '../../../../money/failure-words.ts';
import { formatMoney } from '../../../../money/format.ts';
import { formatMoment } from '../../../../money/format-date.ts';
import { useAnswer } from '../../../../session/answers.ts';
import { Avatar } from '../../../../ui/avatar.tsx';
import { BackLink } from '../../../../ui/back-link.tsx';
import { Card, CardHeader } from '../../../../ui/card.tsx';
import { Fact, Facts } from '../../../../ui/facts.tsx';
import { NotShown } from '../../../../ui/not-shown.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { describeRule } from '../rule.ts';
import { pauseReasons, RunStatusMark, ScheduleStatusMark } from '../schedule-status.tsx';
import { formatRun } from '../zones.ts';
import { ScheduleActions } from './schedule-actions.tsx';
import type { ScheduleInFull } from './schedule-in-full.ts';

/** How often a page asks after a run that it shows as under way. */
const runPollMs = 3_000;

/** One schedule: what it sends and when, what became of its last run, and what can be done with it. */
export function ScheduleDetail({ id }: { readonly id: string }) {
  const { data, error, refetch } = useAnswer(
    ['schedules', id],
    ScheduleDocument,
    { id },
    {
      refetchInterval: ({ state }) => (state.data?.schedule?.lastRun?.status === 'ASKED' ? runPollMs : false),
    },
  );
  const schedule = data?.schedule;
  return (
    <div className="mx-auto max-w-lg">
      <BackLink href="/schedules">Schedules</BackLink>
      {schedule ? (
        <Shown schedule={schedule} />
      ) : (
        <NotShown answer={{ data, error, refetch }} icon={SearchX} absent="There is no such schedule of yours" />
      )}
    </div>
  );
}

function Shown({ schedule }: { readonly schedule: ScheduleInFull }) {
  const { status, pauseReason, cron, timeZone, startsAt, endsAt, upcoming, note, createdAt, amount, recipient, lastRun } =
    schedule;
  const name = recipient?.displayName ?? 'Someone';
  return (
    <div className="grid gap-5">
      <Card className="grid gap-5">
        <div className="grid justify-items-center gap-2 text-center">
          <Avatar name={name} className="size-14 text-lg" />
          <h1 className="text-lg font-medium">To {name}</h1>
          <p className="text-4xl font-semibold tracking-tight tabular-nums">{formatMoney(amount)}</p>
          <p className="text-sm text-muted">{describeRule(cron)}</p>
          <div aria-live="polite">
            <ScheduleStatusMark status={status} />
          </div>
        </div>
        {pauseReason && <Notice kind="warning">{pauseReasons[pauseReason]}</Notice>}
        <Facts>
          <Fact name="Note">{note}</Fact>
          <Fact name="Time zone">{timeZone.replaceAll('_', ' ')}</Fact>
          <Fact name="From">{startsAt && formatRun(startsAt, timeZone)}</Fact>
          <Fact name="Until">{endsAt && formatRun(endsAt, timeZone)}</Fact>
          <Fact name="Made">{formatMoment(createdAt)}</Fact>
        </Facts>
        {(status === 'ACTIVE' || status === 'PAUSED') && <ScheduleActions schedule={schedule} />}
      </Card>
      {upcoming.length > 0 && (
        <Card>
          <CardHeader title="Next runs" />
          <ol className="grid gap-2 text-sm">
            {upcoming.map((moment) => (
              <li key={moment} className="flex justify-between gap-4">
                <time dateTime={moment}>{formatRun(moment, timeZone)}</time>
                <span className="text-muted tabular-nums">{formatMoney(amount)}</span>
              </li>
            ))}
          </ol>
        </Card>
      )}
      {lastRun && <LastRun run={lastRun} schedule={schedule} />}
    </div>
  );
}

function LastRun({
  run: { dueAt, status, failureCode, transaction },
  schedule: { timeZone, failureCount },
}: {
  readonly run: NonNullable<ScheduleInFull['lastRun']>;
  readonly schedule: ScheduleInFull;
}) {
  return (
    <Card>
      <CardHeader title="Last run" action={<RunStatusMark status={status} />} />
      <div className="grid gap-1 text-sm">
        <p className="flex justify-between gap-4">
          <time dateTime={dueAt}>{formatRun(dueAt, timeZone)}</time>
          {transaction && (
            <Link href={`/transactions/${transaction.id}`} className="text-primary underline underline-offset-4">
              See the payment
            </Link>
          )}
        </p>
        {failureCode && <p className="text-muted">It was refused: {failureWords(failureCode)}.</p>}
        {status === 'WAITING' && <p className="text-muted">It is made as soon as it can be, and tried again until then.</p>}
        {failureCount > 1 && <p className="text-muted">{failureCount} runs in a row were refused.</p>}
      </div>
    </Card>
  );
}
