'use client';

import { type AuditFilter, AuditLogDocument, type AuditLogQuery } from '@mint/sdk/__generated__/graphql.ts';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { ConsoleTitle } from '../../../../console/console-title.tsx';
import { endOfDay, startOfDay } from '../../../../console/days.ts';
import { FilterBar, TextFilter } from '../../../../console/filter-bar.tsx';
import { PagedTable } from '../../../../console/paged-table.tsx';
import { Cell, Row } from '../../../../console/table.tsx';
import { useFilters } from '../../../../console/use-filters.ts';
import { formatMoment } from '../../../../money/format-date.ts';
import { usePages } from '../../../../session/answers.ts';
import { Id } from '../../../../ui/id.tsx';
import { AuditEntryDetail } from './audit-entry-detail.tsx';
import { VerifyLog } from './verify-log.tsx';

type Entry = AuditLogQuery['auditLog']['nodes'][number];

const pageSize = 50;
const names = ['actor', 'action', 'resource', 'topic', 'trace', 'from', 'to'] as const;
type Filters = Readonly<Record<(typeof names)[number], string>>;
const columns = ['Details', '#Place', 'When', 'What happened', 'To what', 'By whom'];

function filterOf({ actor, action, resource, topic, trace, from, to }: Filters): AuditFilter {
  const start = startOfDay(from);
  const end = endOfDay(to);
  return {
    ...(actor === '' ? {} : { actorId: actor }),
    ...(action === '' ? {} : { action }),
    ...(resource === '' ? {} : { resourceId: resource }),
    ...(topic === '' ? {} : { topic }),
    ...(trace === '' ? {} : { traceId: trace }),
    ...(start === null ? {} : { from: start }),
    ...(end === null ? {} : { to: end }),
  };
}

function problemOf({ trace, from, to }: Filters): string | null {
  if (trace !== '' && !/^[0-9a-f]{32}$/.test(trace)) return 'A trace is 32 hexadecimal digits.';
  if (from !== '' && to !== '' && from > to) return 'The first day is after the last.';
  return null;
}

/** Everything that happened, the latest first, and whether that is still what was written. */
export function AuditLog() {
  const [filters, setFilters] = useFilters(names);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const pages = usePages(
    ['console', 'audit'],
    AuditLogDocument,
    { filter: filterOf(filters), first: pageSize },
    ({ auditLog }) => auditLog,
  );
  const toggle = (id: string) =>
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  return (
    <>
      <ConsoleTitle>Audit</ConsoleTitle>
      <div className="grid grid-cols-1 gap-5">
        <VerifyLog />
        <div>
          <FilterBar values={filters} onApply={setFilters} problem={problemOf}>
            {(draft) => (
              <>
                <TextFilter label="By whom" name="actor" draft={draft} placeholder="usr_…, or a service" />
                <TextFilter label="What happened" name="action" draft={draft} placeholder="wallet.frozen" />
                <TextFilter label="To what" name="resource" draft={draft} placeholder="txn_…, usr_…" />
                <TextFilter label="Topic" name="topic" draft={draft} placeholder="wallet.events" />
                <TextFilter label="Trace" name="trace" draft={draft} placeholder="32 digits" />
                <TextFilter label="From" name="from" draft={draft} type="date" />
                <TextFilter label="To" name="to" draft={draft} type="date" />
              </>
            )}
          </FilterBar>
          <PagedTable
            name="Audit log"
            columns={columns}
            pages={pages}
            items={pages.data?.pages.flatMap(({ auditLog }) => auditLog.nodes)}
            empty="Nothing like that happened"
          >
            {(entry) => <EntryRows key={entry.id} entry={entry} open={open.has(entry.id)} onToggle={() => toggle(entry.id)} />}
          </PagedTable>
        </div>
      </div>
    </>
  );
}

function EntryRows({ entry, open, onToggle }: { readonly entry: Entry; readonly open: boolean; readonly onToggle: () => void }) {
  const { id, sequence, at, action, resourceId, actorId } = entry;
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <>
      <Row>
        <Cell className="w-0">
          <button
            type="button"
            data-row
            aria-expanded={open}
            aria-label={`Details of entry ${sequence}`}
            onClick={onToggle}
            className="grid size-7 cursor-pointer place-items-center rounded-md text-muted hover:bg-raised hover:text-foreground"
          >
            <Chevron className="size-4" aria-hidden />
          </button>
        </Cell>
        <Cell figures className="w-0 text-muted">
          {sequence}
        </Cell>
        <Cell className="whitespace-nowrap">{formatMoment(at)}</Cell>
        <Cell className="font-medium whitespace-nowrap">{action}</Cell>
        <Cell>
          <Id className="break-normal whitespace-nowrap">{resourceId}</Id>
        </Cell>
        <Cell>
          <Id className="break-normal whitespace-nowrap">{actorId}</Id>
        </Cell>
      </Row>
      {open && (
        <tr key={`${id} details`}>
          <td colSpan={columns.length} className="bg-raised/50 px-4 py-4">
            <AuditEntryDetail entry={entry} />
          </td>
        </tr>
      )}
    </>
  );
}
