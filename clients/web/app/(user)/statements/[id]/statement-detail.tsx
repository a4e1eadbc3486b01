'use client';

import { StatementDocument } from '@mint/sdk/__generated__/graphql.ts';
import { SearchX } from 'lucide-react';
import { useAnswer } from '../../../../session/answers.ts';
import { BackLink } from '../../../../ui/back-link.tsx';
import { Card } from '../../../../ui/card.tsx';
import { PageTitle } from '../../../../ui/page-title.tsx';
import { Empty, Failed, ListSkeleton } from '../../../../ui/states.tsx';
import { refetchStatementsEvery, StatementLine } from '../statement-line.tsx';

/** One statement, as its notification leads to it. */
export function StatementDetail({ id }: { readonly id: string }) {
  const { data, error, refetch } = useAnswer(
    ['statements', id],
    StatementDocument,
    { id },
    { refetchInterval: ({ state }) => refetchStatementsEvery([state.data?.statement ?? null]) },
  );
  return (
    <div className="mx-auto max-w-2xl">
      <BackLink href="/statements">Statements</BackLink>
      <PageTitle>Statement</PageTitle>
      <Card>
        {error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : data === undefined ? (
          <ListSkeleton rows={1} />
        ) : data.statement === null ? (
          <Empty icon={SearchX} title="There is no such statement of yours">
            Statements are kept for a while only. You can ask for another of the same days.
          </Empty>
        ) : (
          <StatementLine statement={data.statement} />
        )}
      </Card>
    </div>
  );
}
