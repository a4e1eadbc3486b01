'use client';

import { CreateScheduleDocument, WalletsDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { AmountField } from '../../../../money/amount-field.tsx';
import { parseAmount } from '../../../../money/format.ts';
import { useIdempotencyKey } from '../../../../money/use-key.ts';
import { WalletField } from '../../../../money/wallet-field.tsx';
import type { Person } from '../../../../people/person.ts';
import { PersonLine } from '../../../../people/person-line.tsx';
import { useAction, useAnswer } from '../../../../session/answers.ts';
import { showRefusals } from '../../../../session/refusals.ts';
import { useSecondFactor } from '../../../../session/second-factor.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Card, CardHeader } from '../../../../ui/card.tsx';
import { Field, Input, Select } from '../../../../ui/field.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { explain, Failed, ListSkeleton } from '../../../../ui/states.tsx';
import { useToast } from '../../../../ui/toasts.tsx';
import { cronOf, type Rule } from '../rule.ts';
import { endOfDay, ownZone, startOfDay, today, zones } from '../zones.ts';
import { RuleFields } from './rule-fields.tsx';
import { RunPreview } from './run-preview.tsx';

const maxNoteLength = 280;
const firstRule: Rule = { rhythm: 'MONTH', time: '09:00', weekdays: [1], monthDay: 1, month: 1 };

/** Asks how much, when and for how long, and shows when that would be. */
export function ScheduleForm({ person }: { readonly person: Person }) {
  const router = useRouter();
  const say = useToast();
  const { data, error, refetch } = useAnswer(['wallets'], WalletsDocument, {});
  const wallets = data?.wallets;
  const create = useAction(CreateScheduleDocument, [['schedules']]);
  const key = useIdempotencyKey();
  const factor = useSecondFactor();
  const [rule, setRule] = useState(firstRule);
  const form = useForm({
    defaultValues: { amount: '', currency: '', note: '', timeZone: ownZone(), startsAt: '', endsAt: '' },
  });
  const { errors, isSubmitting } = form.formState;
  const currency = form.watch('currency') || wallets?.[0]?.currency;
  const [timeZone, startsOn, endsOn] = form.watch(['timeZone', 'startsAt', 'endsAt']);

  if (error || !wallets || currency === undefined)
    return <Card>{error ? <Failed error={error} retry={() => void refetch()} /> : <ListSkeleton rows={4} />}</Card>;

  const cron = rule.rhythm === 'WEEK' && rule.weekdays.length === 0 ? null : cronOf(rule);
  const when = {
    timeZone,
    ...(startsOn === '' ? {} : { startsAt: startOfDay(startsOn, timeZone) }),
    ...(endsOn === '' ? {} : { endsAt: endOfDay(endsOn, timeZone) }),
  };

  const submit = form.handleSubmit(async ({ amount: text, note }) => {
    const amount = parseAmount(text, currency);
    if (amount === null) return form.setError('amount', { message: 'Enter an amount.' }, { shouldFocus: true });
    if (cron === null) return form.setError('root', { message: 'Choose at least one day of the week.' });
    const input = {
      recipientId: person.id,
      amount: { amount, currency },
      cron,
      ...when,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    };
    const { scheduleCreate } = await create.mutateAsync({
      input: { ...input, idempotencyKey: key.keyFor(input), ...factor.input },
    });
    // An answer is the key's outcome, whatever it is; without one the same key is pressed again.
    key.renew();
    factor.note(scheduleCreate.userErrors);
    if (scheduleCreate.schedule) {
      say({ title: 'The schedule stands' });
      router.replace(`/schedules/${scheduleCreate.schedule.id}`);
    } else {
      const others = scheduleCreate.userErrors.filter(({ code }) => !factor.tells(code));
      showRefusals(form, others, ['amount', 'note', 'timeZone', 'startsAt', 'endsAt']);
    }
  });

  return (
    <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-5">
      <Card className="grid gap-5">
        <PersonLine person={person} />
        <AmountField label="Amount each time" currency={currency} error={errors.amount?.message} {...form.register('amount')} />
        <WalletField label="From" wallets={wallets} {...form.register('currency')} />
        <Field label="Note" hint="They see it each time." error={errors.note?.message}>
          {(control) => <Input maxLength={maxNoteLength} autoComplete="off" {...control} {...form.register('note')} />}
        </Field>
      </Card>
      <Card className="grid gap-5">
        <CardHeader title="When" />
        <RuleFields rule={rule} onChange={setRule} />
        <Field label="Time zone" error={errors.timeZone?.message}>
          {(control) => (
            <Select {...control} {...form.register('timeZone')}>
              {zones().map((zone) => (
                <option key={zone} value={zone}>
                  {zone.replaceAll('_', ' ')}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Not before" hint="Leave it empty to begin at once." error={errors.startsAt?.message}>
            {(control) => <Input type="date" min={today(timeZone)} {...control} {...form.register('startsAt')} />}
          </Field>
          <Field label="Last day" hint="Leave it empty for no end." error={errors.endsAt?.message}>
            {(control) => <Input type="date" min={startsOn || today(timeZone)} {...control} {...form.register('endsAt')} />}
          </Field>
        </div>
        <RunPreview cron={cron} when={when} />
      </Card>
      {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
      {factor.field}
      {create.error && (
        <Notice kind="danger">{explain(create.error).message} Pressing again is safe: one schedule is made.</Notice>
      )}
      <Button type="submit" size="lg" busy={isSubmitting}>
        Make the schedule
      </Button>
    </form>
  );
}
