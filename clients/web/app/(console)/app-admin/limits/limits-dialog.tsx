'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { type ConsoleLimitsQuery, SetLimitsDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { ActionFailed, reasonSchema } from '../../../../console/action-dialog.tsx';
import { tierWord } from '../../../../console/marks.tsx';
import { decimalsOf } from '../../../../money/format.ts';
import { useAction } from '../../../../session/answers.ts';
import { showRefusals } from '../../../../session/refusals.ts';
import { Button } from '../../../../ui/button.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Field, Input, TextArea } from '../../../../ui/field.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { useToast } from '../../../../ui/toasts.tsx';

type Limits = ConsoleLimitsQuery['adminLimits'][number];

const amount = z.string().regex(/^\d{1,12}(\.\d+)?$/, 'Enter an amount.');
const schema = z.object({ perTransaction: amount, daily: amount, monthly: amount, reason: reasonSchema });
const fields = [
  ['perTransaction', 'In one transaction'],
  ['daily', 'In a day'],
  ['monthly', 'In a month'],
] as const;

/** Replaces what people of one tier may send. */
export function LimitsDialog({ limits }: { readonly limits: Limits }) {
  const { tier } = limits;
  const { currency } = limits.perTransaction;
  const inForce = {
    perTransaction: limits.perTransaction.amount,
    daily: limits.daily.amount,
    monthly: limits.monthly.amount,
    reason: '',
  };
  const [open, setOpen] = useState(false);
  const set = useAction(SetLimitsDocument, [['console']]);
  const form = useForm({ resolver: zodResolver(schema), defaultValues: inForce });
  const say = useToast();
  const { errors, isSubmitting } = form.formState;

  const change = (next: boolean) => {
    if (isSubmitting) return;
    form.reset(inForce);
    set.reset();
    setOpen(next);
  };
  const submit = form.handleSubmit(async ({ reason, ...amounts }) => {
    const money = (text: string) => ({ amount: text, currency });
    const { adminLimitsSet } = await set.mutateAsync({
      input: {
        tier,
        perTransaction: money(amounts.perTransaction),
        daily: money(amounts.daily),
        monthly: money(amounts.monthly),
        reason,
      },
    });
    if (adminLimitsSet.userErrors.length > 0) {
      showRefusals(form, adminLimitsSet.userErrors, ['perTransaction', 'daily', 'monthly', 'reason']);
      return;
    }
    say({ title: `The limits of ${tierWord(tier)} are in force` });
    setOpen(false);
  });

  return (
    <Dialog
      open={open}
      onOpenChange={change}
      trigger={
        <Button variant="outline" size="sm" aria-label={`Change the limits of ${tierWord(tier)}`}>
          Change
        </Button>
      }
      title={`Limits of ${tierWord(tier)}`}
      description={`In ${currency}. In force with the next transfer.`}
    >
      <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-4">
        {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
        {set.error && <ActionFailed error={set.error} />}
        {fields.map(([name, label]) => (
          <Field key={name} label={label} error={errors[name]?.message}>
            {(control) => (
              <Input
                type="number"
                min={0}
                step={10 ** -decimalsOf(currency)}
                autoComplete="off"
                className="tabular-nums"
                {...control}
                {...form.register(name)}
              />
            )}
          </Field>
        ))}
        <Field label="Reason" hint="Goes on the record." error={errors.reason?.message}>
          {(control) => <TextArea {...control} {...form.register('reason')} />}
        </Field>
        <Button type="submit" busy={isSubmitting}>
          Set limits
        </Button>
      </form>
    </Dialog>
  );
}
