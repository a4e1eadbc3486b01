'use client';

import { WalletsDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useAnswer } from '../../../session/answers.ts';
import { Card, CardHeader } from '../../../ui/card.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Failed, ListSkeleton } from '../../../ui/states.tsx';
import { AskForStatement } from './ask-for-statement.tsx';
import { StatementList } from './statement-list.tsx';

/** What happened in a wallet in a period, as a file: asking for one, and those that are kept. */
export function Statements() {
  const { data, error, refetch } = useAnswer(['wallets'], WalletsDocument, {});
  return (
    <>
      <PageTitle>Statements</PageTitle>
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)]">
        <Card>
          <CardHeader title="Ask for one" />
          {error ? (
            <Failed error={error} retry={() => void refetch()} />
          ) : data ? (
            <AskForStatement wallets={data.wallets} />
          ) : (
            <ListSkeleton rows={3} />
          )}
        </Card>
        <StatementList />
      </div>
    </>
  );
}
