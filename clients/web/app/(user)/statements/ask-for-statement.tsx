'use client';

import { CreateStatementDocument, type StatementFormat, type WalletsQuery } from '@mint/sdk/__generated__/graphql.ts';
import { Controller, useForm } from 'react-hook-form';
import { startOfDay } from '../../../money/calendar.ts';
import { currencyName } from '../../../money/format.ts';
import { useAction } from '../../../session/answers.ts';
import { showRefusals } from '../../../session/refusals.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, Input, Select } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { explain } from '../../../ui/states.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import { type UsualPeriod, usualPeriods } from './periods.ts';

interface Values {
  walletId: string;
  period: UsualPeriod | 'other';
  /** Days of the reader's calendar, both in the period. */
  from: string;
  to: string;
  format: StatementFormat;
}

const formats = [
  ['PDF', 'PDF', 'PDF, to read or print'],
  ['CSV', 'CSV', 'CSV, for a spreadsheet'],
] as const;

/** Asks for the statement of a wallet and a period. */
export function AskForStatement({ wallets }: { readonly wallets: WalletsQuery['wallets'] }) {
  const form = useForm<Values>({
    defaultValues: { walletId: wallets[0]?.id ?? '', period: 'thisMonth', from: '', to: '', format: 'PDF' },
  });
  const create = useAction(CreateStatementDocument, [['statements']]);
  const say = useToast();
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ walletId, period, from, to, format }) => {
    if (period === 'other') {
      if (from === '') form.setError('from', { message: 'Choose a day.' }, { shouldFocus: true });
      if (to === '') form.setError('to', { message: 'Choose a day.' }, { shouldFocus: from !== '' });
      if (from === '' || to === '') return;
    }
    const asked = period === 'other' ? { from: startOfDay(from), to: startOfDay(to, 1) } : usualPeriods[period].of(new Date());
    const { statementCreate } = await create.mutateAsync({ input: { walletId, format, ...asked } });
    const { statement, userErrors } = statementCreate;
    if (!statement) showRefusals(form, userErrors, period === 'other' ? ['walletId', 'from', 'to'] : ['walletId']);
    else if (statement.downloadUrl) say({ title: 'Your statement is ready' });
    else say({ title: 'Your statement is being made', body: 'It can be downloaded from the list in a moment.' });
  });
  const period = form.watch('period');
  return (
    <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-4">
      {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
      {create.error && <Notice kind="danger">{explain(create.error).message}</Notice>}
      {wallets.length > 1 && (
        <Field label="Wallet" error={errors.walletId?.message}>
          {(control) => (
            <Select {...control} {...form.register('walletId')}>
              {wallets.map(({ id, currency }) => (
                <option key={id} value={id}>
                  {currencyName(currency)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <Field label="Period">
        {(control) => (
          <Select {...control} {...form.register('period')}>
            {Object.entries(usualPeriods).map(([value, { name }]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
            <option value="other">Other days</option>
          </Select>
        )}
      </Field>
      {period === 'other' && (
        <div className="grid grid-cols-1 gap-4 min-[26rem]:grid-cols-2 lg:grid-cols-1">
          <Field label="First day" error={errors.from?.message}>
            {(control) => <Input type="date" {...control} {...form.register('from')} />}
          </Field>
          <Field label="Last day" error={errors.to?.message}>
            {(control) => <Input type="date" {...control} {...form.register('to')} />}
          </Field>
        </div>
      )}
      <Controller
        control={form.control}
        name="format"
        render={({ field }) => <Segments label="File" value={field.value} options={formats} onChange={field.onChange} />}
      />
      <Button type="submit" size="lg" busy={isSubmitting}>
        Make the statement
      </Button>
    </form>
  );
}
