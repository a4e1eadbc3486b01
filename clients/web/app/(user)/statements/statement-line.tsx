'use client';

import type { StatementsQuery } from '@mint/sdk/__generated__/graphql.ts';
import { Download, FileSpreadsheet, FileText, LoaderCircle } from 'lucide-react';
import { currencyName, formatMoney } from '../../../money/format.ts';
import { formatPeriod, formatShortDay } from '../../../money/format-date.ts';
import { Button } from '../../../ui/button.tsx';

type Statement = StatementsQuery['statements']['nodes'][number];

/** How often what shows statements asks for them anew: one that is being made is looked after, and links hold for minutes only. */
export const refetchStatementsEvery = (statements: readonly (Pick<Statement, 'status'> | null)[]): number =>
  statements.some((statement) => statement?.status === 'PENDING') ? whileBeingMadeMs : whileLinksHoldMs;

const whileBeingMadeMs = 1_500;
const whileLinksHoldMs = 60_000;

/** A statement by its period and what it comes to, with its file. */
export function StatementLine({ statement }: { readonly statement: Statement }) {
  const { format, from, to, wallet, entryCount, opening, closing, keptUntil } = statement;
  const Icon = format === 'CSV' ? FileSpreadsheet : FileText;
  const period = formatPeriod(from, to);
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-2.5 sm:grid-cols-[auto_minmax(0,1fr)_auto]">
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
      <span className="col-span-2 sm:col-span-1">
        <File statement={statement} period={period} />
      </span>
    </div>
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
    <Button asChild variant="tint" size="sm" className="w-full sm:w-auto">
      <a href={downloadUrl} target="_blank" rel="noreferrer" aria-label={`Download ${format} of ${period}`}>
        <Download aria-hidden />
        Download
      </a>
    </Button>
  );
}
