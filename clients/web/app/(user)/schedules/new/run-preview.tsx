'use client';

import { PreviewScheduleDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useDebounced } from '../../../../people/use-debounced.ts';
import { useAnswer } from '../../../../session/answers.ts';
import { Failed, Skeleton } from '../../../../ui/states.tsx';
import { describeRule } from '../rule.ts';
import { formatRun } from '../zones.ts';

const shownCount = 5;

/** When a rule's next runs would be, as the graph reckons them: clocks that are put on or back are in it. */
export function RunPreview({
  cron,
  when,
}: {
  /** Null as long as no rule is chosen. */
  readonly cron: string | null;
  readonly when: { readonly timeZone: string; readonly startsAt?: string; readonly endsAt?: string };
}) {
  const { timeZone, startsAt, endsAt } = when;
  const [settled = '', zone = '', start = '', end = ''] = useDebounced([cron, timeZone, startsAt, endsAt].join('|')).split('|');
  const isBackwards = start !== '' && end !== '' && end < start;
  const { data, error, refetch } = useAnswer(
    ['schedules', 'preview'],
    PreviewScheduleDocument,
    {
      cron: settled,
      timeZone: zone,
      first: shownCount,
      ...(start === '' ? {} : { startsAt: start }),
      ...(end === '' ? {} : { endsAt: end }),
    },
    { enabled: settled !== '' && !isBackwards },
  );
  const runs = data?.schedulePreview;
  return (
    <section aria-labelledby="next-runs" aria-live="polite" className="grid gap-2 rounded-xl bg-raised p-4 text-sm">
      <h3 id="next-runs" className="font-medium">
        {settled === '' ? 'Next runs' : describeRule(settled)}
      </h3>
      {settled === '' ? (
        <p className="text-muted">Choose at least one day of the week.</p>
      ) : isBackwards ? (
        <p className="text-danger">It would end before it begins.</p>
      ) : error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : runs === undefined ? (
        <Skeleton className="h-24 bg-surface" />
      ) : runs.length === 0 ? (
        <p className="text-danger">No run would be due before the end.</p>
      ) : (
        <ol className="grid gap-1.5 text-muted tabular-nums">
          {runs.map((moment) => (
            <li key={moment}>
              <time dateTime={moment}>{formatRun(moment, zone)}</time>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
