'use client';

import { ConsoleLimitsDocument } from '@mint/sdk/__generated__/graphql.ts';
import { ConsoleTitle } from '../../../../console/console-title.tsx';
import { tierWord } from '../../../../console/marks.tsx';
import { Cell, Row, Table } from '../../../../console/table.tsx';
import { formatMoney } from '../../../../money/format.ts';
import { useAnswer } from '../../../../session/answers.ts';
import { Card } from '../../../../ui/card.tsx';
import { Failed, ListSkeleton } from '../../../../ui/states.tsx';
import { LimitsDialog } from './limits-dialog.tsx';

/** What people of each tier may send. */
export function TierLimits() {
  const { data, error, refetch } = useAnswer(['console', 'limits'], ConsoleLimitsDocument, {});
  return (
    <>
      <ConsoleTitle>Limits</ConsoleTitle>
      {data ? (
        <div className="grid gap-4">
          <Table name="Limits of each tier" columns={['Tier', '#In one transaction', '#In a day', '#In a month', 'Change']}>
            {data.adminLimits.map((limits) => (
              <Row key={limits.tier}>
                <Cell className="font-medium">{tierWord(limits.tier)}</Cell>
                <Cell figures>{formatMoney(limits.perTransaction)}</Cell>
                <Cell figures>{formatMoney(limits.daily)}</Cell>
                <Cell figures>{formatMoney(limits.monthly)}</Cell>
                <Cell>
                  <LimitsDialog limits={limits} />
                </Cell>
              </Row>
            ))}
          </Table>
          <p className="text-sm text-muted">
            Days and months are in UTC. What is set is in force with the next transfer; what was sent before counts.
          </p>
        </div>
      ) : (
        <Card>{error ? <Failed error={error} retry={() => void refetch()} /> : <ListSkeleton rows={3} />}</Card>
      )}
    </>
  );
}
