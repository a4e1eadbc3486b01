import { type UserError, userError } from '@mint/platform/errors/errors.ts';
import { parseDecimal } from '@mint/platform/money/money.ts';
import { Tier } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import { snapshotOfLimits } from '../../domain/act-on-kyc.ts';
import { act } from '../../graph/act.ts';
import { toTierLimits } from '../../graph/tier-limits.ts';
import { type GraphContext, requireAdmin } from '../../graph-context.ts';

interface MoneyInput {
  readonly amount: string;
  readonly currency: string;
}

type Input = {
  readonly tier: keyof typeof Tier;
  readonly perTransaction: MoneyInput;
  readonly daily: MoneyInput;
  readonly monthly: MoneyInput;
  readonly reason: string;
};

const fields = ['perTransaction', 'daily', 'monthly'] as const;

/** Replaces what a tier may send. */
export async function adminLimitsSet(_: unknown, { input }: { readonly input: Input }, context: GraphContext) {
  requireAdmin(context);
  const refused = (...userErrors: UserError[]) => ({ limits: null, action: null, userErrors });
  const parsed = fields.map((field) => ({ field, ...parseDecimal(input[field].amount, input[field].currency) }));
  const faults = parsed.flatMap((each) =>
    each.ok ? [] : [userError('INVALID_AMOUNT', 'This is no amount of that currency.', ['input', each.field])],
  );
  if (faults.length > 0) return refused(...faults);
  const [perTransactionMinor = '0', dailyMinor = '0', monthlyMinor = '0'] = parsed.map((each) =>
    each.ok ? String(each.money.amountMinor) : '0',
  );
  const { currency } = input.perTransaction;
  if (fields.some((field) => input[field].currency !== currency))
    return refused(userError('CURRENCY_MISMATCH', 'The three amounts must have one currency.', ['input', 'daily']));

  const read = async () => (await context.domain.kyc.listTierLimits({})).limits.find(({ tier }) => tier === Tier[input.tier]);
  const before = await read();
  const acted = await act(context, {
    kind: 'LIMITS_SET',
    resourceId: input.tier,
    field: 'tier',
    reason: input.reason,
    input: { currency, perTransactionMinor, dailyMinor, monthlyMinor },
    before: before === undefined ? null : snapshotOfLimits(before),
  });
  if (acted.action === null) return { limits: null, ...acted };
  const after = await read();
  return { limits: after === undefined ? null : toTierLimits(after), ...acted };
}
