'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { SetTotpThresholdDocument, WalletsDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { AmountField } from '../../../../money/amount-field.tsx';
import { parseAmount } from '../../../../money/format.ts';
import { useAction, useAnswer } from '../../../../session/answers.ts';
import { showRefusals } from '../../../../session/refusals.ts';
import { CodeField } from '../../../../session/second-factor.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Field, Select } from '../../../../ui/field.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { explain, Failed, ListSkeleton } from '../../../../ui/states.tsx';
import { useToast } from '../../../../ui/toasts.tsx';
import type { Totp } from './totp.ts';

const schema = z.object({
  which: z.enum(['NONE', 'ALL', 'ABOVE']),
  amount: z.string(),
  code: z.string().trim().min(1, 'Enter a code.'),
});

/** Says which payments ask for a code: none, all, or those above an amount. */
export function CodeThreshold({
  threshold,
  onDone,
}: {
  readonly threshold: Totp['transferThreshold'];
  readonly onDone: () => void;
}) {
  const { data, error, refetch } = useAnswer(['wallets'], WalletsDocument, {}, { enabled: threshold === null });
  const currency = threshold?.currency ?? data?.wallets[0]?.currency;
  const isAll = threshold !== null && Number(threshold.amount) === 0;
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { which: isAll ? ('ALL' as const) : ('ABOVE' as const), amount: '', code: '' },
  });
  const set = useAction(SetTotpThresholdDocument, [['second-factor']]);
  const say = useToast();
  const { errors, isSubmitting } = form.formState;
  const which = form.watch('which');
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (currency === undefined) return <ListSkeleton rows={2} />;

  const submit = form.handleSubmit(async (values) => {
    const above = parseAmount(values.amount, currency);
    if (values.which === 'ABOVE' && above === null) {
      form.setError('amount', { message: 'Enter an amount.' }, { shouldFocus: true });
      return;
    }
    const amount =
      values.which === 'NONE' ? null : { amount: values.which === 'ABOVE' && above !== null ? above : '0', currency };
    const { totpThresholdSet } = await set.mutateAsync({ input: { amount, code: values.code } });
    if (totpThresholdSet.totp) {
      onDone();
      say({ title: 'Saved' });
    } else showRefusals(form, totpThresholdSet.userErrors, ['amount', 'code']);
  });
  return (
    <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-4">
      {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
      {set.error && <Notice kind="danger">{explain(set.error).message}</Notice>}
      <Field label="A code is asked for">
        {(control) => (
          <Select {...control} {...form.register('which')}>
            <option value="ABOVE">Above an amount</option>
            <option value="ALL">For every payment</option>
            <option value="NONE">For none</option>
          </Select>
        )}
      </Field>
      {which === 'ABOVE' && (
        <AmountField
          label="Amount"
          currency={currency}
          hint="In other currencies by the rate of the day."
          error={errors.amount?.message}
          {...form.register('amount')}
        />
      )}
      <CodeField error={errors.code?.message} {...form.register('code')} />
      <Button type="submit" size="lg" busy={isSubmitting}>
        Save
      </Button>
    </form>
  );
}
