'use client';

import { MarkAllReadDocument, NotificationsDocument } from '@mint/sdk/__generated__/graphql.ts';
import { BellOff } from 'lucide-react';
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
              {shown.map((notification) => {
                const { id, title, body, readAt, createdAt } = notification;
                const page = pageOf(notification);
                return (
                  <li key={id} className="flex items-start gap-3 py-2.5">
                    <span
                      aria-hidden
                      className={cn('mt-2 size-2 shrink-0 rounded-full', readAt === null ? 'bg-primary' : 'bg-transparent')}
                    />
                    <div className="grid min-w-0 flex-1 gap-0.5">
                      <p className="font-medium">
                        {readAt === null && <span className="sr-only">New: </span>}
                        {title}
                      </p>
                      <p className="text-sm text-muted">{body}</p>
                      <p className="text-sm text-muted">
                        <time dateTime={createdAt}>{formatMoment(createdAt)}</time>
                        {page && (
                          <Link
                            href={page}
                            className="ml-3 text-primary underline underline-offset-4"
                            aria-label={`See it: ${title}`}
                          >
                            See it
                          </Link>
                        )}
                      </p>
                    </div>
                  </li>
                );
              })}
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
