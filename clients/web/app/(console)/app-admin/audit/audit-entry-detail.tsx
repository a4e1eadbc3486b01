import type { AuditLogQuery } from '@mint/sdk/__generated__/graphql.ts';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { areas } from '../../../../console/areas.ts';
import { cn } from '../../../../ui/class-names.ts';
import { Fact, Facts } from '../../../../ui/facts.tsx';
import { Id } from '../../../../ui/id.tsx';

type Entry = AuditLogQuery['auditLog']['nodes'][number];

/** JSON as it is read; what is none stays as it is. */
function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const written = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value, null, 1) ?? '–'));

/** One entry of the log, whole: what it changed, where it came from, and how it hangs on the one before. */
export function AuditEntryDetail({ entry }: { readonly entry: Entry }) {
  const { id, topic, before, after, ipAddress, traceId, hash, previousHash, actorId, resourceId } = entry;
  return (
    <div className="grid gap-5 lg:grid-cols-2">
      <Change before={parsed(before)} after={parsed(after)} />
      <Facts look="columns">
        <Fact name="By whom">
          <FilterLink name="actor" value={actorId} />
        </Fact>
        <Fact name="To what">
          <FilterLink name="resource" value={resourceId} />
        </Fact>
        <Fact name="Topic">{topic}</Fact>
        <Fact name="From the address">{ipAddress}</Fact>
        <Fact name="In the trace">{traceId && <FilterLink name="trace" value={traceId} />}</Fact>
        <Fact name="Event">
          <Id>{id}</Id>
        </Fact>
        <Fact name="Hash">
          <Id>{hash}</Id>
        </Fact>
        <Fact name="Hash before it">
          <Id>{previousHash}</Id>
        </Fact>
      </Facts>
    </div>
  );
}

/** Leads to everything else of the same. */
function FilterLink({ name, value }: { readonly name: 'actor' | 'resource' | 'trace'; readonly value: string }) {
  return (
    <Link
      href={`${areas.audit.href}?${name}=${encodeURIComponent(value)}`}
      className="rounded text-primary underline-offset-4 hover:underline"
    >
      <Id>{value}</Id>
    </Link>
  );
}

/** How the thing stood before and stands since, field by field; what differs stands out. */
function Change({ before, after }: { readonly before: unknown; readonly after: unknown }) {
  const fields = [...new Set([before, after].flatMap((side) => (isRecord(side) ? Object.keys(side) : [])))];
  if (fields.length === 0) {
    return (
      <p className="text-sm text-muted">
        {before === null && after === null ? 'The event says nothing more.' : written(after ?? before)}
      </p>
    );
  }
  const shown = before === null ? (['Content'] as const) : (['Before', 'After'] as const);
  const sideOf = (side: unknown, field: string): unknown => (isRecord(side) ? side[field] : undefined);
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-left text-xs">
        <thead>
          <tr className="text-muted">
            {['Field', ...shown].map((column) => (
              <th key={column} scope="col" className="pr-3 pb-1 font-medium">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="align-top">
          {fields.map((field) => {
            const [was, is] = [written(sideOf(before, field)), written(sideOf(after, field))];
            const changed = before !== null && was !== is;
            return (
              <tr key={field} className="border-t">
                <th scope="row" className="py-1 pr-3 font-medium">
                  {field}
                  {changed && <span className="sr-only"> (changed)</span>}
                </th>
                {before !== null && <Value changed={changed}>{was}</Value>}
                <Value changed={changed}>{is}</Value>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Value({ changed, children }: { readonly changed: boolean; readonly children: ReactNode }) {
  return (
    <td className="py-1 pr-3">
      <span className={cn('font-mono break-all whitespace-pre-wrap', changed && 'rounded bg-warning-tint px-1 text-warning')}>
        {children}
      </span>
    </td>
  );
}
