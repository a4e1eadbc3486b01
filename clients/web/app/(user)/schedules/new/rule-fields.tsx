'use client';

import { Field, Input, Select } from '../../../../ui/field.tsx';
import { Segments } from '../../../../ui/segments.tsx';
import { Toggles } from '../../../../ui/toggles.tsx';
import { monthName, months, type Rule, weekdayName, weekdaysInOrder } from '../rule.ts';

const rhythms = [
  ['DAY', 'Day'],
  ['WEEK', 'Week'],
  ['MONTH', 'Month'],
  ['YEAR', 'Year'],
] as const;
const monthDays = Array.from({ length: 31 }, (_, day) => day + 1);
/** Every month has so many days. */
const shortestMonth = 28;

/** When a schedule runs, in the words of a calendar. */
export function RuleFields({ rule, onChange }: { readonly rule: Rule; readonly onChange: (rule: Rule) => void }) {
  const { rhythm, time, weekdays, monthDay, month } = rule;
  return (
    <>
      <div className="grid gap-1.5">
        <span className="text-sm font-medium" aria-hidden>
          Every
        </span>
        <Segments label="Every" value={rhythm} options={rhythms} onChange={(next) => onChange({ ...rule, rhythm: next })} />
      </div>
      {rhythm === 'WEEK' && (
        <Toggles
          label="On"
          values={weekdays.map(String)}
          options={weekdaysInOrder.map((weekday) => ({
            value: String(weekday),
            words: weekdayName(weekday),
            short: weekdayName(weekday, 'short'),
          }))}
          onChange={(values) => onChange({ ...rule, weekdays: values.map(Number) })}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        {rhythm === 'YEAR' && (
          <Field label="In">
            {(control) => (
              <Select value={month} onChange={(event) => onChange({ ...rule, month: Number(event.target.value) })} {...control}>
                {months.map((each) => (
                  <option key={each} value={each}>
                    {monthName(each)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        {(rhythm === 'MONTH' || rhythm === 'YEAR') && (
          <Field
            label="On day"
            hint={
              monthDay !== 'L' && monthDay > shortestMonth
                ? 'Where there is no such day nothing is sent. The last day is in every month.'
                : undefined
            }
          >
            {(control) => (
              <Select
                value={monthDay}
                onChange={(event) =>
                  onChange({ ...rule, monthDay: event.target.value === 'L' ? 'L' : Number(event.target.value) })
                }
                {...control}
              >
                {monthDays.map((day) => (
                  <option key={day} value={day}>
                    {day}
                  </option>
                ))}
                <option value="L">The last</option>
              </Select>
            )}
          </Field>
        )}
        <Field label="At">
          {(control) => (
            <Input
              type="time"
              required
              value={time}
              // A time that is half typed is none: the last whole one stands.
              onChange={(event) => event.target.value !== '' && onChange({ ...rule, time: event.target.value })}
              {...control}
            />
          )}
        </Field>
      </div>
    </>
  );
}
