'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { type ApiKeyScope, CreateApiKeyDocument, WalletsDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { AmountField } from '../../../money/amount-field.tsx';
import { parseAmount } from '../../../money/format.ts';
import { useAction, useAnswer } from '../../../session/answers.ts';
import { showRefusals } from '../../../session/refusals.ts';
import { useSecondFactor } from '../../../session/second-factor.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checks } from '../../../ui/checks.tsx';
import { Field, Input, Select, TextArea } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { explain, Failed, ListSkeleton } from '../../../ui/states.tsx';
import { scopeNames } from './key-words.ts';
import type { NewSecret } from './secret-card.tsx';

const dayMs = 86_400_000;
const lifetimes = [
  { days: '30', name: 'In 30 days' },
  { days: '90', name: 'In 90 days' },
  { days: '365', name: 'In a year' },
  { days: '', name: 'Never' },
] as const;
const scopes = Object.entries(scopeNames).map(([value, name]) => ({ value, name }));

const schema = z.object({
  name: z.string().trim().min(1, 'Enter a name.'),
  scopes: z.array(z.string()).min(1, 'Choose at least one.'),
  lifetimeDays: z.string(),
  ipAllowlist: z.string(),
  dailyLimit: z.string(),
});

/** Asks what a key is to be called and may do, and makes it. */
export function CreateKey({ onCreated }: { readonly onCreated: (secret: NewSecret) => void }) {
  const { data, error, refetch } = useAnswer(['wallets'], WalletsDocument, {});
  const currency = data?.wallets[0]?.currency;
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { name: '', scopes: [], lifetimeDays: '90', ipAllowlist: '', dailyLimit: '' },
  });
  const create = useAction(CreateApiKeyDocument, [['api-keys']]);
  const factor = useSecondFactor();
  const { errors, isSubmitting } = form.formState;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (currency === undefined) return <ListSkeleton rows={4} />;

  const submit = form.handleSubmit(async (values) => {
    const { lifetimeDays } = values;
    const budget = parseAmount(values.dailyLimit, currency);
    if (values.dailyLimit.trim() !== '' && budget === null) {
      form.setError('dailyLimit', { message: 'Enter an amount, or none.' }, { shouldFocus: true });
      return;
    }
    const { apiKeyCreate } = await create.mutateAsync({
      input: {
        name: values.name,
        scopes: values.scopes as ApiKeyScope[],
        ipAllowlist: values.ipAllowlist.split(/[\s,]+/).filter((entry) => entry !== ''),
        ...(lifetimeDays === '' ? {} : { expiresAt: new Date(Date.now() + Number(lifetimeDays) * dayMs).toISOString() }),
        ...(budget === null ? {} : { dailyLimit: { amount: budget, currency } }),
        ...factor.input,
      },
    });
    factor.note(apiKeyCreate.userErrors);
    const refusals = apiKeyCreate.userErrors.filter((refusal) => !factor.tells(refusal.code));
    if (apiKeyCreate.secret) onCreated({ title: `${values.name} is made`, label: 'Its secret', secret: apiKeyCreate.secret });
    else showRefusals(form, refusals, ['name', 'scopes', 'ipAllowlist', 'dailyLimit']);
  });
  return (
    <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-4">
      {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
      {create.error && <Notice kind="danger">{explain(create.error).message}</Notice>}
      <Field label="Name" hint="What you call it." error={errors.name?.message}>
        {(control) => <Input autoComplete="off" {...control} {...form.register('name')} />}
      </Field>
      <Checks label="What it may do" options={scopes} error={errors.scopes?.message} {...form.register('scopes')} />
      <Field label="Expires">
        {(control) => (
          <Select {...control} {...form.register('lifetimeDays')}>
            {lifetimes.map(({ days, name }) => (
              <option key={days} value={days}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        label="Addresses it may be used from"
        hint="One a line, such as 203.0.113.7 or 2001:db8::/32. None: anywhere."
        error={errors.ipAllowlist?.message}
      >
        {(control) => (
          <TextArea spellCheck={false} className="font-mono text-sm" {...control} {...form.register('ipAllowlist')} />
        )}
      </Field>
      <AmountField
        label="The most it may send a day"
        currency={currency}
        hint="None: as much as you."
        error={errors.dailyLimit?.message}
        {...form.register('dailyLimit')}
      />
      {factor.field}
      <Button type="submit" size="lg" busy={isSubmitting}>
        Make the key
      </Button>
    </form>
  );
}
