'use client';

import { SpendingTrendDocument } from '@mint/sdk/__generated__/graphql.ts';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { formatMonth } from '../../../money/format-date.ts';
import { useAddress } from '../../../session/address.ts';
import { useAnswer } from '../../../session/answers.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, Select } from '../../../ui/field.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { BaseCurrency } from './base-currency.tsx';
import { BudgetsCard } from './budgets-card.tsx';
import { MonthCards } from './month-cards.tsx';
import { SpendingsCard } from './spendings-card.tsx';
import { TrendCard } from './trend-card.tsx';

/** As far back as the graph tells of. */
const monthsBack = 24;
const isMonth = (text: string) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/** What a person spends: on what, where, month by month, and what they mean to. Months are those of UTC, as in the graph. */
export function Insights() {
  const address = useAddress();
  const trend = useAnswer(['spending', 'trend'], SpendingTrendDocument, { months: monthsBack });
  const asked = address.read('month');
  const current = new Date().toISOString().slice(0, 7);
  const month = isMonth(asked) && asked < current ? asked : current;
  const pick = (next: string) => address.write({ month: next === current ? '' : next });
  return (
    <>
      <PageTitle action={<MonthPicker month={month} current={current} onPick={pick} />}>Insights</PageTitle>
      <div className="grid gap-5">
        <MonthCards month={month} />
        <TrendCard trend={trend} month={month} onPick={pick} />
        <BudgetsCard />
        <SpendingsCard month={month} />
        <BaseCurrency />
      </div>
    </>
  );
}

/** The month that is `by` months after another. */
function monthAfter(month: string, by: number): string {
  const [year = 0, ordinal = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, ordinal - 1 + by)).toISOString().slice(0, 7);
}

function MonthPicker({
  month,
  current,
  onPick,
}: {
  readonly month: string;
  readonly current: string;
  readonly onPick: (month: string) => void;
}) {
  const months = Array.from({ length: monthsBack }, (_, back) => monthAfter(current, -back));
  // One from an old address is not in the list and is shown all the same.
  if (!months.includes(month)) months.push(month);
  return (
    <div className="flex items-center gap-1">
      <Button variant="ghost" size="icon" aria-label="The month before" onClick={() => onPick(monthAfter(month, -1))}>
        <ChevronLeft aria-hidden />
      </Button>
      <Field label="Month" hideLabel>
        {(control) => (
          <Select className="h-11 w-auto" value={month} onChange={(event) => onPick(event.target.value)} {...control}>
            {months.map((each) => (
              <option key={each} value={each}>
                {formatMonth(each)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button
        variant="ghost"
        size="icon"
        aria-label="The month after"
        disabled={month === current}
        onClick={() => onPick(monthAfter(month, 1))}
      >
        <ChevronRight aria-hidden />
      </Button>
    </div>
  );
}
