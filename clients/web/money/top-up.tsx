'use client';

import { TopUpDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useForm } from 'react-hook-form';
import { useAction } from '../session/answers.ts';
import { showRefusals } from '../session/refusals.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { explain } from '../ui/states.tsx';
import { useToast } from '../ui/toasts.tsx';
import { AmountField } from './amount-field.tsx';
import { formatMoney, parseAmount } from './format.ts';
import { useIdempotencyKey } from './use-key.ts';

/** Brings money in from the payment source. */
export function TopUp({
  currency,
  open,
  onOpenChange,
}: {
  readonly currency: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}) {
  const form = useForm({ defaultValues: { amount: '' } });
  const topUp = useAction(TopUpDocument, [['wallets'], ['transactions'], ['limits']]);
  const key = useIdempotencyKey();
  const say = useToast();
  const { errors, isSubmitting } = form.formState;

  const close = (next: boolean) => {
    if (!next) {
      form.reset();
      topUp.reset();
    }
    onOpenChange(next);
  };
  const submit = form.handleSubmit(async ({ amount: text }) => {
    const amount = parseAmount(text, currency);
    if (amount === null) {
      form.setError('amount', { message: 'Enter an amount.' });
      return;
    }
    const money = { amount, currency };
    const { topUpCreate } = await topUp.mutateAsync({ input: { amount: money, idempotencyKey: key.keyFor(money) } });
    key.renew();
    if (topUpCreate.userErrors.length > 0) {
      showRefusals(form, topUpCreate.userErrors, ['amount']);
      return;
    }
    const done = topUpCreate.transaction?.status === 'COMPLETED';
    say({
      title: done ? `${formatMoney(money)} is in your wallet` : `${formatMoney(money)} is on its way`,
      body: done ? undefined : 'Your payment source has not confirmed it yet.',
    });
    close(false);
  });

  return (
    <Dialog open={open} onOpenChange={close} title="Top up" description="From your payment source into your wallet.">
      <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-4">
        {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
        {topUp.error && (
          <Notice kind="danger">{explain(topUp.error).message} Pressing again is safe: nothing is charged twice.</Notice>
        )}
        <AmountField label="Amount" currency={currency} error={errors.amount?.message} {...form.register('amount')} />
        <Button type="submit" size="lg" busy={isSubmitting}>
          Top up
        </Button>
      </form>
    </Dialog>
  );
}
