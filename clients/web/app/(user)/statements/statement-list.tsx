'use client';

import { StatementsDocument } from '@mint/sdk/__generated__/graphql.ts';
import { FileText } from 'lucide-react';
import { usePages } from '../../../session/answers.ts';
import { Card, CardHeader } from '../../../ui/card.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { Empty, Failed, ListSkeleton } from '../../../ui/states.tsx';
import { refetchStatementsEvery, StatementLine } from './statement-line.tsx';

const pageSize = 20;

/** The statements that are kept, the newest first. One that is being made is looked after until its file is there. */
export function StatementList() {
  const pages = usePages(['statements'], StatementsDocument, { first: pageSize }, ({ statements }) => statements, {
    refetchEvery: (shown) => refetchStatementsEvery(shown.flatMap(({ statements }) => statements.nodes)),
  });
  const statements = pages.data?.pages.flatMap(({ statements }) => statements.nodes);
  return (
    <Card>
      <CardHeader title="Yours" />
      {pages.error ? (
        <Failed error={pages.error} retry={() => void pages.refetch()} />
      ) : statements === undefined ? (
        <ListSkeleton rows={3} />
      ) : statements.length === 0 ? (
        <Empty icon={FileText} title="No statements yet">
          Choose a period, and its file is kept here for a while.
        </Empty>
      ) : (
        <>
          <ul className="divide-y">
            {statements.map((statement) => (
              <li key={statement.id} className="py-3.5 first:pt-0 last:pb-0">
                <StatementLine statement={statement} />
              </li>
            ))}
          </ul>
          <MoreButton hasMore={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />
        </>
      )}
    </Card>
  );
}
