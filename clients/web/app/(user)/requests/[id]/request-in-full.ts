import type { MoneyRequestQuery } from '@mint/sdk/__generated__/graphql.ts';

/** One request with all that its two people see of it. */
export type RequestInFull = NonNullable<MoneyRequestQuery['moneyRequest']>;
