import type { ScheduleQuery } from '@mint/sdk/__generated__/graphql.ts';

/** One schedule with all that its owner sees of it. */
export type ScheduleInFull = NonNullable<ScheduleQuery['schedule']>;
