'use client';

import { MyAuditEntriesDocument } from '@mint/sdk/__generated__/graphql.ts';
import type { AuditEntryShown } from '@mint/sdk/audit-proof.ts';
import { ScrollText } from 'lucide-react';
import { formatMoment } from '../../../../money/format-date.ts';
import { usePages } from '../../../../session/answers.ts';
import { Card, CardHeader } from '../../../../ui/card.tsx';
import { Id } from '../../../../ui/id.tsx';
import { MoreButton } from '../../../../ui/more-button.tsx';
import { PageTitle } from '../../../../ui/page-title.tsx';
import { Empty, Failed, ListSkeleton } from '../../../../ui/states.tsx';
import { SettingsTabs } from '../settings-tabs.tsx';
import { Proof } from './proof.tsx';

const pageSize = 25;

/** `session.created` as people write it. */
const inWords = (action: string): string => {
  const words = action.replaceAll(/[._]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What the audit log has of a person, and whether each entry is proven to be in it as it is shown. */
export function OwnLog() {
  const pages = usePages(['own-log'], MyAuditEntriesDocument, { first: pageSize }, ({ myAuditEntries }) => myAuditEntries);
  const shown = pages.data?.pages.flatMap(({ myAuditEntries }) => myAuditEntries.nodes);
  return (
    <>
      <PageTitle>Your log</PageTitle>
      <SettingsTabs />
      <Card>
        <CardHeader title="What is on record" />
        <p className="mb-4 text-sm text-muted">
          Whatever happens to your account is written down for good. Your browser can prove of each entry that it is in the log
          just as you see it here.
        </p>
        {pages.error ? (
          <Failed error={pages.error} retry={() => void pages.refetch()} />
        ) : shown === undefined ? (
          <ListSkeleton />
        ) : shown.length === 0 ? (
          <Empty icon={ScrollText} title="Nothing yet" />
        ) : (
          <>
            <ul className="divide-y">
              {shown.map((entry) => (
                <EntryLine key={entry.id} entry={entry} />
              ))}
            </ul>
            <MoreButton hasMore={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />
          </>
        )}
      </Card>
    </>
  );
}

function EntryLine({ entry }: { readonly entry: AuditEntryShown }) {
  const { action, at, ipAddress, resourceId } = entry;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
      <span className="grid min-w-0 gap-0.5">
        <span className="font-medium">{inWords(action)}</span>
        <span className="text-sm text-muted">
          <time dateTime={at}>{formatMoment(at)}</time>
          {ipAddress && ` · ${ipAddress}`}
        </span>
        <Id className="text-muted">{resourceId}</Id>
      </span>
      <Proof entry={entry} name={inWords(action)} />
    </li>
  );
}
