import type { SecondFactorQuery } from '@mint/sdk/__generated__/graphql.ts';

/** A person's second factor, as they see it. */
export type Totp = NonNullable<NonNullable<SecondFactorQuery['me']>['totp']>;
