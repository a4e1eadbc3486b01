'use client';

import { StatementsDocument, type StatementsQuery } from '@mint/sdk/__generated__/graphql.ts';
import { Download, FileSpreadsheet, FileText, LoaderCircle } from 'lucide-react';
import { currencyName, formatMoney } from '../../../money/format.ts';
import { formatPeriod, formatShortDay } from '../../../money/format-date.ts';
import { usePages } from '../../../session/answers.ts';
import { Button } from '../../../ui/button.tsx';
import { Card, CardHeader } from '../../../ui/card.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { Empty, Failed, ListSkeleton } from '../../../ui/states.tsx';

type Statement = StatementsQuery['statements']['nodes'][number];

const pageSize = 20;
const whileBeingMadeMs = 1_500;
/** Links hold for minutes: they are made anew well before that. */
const whileLinksHoldMs = 60_000;

/** The statements that are kept, the newest first. One that is being made is looked after until its file is there. */
export function StatementList() {
  const pages = usePages(['statements'], StatementsDocument, { first: pageSize }, ({ statements }) => statements, {
    refetchEvery: (shown) =>
      shown.some(({ statements }) => statements.nodes.some(({ status }) => status === 'PENDING'))
        ? whileBeingMadeMs
        : whileLinksHoldMs,
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
              <StatementLine key={statement.id} statement={statement} />
            ))}
          </ul>
          <MoreButton hasMore={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />
        </>
      )}
    </Card>
  );
}

function StatementLine({ statement }: { readonly statement: Statement }) {
  const { format, from, to, wallet, entryCount, opening, closing, keptUntil } = statement;
  const Icon = format === 'CSV' ? FileSpreadsheet : FileText;
  const period = formatPeriod(from, to);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3.5 first:pt-0 last:pb-0">
      <span aria-hidden className="grid size-10 shrink-0 place-items-center rounded-full bg-raised text-muted">
        <Icon className="size-4.5" />
      </span>
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span className="font-medium">{period}</span>
        <span className="text-sm text-muted">
          {currencyName(wallet.currency)} · {format} · {entryCount === 1 ? '1 entry' : `${entryCount} entries`}
        </span>
        <span className="text-sm text-muted tabular-nums">
          {formatMoney(opening)} <span aria-hidden>→</span>
          <span className="sr-only">to</span> {formatMoney(closing)} · kept until {formatShortDay(keptUntil)}
        </span>
      </span>
      <File statement={statement} period={period} />
    </li>
  );
}

function File({
  statement: { status, format, downloadUrl },
  period,
}: {
  readonly statement: Statement;
  readonly period: string;
}) {
  if (status === 'FAILED') return <span className="text-sm text-danger">It could not be made: ask for another.</span>;
  if (status === 'PENDING' || !downloadUrl)
    return (
      <span role="status" className="flex items-center gap-2 text-sm text-muted">
        <LoaderCircle className="size-4 animate-spin" aria-hidden />
        Being made
      </span>
    );
  return (
    <Button asChild variant="tint" size="sm">
      <a href={downloadUrl} target="_blank" rel="noreferrer" aria-label={`Download ${format} of ${period}`}>
        <Download aria-hidden />
        Download
      </a>
    </Button>
  );
}
