import type { Id } from '@mint/platform/ids/ids.ts';
import { toGraphqlMoney } from '@mint/platform/money/money.ts';
import type { GraphContext } from '../graph-context.ts';

/** Whose second factor it is, in force or not. */
export interface TotpParent {
  readonly userId: Id<'usr'>;
}

const factorOf = ({ userId }: TotpParent, { loaders }: GraphContext) => loaders.secondFactors.load(userId);

export const Totp = {
  enabled: async (parent: TotpParent, _args: unknown, context: GraphContext) => (await factorOf(parent, context)) !== null,
  enabledAt: async (parent: TotpParent, _args: unknown, context: GraphContext) =>
    (await factorOf(parent, context))?.enabledAt ?? null,
  recoveryCodesLeft: async (parent: TotpParent, _args: unknown, context: GraphContext) =>
    (await factorOf(parent, context))?.recoveryCodesLeft ?? 0,
  transferThreshold: async (parent: TotpParent, _args: unknown, context: GraphContext) => {
    const threshold = (await factorOf(parent, context))?.threshold ?? null;
    return threshold && toGraphqlMoney(threshold);
  },
};
