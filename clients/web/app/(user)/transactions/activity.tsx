'use client';

import { type TransactionStatus, TransactionsDocument } from '@mint/sdk/__generated__/graphql.ts';
import { SearchX } from 'lucide-react';
import { useState } from 'react';
import { formatDay } from '../../../money/format-date.ts';
import { statusWord } from '../../../money/status.tsx';
import { type TransactionInList, TransactionRow } from '../../../money/transaction-row.tsx';
import { useDebounced } from '../../../people/use-debounced.ts';
import { usePages } from '../../../session/answers.ts';
import { Card } from '../../../ui/card.tsx';
import { Field, Input, Select } from '../../../ui/field.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Empty, Failed, ListSkeleton } from '../../../ui/states.tsx';

const pageSize = 25;
const statuses = [
  'PENDING',
  'IN_REVIEW',
  'COMPLETED',
  'FAILED',
  'CANCELLED',
  'REVERSED',
] as const satisfies readonly TransactionStatus[];

/** What a person has sent and received, newest first, by day. */
export function Activity() {
  const [text, setText] = useState('');
  const [direction, setDirection] = useState<'' | 'INCOMING' | 'OUTGOING'>('');
  const [status, setStatus] = useState<'' | TransactionStatus>('');
  const searched = useDebounced(text.trim());
  const filter = {
    ...(searched === '' ? {} : { text: searched }),
    ...(direction === '' ? {} : { direction }),
    ...(status === '' ? {} : { status }),
  };
  const pages = usePages(
    ['transactions', 'list'],
    TransactionsDocument,
    { filter, first: pageSize },
    ({ transactions }) => transactions,
  );
  const shown = pages.data?.pages.flatMap(({ transactions }) => transactions?.nodes ?? []);
  return (
    <>
      <PageTitle>Activity</PageTitle>
      <div className="mb-4 grid gap-3 sm:grid-cols-[1fr_auto_auto]">
        <Field label="Search notes and merchants" hideLabel>
          {(control) => (
            <Input
              type="search"
              placeholder="Search notes and merchants"
              value={text}
              onChange={(event) => setText(event.target.value)}
              {...control}
            />
          )}
        </Field>
        <Field label="Direction" hideLabel>
          {(control) => (
            <Select value={direction} onChange={(event) => setDirection(event.target.value as typeof direction)} {...control}>
              <option value="">In and out</option>
              <option value="INCOMING">In</option>
              <option value="OUTGOING">Out</option>
            </Select>
          )}
        </Field>
        <Field label="Status" hideLabel>
          {(control) => (
            <Select value={status} onChange={(event) => setStatus(event.target.value as typeof status)} {...control}>
              <option value="">Any status</option>
              {statuses.map((each) => (
                <option key={each} value={each}>
                  {statusWord(each)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <Card>
        {pages.error ? (
          <Failed error={pages.error} retry={() => void pages.refetch()} />
        ) : shown === undefined ? (
          <ListSkeleton rows={8} />
        ) : shown.length === 0 ? (
          <Empty icon={SearchX} title="Nothing here">
            Nothing that you have sent or received is like that.
          </Empty>
        ) : (
          <>
            {byDay(shown).map(([day, transactions]) => (
              <section key={day} className="mb-4 last:mb-0">
                <h2 className="mb-1 text-sm font-medium text-muted">{day}</h2>
                <ul>
                  {transactions.map((transaction) => (
                    <TransactionRow key={transaction.id} transaction={transaction} />
                  ))}
                </ul>
              </section>
            ))}
            <MoreButton hasMore={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />
          </>
        )}
      </Card>
    </>
  );
}

function byDay(transactions: readonly TransactionInList[]): readonly [string, readonly TransactionInList[]][] {
  return [...Map.groupBy(transactions, ({ createdAt }) => formatDay(createdAt))];
}
