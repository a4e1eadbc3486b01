import { sagaOldestAgeSeconds } from '@mint/platform/telemetry/metrics.ts';
import { type Repeated, repeat } from '@mint/platform/time/repeat.ts';
import type { SocialContext } from '../context.ts';

const INTERVAL_MS = 10_000;

/** Measures how long ago the oldest payment of a request or share began that is still being made; one under review waits for a person. */
export function startAgeMeter({ database: { sql }, log }: SocialContext): Repeated {
  return repeat(
    INTERVAL_MS,
    async () => {
      const [oldest] = await sql<{ seconds: number | null }[]>`
        select greatest(0, extract(epoch from now() - min(created_at)))::float8 as seconds from payments where state = 'PROCESSING'`;
      sagaOldestAgeSeconds.set({ service: 'social', saga: 'payment' }, oldest?.seconds ?? 0);
      return false;
    },
    (error) => log.debug({ err: error }, 'nobody can say how old the oldest payment under way is'),
  );
}
