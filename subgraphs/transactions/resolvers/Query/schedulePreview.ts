import { previewRuns } from '../../domain/schedules/preview-runs.ts';
import type { GraphContext } from '../../graph-context.ts';

interface Arguments {
  readonly cron: string;
  readonly timeZone: string;
  readonly startsAt?: Date | null;
  readonly endsAt?: Date | null;
  readonly first: number;
}

/** When a schedule would have its runs. Throws BAD_USER_INPUT for what no schedule may be. */
export function schedulePreview(_: unknown, { cron, timeZone, startsAt, endsAt, first }: Arguments, { domain }: GraphContext) {
  return previewRuns(domain, { cron, timeZone, startsAt: startsAt ?? null, endsAt: endsAt ?? null }, first);
}
