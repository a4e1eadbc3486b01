import type { SplitQuery } from '@mint/sdk/__generated__/graphql.ts';

/** One bill with all its shares. */
export type SplitInFull = NonNullable<SplitQuery['split']>;

/** One share of it. */
export type ShareInFull = SplitInFull['shares'][number];
