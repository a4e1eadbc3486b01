'use client';

import { ConsoleFraudQueueDocument } from '@mint/sdk/__generated__/graphql.ts';
import { areas } from '../../../../console/areas.ts';
import { ConsoleTitle } from '../../../../console/console-title.tsx';
import { PagedTable } from '../../../../console/paged-table.tsx';
import { PersonLink } from '../../../../console/person-link.tsx';
import { ruleWord } from '../../../../console/rule-word.ts';
import { Cell, Row, RowLink } from '../../../../console/table.tsx';
import { formatMoney } from '../../../../money/format.ts';
import { formatMoment } from '../../../../money/format-date.ts';
import { usePages } from '../../../../session/answers.ts';
import { Chip } from '../../../../ui/chip.tsx';

const pageSize = 25;

/** The held transfers that wait for a decision, the longest waiting first. */
export function FraudQueue() {
  const pages = usePages(
    ['console', 'fraud', 'queue'],
    ConsoleFraudQueueDocument,
    { first: pageSize },
    ({ adminFraudQueue }) => adminFraudQueue,
  );
  return (
    <>
      <ConsoleTitle>Fraud</ConsoleTitle>
      <PagedTable
        name="Held transfers"
        columns={['Held since', '#Amount', 'From', 'To', '#Score', 'Rules', 'Released by itself']}
        pages={pages}
        items={pages.data?.pages.flatMap(({ adminFraudQueue }) => adminFraudQueue.nodes)}
        empty="No transfer waits for a decision"
      >
        {({ id, score, rulesFired, createdAt, expiresAt, transaction }) => (
          <Row key={id}>
            <Cell className="whitespace-nowrap">
              <RowLink href={`${areas.fraud.href}/${id}`}>{formatMoment(createdAt)}</RowLink>
            </Cell>
            <Cell figures className="font-medium">
              {transaction ? formatMoney(transaction.amount) : '–'}
            </Cell>
            <Cell>
              <PersonLink person={transaction?.sender} />
            </Cell>
            <Cell>
              <PersonLink person={transaction?.recipient} />
            </Cell>
            <Cell figures>{score}</Cell>
            <Cell>
              <span className="flex flex-wrap gap-1">
                {rulesFired.map((rule) => (
                  <Chip key={rule} look="warning">
                    {ruleWord(rule)}
                  </Chip>
                ))}
              </span>
            </Cell>
            <Cell className="whitespace-nowrap text-muted">{formatMoment(expiresAt)}</Cell>
          </Row>
        )}
      </PagedTable>
    </>
  );
}
