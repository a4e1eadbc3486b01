'use client';

import {
  ConsoleLedgerHealthDocument,
  type ConsoleLedgerHealthQuery,
  type LedgerMismatchKind,
} from '@mint/sdk/__generated__/graphql.ts';
import { areas } from '../../../../console/areas.ts';
import { ConsoleTitle } from '../../../../console/console-title.tsx';
import { LedgerVerdict } from '../../../../console/ledger-verdict.tsx';
import { Cell, Row, RowLink, Table } from '../../../../console/table.tsx';
import { formatMoney, fromMinorUnits } from '../../../../money/format.ts';
import { formatMoment } from '../../../../money/format-date.ts';
import { useAnswer } from '../../../../session/answers.ts';
import { Card, CardHeader } from '../../../../ui/card.tsx';
import { Chip } from '../../../../ui/chip.tsx';
import { Fact, Facts } from '../../../../ui/facts.tsx';
import { Id } from '../../../../ui/id.tsx';
import { Failed, ListSkeleton } from '../../../../ui/states.tsx';

type Health = ConsoleLedgerHealthQuery['ledgerHealth'];

const again = { refetchInterval: 15_000 };

const kinds = {
  POSTING_MISSING: 'Posting missing',
  POSTING_UNEXPECTED: 'Posting too many',
  POSTING_DIFFERS: 'Posting differs',
  POSTING_WITHOUT_TRANSACTION: 'Posting of nothing',
  TRANSACTION_UNSETTLED: 'Not settled',
  ENTRY_MISSING: 'Entry missing',
  ENTRY_DIFFERS: 'Entry differs',
  ENTRY_WITHOUT_POSTING: 'Entry of nothing',
  ENTRIES_UNBALANCED: 'Not to zero',
  ENTRIES_LOST: 'Entries lost',
  BALANCE_NOT_CONTINUED: 'Balance jumps',
  BALANCE_DIFFERS: 'Balance differs',
  EVENT_MISSING: 'Event missing',
  EVENT_DOUBLED: 'Event twice',
  EVENT_DIFFERS: 'Event differs',
  EVENT_WITHOUT_CAUSE: 'Event of nothing',
} as const satisfies Record<LedgerMismatchKind, string>;

/** Whether transactions, the ledger and what both told of agree. */
export function LedgerHealth() {
  const { data, error, refetch } = useAnswer(['console', 'ledger'], ConsoleLedgerHealthDocument, {}, again);
  const health = data?.ledgerHealth;
  return (
    <>
      <ConsoleTitle>Ledger</ConsoleTitle>
      {health ? (
        <div className="grid grid-cols-1 gap-5">
          <LedgerVerdict health={health} />
          <Compared health={health} />
          <Mismatches health={health} />
        </div>
      ) : (
        <Card>{error ? <Failed error={error} retry={() => void refetch()} /> : <ListSkeleton />}</Card>
      )}
    </>
  );
}

function Compared({ health: { checkedAt, comparedBefore, outboxOldestAgeMs, entriesSum } }: { readonly health: Health }) {
  return (
    <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
      <Card>
        <CardHeader title="Compared" />
        <Facts look="columns">
          <Fact name="Last">{checkedAt ? formatMoment(checkedAt) : 'Not yet'}</Fact>
          <Fact name="Up to">{comparedBefore ? formatMoment(comparedBefore) : 'Nothing yet'}</Fact>
          <Fact name="Events wait">
            {outboxOldestAgeMs === null ? 'Not known now' : `${(outboxOldestAgeMs / 1000).toFixed(1)} s at most`}
          </Fact>
        </Facts>
      </Card>
      <Card>
        <CardHeader title="All entries come to" />
        {entriesSum.length === 0 ? (
          <p className="text-sm text-muted">No entries have been counted yet.</p>
        ) : (
          <Facts look="columns">
            {entriesSum.map(({ currency, minorUnits }) => (
              <Fact key={currency} name={currency}>
                <span className="mr-2 tabular-nums">{formatMoney(fromMinorUnits(BigInt(minorUnits), currency))}</span>
                {minorUnits !== '0' && <Chip look="danger">Not zero</Chip>}
              </Fact>
            ))}
          </Facts>
        )}
      </Card>
    </div>
  );
}

function Mismatches({ health: { mismatches, mismatchCount } }: { readonly health: Health }) {
  if (mismatches.length === 0) return null;
  return (
    <section>
      <h2 className="mb-3 text-base font-semibold">
        What does not agree{mismatchCount > mismatches.length && `: the first ${mismatches.length} of ${mismatchCount}`}
      </h2>
      <Table name="What does not agree" columns={['What', 'Of', 'Expected and found', 'First seen', 'Last seen']}>
        {mismatches.map(({ id, kind, subjectId, detail, firstSeenAt, lastSeenAt }) => (
          <Row key={id}>
            <Cell>
              <Chip look="danger">{kinds[kind]}</Chip>
            </Cell>
            <Cell>
              {subjectId.startsWith('txn_') ? (
                <RowLink href={`${areas.transactions.href}/${subjectId}`}>
                  <Id className="break-normal whitespace-nowrap">{subjectId}</Id>
                </RowLink>
              ) : (
                <Id className="break-normal whitespace-nowrap">{subjectId}</Id>
              )}
            </Cell>
            <Cell className="min-w-64">{detail}</Cell>
            <Cell className="whitespace-nowrap text-muted">{formatMoment(firstSeenAt)}</Cell>
            <Cell className="whitespace-nowrap text-muted">{formatMoment(lastSeenAt)}</Cell>
          </Row>
        ))}
      </Table>
    </section>
  );
}
