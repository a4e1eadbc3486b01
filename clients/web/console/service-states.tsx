'use client';

import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/class-names.ts';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/states.tsx';

const askAgainMs = 15_000;
const waitMs = 10_000;
const schema = z.object({ subgraphs: z.record(z.string(), z.enum(['up', 'down'])) });

/** What the gateway knows of the services behind it: the probe that it answers to whoever watches the house, on the pages' own origin. */
async function readStates(): Promise<Readonly<Record<string, 'up' | 'down'>>> {
  const response = await fetch('/health/ready', { signal: AbortSignal.timeout(waitMs), cache: 'no-store' });
  return schema.parse(await response.json()).subgraphs;
}

/** Which services answer. */
export function ServiceStates() {
  const { data, error, refetch } = useQuery({
    queryKey: ['console', 'services'],
    queryFn: readStates,
    refetchInterval: askAgainMs,
    retry: false,
  });
  const names = Object.keys(data ?? {}).sort();
  const down = names.filter((name) => data?.[name] === 'down');
  return (
    <>
      {error ? (
        <Notice kind="danger">
          <span className="flex flex-wrap items-center justify-between gap-3">
            The gateway does not say how its services are.
            <Button variant="outline" size="sm" onClick={() => void refetch()}>
              Try again
            </Button>
          </span>
        </Notice>
      ) : data === undefined ? (
        <Skeleton className="h-24 rounded-2xl" />
      ) : (
        <div className="grid gap-3">
          <Notice kind={down.length === 0 ? 'success' : 'danger'}>
            {down.length === 0 ? `All ${names.length} services answer.` : `No answer from ${down.join(', ')}.`}
          </Notice>
          <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-6">
            {names.map((name) => (
              <li key={name} className="flex items-center justify-between gap-2 rounded-xl border bg-surface px-3 py-2 text-sm">
                <span className="truncate">{name}</span>
                <span className="flex items-center gap-1.5 text-xs text-muted">
                  <span aria-hidden className={cn('size-2 rounded-full', data[name] === 'up' ? 'bg-primary' : 'bg-danger')} />
                  {data[name]}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
