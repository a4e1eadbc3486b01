'use client';

import { SlidersHorizontal, X } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { currencies } from '../../../money/currencies.ts';
import { currencyName, formatPlain, parseAmount } from '../../../money/format.ts';
import { statusWord } from '../../../money/status.tsx';
import { PersonPicker } from '../../../people/person-picker.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field, Input, Select } from '../../../ui/field.tsx';
import { directions, type Filters, kinds, noFilters, statuses } from './filters.ts';

/** Everything by which transactions can be told apart, beside their text. */
export function FilterDialog({
  filters,
  usual,
  count,
  onChange,
}: {
  readonly filters: Filters;
  /** The currency that amounts are in unless another is chosen. */
  readonly usual: string;
  /** How many are in force. */
  readonly count: number;
  readonly onChange: (filters: Filters) => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Filters"
      trigger={
        <Button variant="outline" className="h-12">
          <SlidersHorizontal aria-hidden />
          Filters
          {count > 0 && (
            <span className="grid size-5 place-items-center rounded-full bg-primary text-xs text-on-primary">
              {count}
              <span className="sr-only"> in force</span>
            </span>
          )}
        </Button>
      }
    >
      <FilterForm
        filters={filters}
        usual={usual}
        onChange={(next) => {
          onChange(next);
          setOpen(false);
        }}
      />
    </Dialog>
  );
}

function FilterForm({
  filters,
  usual,
  onChange,
}: {
  readonly filters: Filters;
  readonly usual: string;
  readonly onChange: (filters: Filters) => void;
}) {
  const currency = filters.currency || usual;
  const written = (amount: string) => amount && formatPlain({ amount, currency });
  const form = useForm({ defaultValues: { ...filters, currency, min: written(filters.min), max: written(filters.max) } });
  const [choosingPerson, setChoosingPerson] = useState(false);
  const { errors } = form.formState;
  const handle = form.watch('with');
  const submit = form.handleSubmit((values) => {
    const amounts = { min: '', max: '' };
    for (const name of ['min', 'max'] as const) {
      if (values[name].trim() === '') continue;
      const amount = parseAmount(values[name], values.currency);
      if (amount === null) {
        form.setError(name, { message: 'Enter an amount.' }, { shouldFocus: true });
        return;
      }
      amounts[name] = amount;
    }
    if (values.from !== '' && values.to !== '' && values.to < values.from) {
      form.setError('to', { message: 'It comes before the first day.' }, { shouldFocus: true });
      return;
    }
    const anyAmount = amounts.min !== '' || amounts.max !== '';
    onChange({ ...values, ...amounts, text: filters.text, currency: anyAmount ? values.currency : '' });
  });

  if (choosingPerson)
    return (
      <div className="grid gap-4">
        <PersonPicker
          label="Find the other person"
          onPick={(person) => {
            form.setValue('with', person.handle);
            setChoosingPerson(false);
          }}
        />
        <Button variant="ghost" onClick={() => setChoosingPerson(false)}>
          Back to the filters
        </Button>
      </div>
    );
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
      <div className="grid grid-cols-2 gap-4">
        <Field label="Direction">
          {(control) => (
            <Select {...control} {...form.register('direction')}>
              <option value="">In and out</option>
              {Object.entries(directions).map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Status">
          {(control) => (
            <Select {...control} {...form.register('status')}>
              <option value="">Any</option>
              {statuses.map((each) => (
                <option key={each} value={each}>
                  {statusWord(each)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Kind">
          {(control) => (
            <Select {...control} {...form.register('kind')}>
              <option value="">All</option>
              {Object.entries(kinds).map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div className="grid content-start gap-1.5">
          <span className="text-sm font-medium" id="filter-person">
            Person
          </span>
          <span className="flex gap-1">
            <Button
              variant="outline"
              className="h-12 min-w-0 flex-1 justify-start px-3.5 font-normal"
              aria-describedby="filter-person"
              onClick={() => setChoosingPerson(true)}
            >
              <span className="truncate">{handle ? `@${handle}` : 'Anyone'}</span>
            </Button>
            {handle && (
              <Button variant="ghost" size="icon" className="h-12" aria-label="Anyone" onClick={() => form.setValue('with', '')}>
                <X aria-hidden />
              </Button>
            )}
          </span>
        </div>
        <Field label="First day" error={errors.from?.message}>
          {(control) => <Input type="date" {...control} {...form.register('from')} />}
        </Field>
        <Field label="Last day" error={errors.to?.message}>
          {(control) => <Input type="date" {...control} {...form.register('to')} />}
        </Field>
        <Field label="At least" error={errors.min?.message}>
          {(control) => <Input inputMode="decimal" autoComplete="off" {...control} {...form.register('min')} />}
        </Field>
        <Field label="At most" error={errors.max?.message}>
          {(control) => <Input inputMode="decimal" autoComplete="off" {...control} {...form.register('max')} />}
        </Field>
      </div>
      <Field label="Amounts in">
        {(control) => (
          <Select {...control} {...form.register('currency')}>
            {currencies.map((each) => (
              <option key={each} value={each}>
                {currencyName(each)} ({each})
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className="grid grid-cols-[auto_1fr] gap-2">
        <Button variant="ghost" size="lg" onClick={() => onChange({ ...noFilters, text: filters.text })}>
          Clear
        </Button>
        <Button type="submit" size="lg">
          Show
        </Button>
      </div>
    </form>
  );
}
