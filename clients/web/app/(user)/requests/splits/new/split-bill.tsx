'use client';

import { CreateSplitDocument, WalletsDocument } from '@mint/sdk/__generated__/graphql.ts';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { AmountField } from '../../../../../money/amount-field.tsx';
import { currencyName, formatMoney, fromMinorUnits, parseAmount } from '../../../../../money/format.ts';
import { equalParts, minorUnitsOf } from '../../../../../money/minor-units.ts';
import type { Person } from '../../../../../people/person.ts';
import { useAction, useAnswer } from '../../../../../session/answers.ts';
import { showRefusals } from '../../../../../session/refusals.ts';
import { useViewer } from '../../../../../shell/viewer.tsx';
import { Button } from '../../../../../ui/button.tsx';
import { Card, CardHeader } from '../../../../../ui/card.tsx';
import { Checkbox } from '../../../../../ui/checkbox.tsx';
import { Field, Input, Select } from '../../../../../ui/field.tsx';
import { Notice } from '../../../../../ui/notice.tsx';
import { Segments } from '../../../../../ui/segments.tsx';
import { explain, Failed, ListSkeleton } from '../../../../../ui/states.tsx';
import { StepTitle } from '../../../../../ui/step-title.tsx';
import { AddPerson } from './add-person.tsx';
import { type DraftShare, ShareRows } from './share-rows.tsx';

const maxTitleLength = 100;
/** The graph takes no more shares of one bill. */
const maxShares = 50;

/** Splits a bill that the person paid: what it came to, who was in on it, and who owes how much. */
export function SplitBill() {
  const { data, error, refetch } = useAnswer(['wallets'], WalletsDocument, {});
  const currencies = data?.wallets?.map(({ currency }) => currency);
  return (
    <div className="mx-auto max-w-lg">
      <StepTitle back="/requests/splits">Split a bill</StepTitle>
      {currencies?.[0] ? (
        <BillForm currencies={currencies} first={currencies[0]} />
      ) : (
        <Card>{error ? <Failed error={error} retry={() => void refetch()} /> : <ListSkeleton rows={3} />}</Card>
      )}
    </div>
  );
}

function BillForm({ currencies, first }: { readonly currencies: readonly string[]; readonly first: string }) {
  const viewer = useViewer();
  const router = useRouter();
  const [others, setOthers] = useState<readonly Person[]>([]);
  const [includesMe, setIncludesMe] = useState(true);
  const [division, setDivision] = useState<'EQUAL' | 'GIVEN'>('EQUAL');
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const create = useAction(CreateSplitDocument, [['splits']]);
  const form = useForm({ defaultValues: { title: '', total: '', currency: first } });
  const { errors, isSubmitting } = form.formState;
  const currency = form.watch('currency');
  const totalText = parseAmount(form.watch('total'), currency);
  const total = totalText === null ? null : minorUnitsOf({ amount: totalText, currency });

  const people = includesMe ? [viewer, ...others] : others;
  const equal = total === null || people.length === 0 ? [] : equalParts(total, people.length);
  const shares: readonly DraftShare[] = people.map((person, place) => {
    const text = given[person.id] ?? '';
    const amount = parseAmount(text, currency);
    const minorUnits = amount === null ? null : minorUnitsOf({ amount, currency });
    return { person, text, minorUnits: division === 'EQUAL' ? (equal[place] ?? null) : minorUnits };
  });
  const left = total === null ? 0n : total - shares.reduce((sum, { minorUnits }) => sum + (minorUnits ?? 0n), 0n);

  const submit = form.handleSubmit(async ({ title }) => {
    if (title.trim() === '') return form.setError('title', { message: 'Say what it was for.' }, { shouldFocus: true });
    if (totalText === null) return form.setError('total', { message: 'Enter an amount.' }, { shouldFocus: true });
    if (others.length === 0) return form.setError('root', { message: 'Add who was in on it.' });
    if (division === 'GIVEN' && (left !== 0n || shares.some(({ minorUnits }) => minorUnits === null)))
      return form.setError('root', { message: 'Give each an amount, so that they add up to the total.' });
    const { splitCreate } = await create.mutateAsync({
      input: {
        title: title.trim(),
        total: { amount: totalText, currency },
        shares: shares.map(({ person, minorUnits }) => ({
          userId: person.id,
          ...(division === 'GIVEN' && minorUnits !== null ? { amount: fromMinorUnits(minorUnits, currency) } : {}),
        })),
      },
    });
    if (splitCreate.split) router.replace(`/requests/splits/${splitCreate.split.id}`);
    else showRefusals(form, splitCreate.userErrors, ['title', 'total']);
  });

  return (
    <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-5">
      <Card className="grid gap-5">
        <Field label="What for" error={errors.title?.message}>
          {(control) => (
            <Input
              maxLength={maxTitleLength}
              autoComplete="off"
              placeholder="Dinner on Friday"
              {...control}
              {...form.register('title')}
            />
          )}
        </Field>
        <AmountField label="Total" currency={currency} error={errors.total?.message} {...form.register('total')} />
        {currencies.length > 1 && (
          <Field label="Into">
            {(control) => (
              <Select {...control} {...form.register('currency')}>
                {currencies.map((each) => (
                  <option key={each} value={each}>
                    {currencyName(each)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
      </Card>
      <Card className="grid gap-4">
        <CardHeader
          title="Who was in on it"
          action={
            people.length < maxShares && (
              <AddPerson chosen={others.map(({ id }) => id)} onAdd={(person) => setOthers((known) => [...known, person])} />
            )
          }
        />
        <Checkbox
          label="I have a share of it as well"
          checked={includesMe}
          onChange={(event) => setIncludesMe(event.target.checked)}
        />
        <Segments
          label="How it is divided"
          value={division}
          options={[
            ['EQUAL', 'Equal shares'],
            ['GIVEN', 'Own amounts'],
          ]}
          onChange={setDivision}
        />
        <ShareRows
          shares={shares}
          currency={currency}
          viewerId={viewer.id}
          editable={division === 'GIVEN'}
          onChange={(id, text) => setGiven((known) => ({ ...known, [id]: text }))}
          onRemove={(id) => setOthers((known) => known.filter((person) => person.id !== id))}
        />
        {division === 'GIVEN' && total !== null && (
          <p className="text-sm text-muted" aria-live="polite">
            {left === 0n
              ? 'The shares add up to the total.'
              : left > 0n
                ? `${formatMoney(fromMinorUnits(left, currency))} left to give.`
                : `${formatMoney(fromMinorUnits(-left, currency))} too much.`}
          </p>
        )}
      </Card>
      {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
      {create.error && (
        <Notice kind="danger">
          {explain(create.error).message} It may have been split all the same: look at{' '}
          <Link href="/requests/splits" className="underline underline-offset-4">
            your splits
          </Link>{' '}
          before you do it again.
        </Notice>
      )}
      <Button type="submit" size="lg" busy={isSubmitting}>
        Split it
      </Button>
    </form>
  );
}
