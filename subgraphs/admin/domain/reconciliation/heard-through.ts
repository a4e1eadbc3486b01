import type { Database, Tx } from '@mint/platform/database/database.ts';
import type { TopicEnds } from '@mint/platform/kafka/consumption.ts';
import type { HeardTime } from './books.ts';

/** Up to which moments all that happened was told, had the topics been read to certain ends. */
export interface Mark {
  readonly ends: TopicEnds;
  readonly postingsBefore: string;
  readonly endsBefore: string;
}

/** How far the events were heard: what the walk EVENTS keeps. */
export interface HeardPosition {
  /** What is waited for. */
  readonly mark: Mark | null;
  readonly postingsBefore: string | null;
  readonly endsBefore: string | null;
  /** How long the oldest event of either book had waited to be published when that was last asked; null when none did. */
  readonly outboxOldestAgeMs: number | null;
}

/** The time whose events are all heard. */
export async function readHeardThrough(sql: Tx['sql'] | Database['sql']): Promise<HeardTime> {
  const [row] = await sql<{ since: Date; position: HeardPosition | null }[]>`
    select since, (select position from walks where name = 'EVENTS') as position from heard_since`;
  if (row === undefined) throw new Error('Nothing says since when events are heard');
  const { postingsBefore = null, endsBefore = null } = row.position ?? {};
  return {
    since: row.since,
    postingsBefore: postingsBefore === null ? null : new Date(postingsBefore),
    endsBefore: endsBefore === null ? null : new Date(endsBefore),
  };
}
