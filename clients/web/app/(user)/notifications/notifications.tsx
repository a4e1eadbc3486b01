'use client';

import {
  MarkAllReadDocument,
  MarkReadDocument,
  NotificationsDocument,
  type NotificationsQuery,
} from '@mint/sdk/__generated__/graphql.ts';
import { BellOff, ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { formatMoment } from '../../../money/format-date.ts';
import { useAction, usePages } from '../../../session/answers.ts';
import { pageOf } from '../../../shell/notification-places.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { cn } from '../../../ui/class-names.ts';
import { MoreButton } from '../../../ui/more-button.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Empty, Failed, ListSkeleton } from '../../../ui/states.tsx';

const pageSize = 25;

/** What a person was told, newest first; what is new is marked until they say that they have read it. */
export function Notifications() {
  const pages = usePages(
    ['notifications', 'list'],
    NotificationsDocument,
    { first: pageSize },
    ({ notifications }) => notifications,
  );
  const markAll = useAction(MarkAllReadDocument, [['notifications']]);
  const shown = pages.data?.pages.flatMap(({ notifications }) => notifications.nodes);
  const anyUnread = shown?.some(({ readAt }) => readAt === null) ?? false;
  return (
    <>
      <PageTitle
        action={
          anyUnread && (
            <Button variant="tint" busy={markAll.isPending} onClick={() => markAll.mutate({ input: {} })}>
              Mark all as read
            </Button>
          )
        }
      >
        Notifications
      </PageTitle>
      <Card>
        {pages.error ? (
          <Failed error={pages.error} retry={() => void pages.refetch()} />
        ) : shown === undefined ? (
          <ListSkeleton />
        ) : shown.length === 0 ? (
          <Empty icon={BellOff} title="Nothing yet" />
        ) : (
          <>
            <ul className="grid gap-1">
              {shown.map((notification) => (
                <NotificationLine key={notification.id} notification={notification} />
              ))}
            </ul>
            <MoreButton hasMore={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />
          </>
        )}
      </Card>
      <p className="mt-4 text-sm">
        <Link href="/settings/notifications" className="text-primary underline underline-offset-4">
          Choose what you are told
        </Link>
      </p>
    </>
  );
}

type Notification = NotificationsQuery['notifications']['nodes'][number];

/** Leads to what it is about, and counts as read from then on. */
function NotificationLine({ notification }: { readonly notification: Notification }) {
  const { id, title, body, readAt, createdAt } = notification;
  const markRead = useAction(MarkReadDocument, [['notifications']]);
  const page = pageOf(notification);
  const isNew = readAt === null;
  const line = (
    <>
      <span aria-hidden className={cn('mt-2 size-2 shrink-0 rounded-full', isNew ? 'bg-primary' : 'bg-transparent')} />
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="font-medium">
            {isNew && <span className="sr-only">New: </span>}
            {title}
          </span>
          <time dateTime={createdAt} className="text-sm text-muted">
            {formatMoment(createdAt)}
          </time>
        </span>
        <span className="text-sm text-muted">{body}</span>
      </span>
      {page && <ChevronRight className="mt-1 size-4.5 shrink-0 text-muted" aria-hidden />}
    </>
  );
  return (
    <li>
      {page ? (
        <Link
          href={page}
          onClick={() => isNew && markRead.mutate({ input: { ids: [id] } })}
          className="-mx-3 flex items-start gap-3 rounded-xl px-3 py-2.5 transition-colors hover:bg-raised"
        >
          {line}
        </Link>
      ) : (
        <div className="flex items-start gap-3 py-2.5">{line}</div>
      )}
    </li>
  );
}
