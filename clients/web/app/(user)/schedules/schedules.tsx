'use client';

import { ScheduleListDocument, type ScheduleListQuery } from '@mint/sdk/__generated__/graphql.ts';
import { CalendarClock, Plus } from 'lucide-react';
import Link from 'next/link';
import { formatMoney } from '../../../money/format.ts';
import { usePages } from '../../../session/answers.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Empty, Failed, ListSkeleton } from '../../../ui/states.tsx';
import { describeRule } from './rule.ts';
import { ScheduleStatusMark } from './schedule-status.tsx';
import { formatRun } from './zones.ts';

const pageSize = 20;

/** The transfers that a person has made again and again; newest first, those that are over as well. */
export function Schedules() {
  const pages = usePages(['schedules', 'list'], ScheduleListDocument, { first: pageSize }, ({ schedules }) => schedules);
  const shown = pages.data?.pages.flatMap(({ schedules }) => schedules.nodes);
  return (
    <div className="mx-auto max-w-2xl">
      <PageTitle
        action={
          <Button asChild>
            <Link href="/schedules/new">
              <Plus aria-hidden />
              New schedule
            </Link>
          </Button>
        }
      >
        Schedules
      </PageTitle>
      <Card>
        {pages.error ? (
          <Failed error={pages.error} retry={() => void pages.refetch()} />
        ) : shown === undefined ? (
          <ListSkeleton />
        ) : shown.length === 0 ? (
          <Empty icon={CalendarClock} title="No schedules yet">
            Rent, pocket money, your part of a subscription: what you send again and again can send itself.
          </Empty>
        ) : (
          <>
            <ul className="grid gap-1">
              {shown.map((schedule) => (
                <ScheduleRow key={schedule.id} schedule={schedule} />
              ))}
            </ul>
            <MoreButton hasMore={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />
          </>
        )}
      </Card>
    </div>
  );
}

function ScheduleRow({
  schedule: { id, status, cron, timeZone, nextRunAt, amount, recipient, lastRun },
}: {
  readonly schedule: ScheduleListQuery['schedules']['nodes'][number];
}) {
  const name = recipient?.displayName ?? 'Someone';
  return (
    <li>
      <Link
        href={`/schedules/${id}`}
        className="-mx-3 flex items-start gap-3 rounded-xl px-3 py-2.5 transition-colors hover:bg-raised"
      >
        <Avatar name={name} />
        <span className="grid min-w-0 flex-1 gap-0.5">
          <span className="truncate font-medium">{name}</span>
          <span className="text-sm text-muted">{describeRule(cron)}</span>
          {nextRunAt && <span className="text-sm text-muted">Next {formatRun(nextRunAt, timeZone)}</span>}
          {status !== 'CANCELLED' && status !== 'ENDED' && lastRun?.status === 'FAILED' && (
            <span className="text-sm text-danger">The last run was refused.</span>
          )}
        </span>
        <span className="grid shrink-0 justify-items-end gap-1">
          <span className="font-medium tabular-nums">{formatMoney(amount)}</span>
          <ScheduleStatusMark status={status} />
        </span>
      </Link>
    </li>
  );
}
