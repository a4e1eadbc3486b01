'use client';

import { X } from 'lucide-react';
import { startOfDay } from '../../../money/calendar.ts';
import { formatMoney } from '../../../money/format.ts';
import { formatDate } from '../../../money/format-date.ts';
import { statusWord } from '../../../money/status.tsx';
import { directions, type Filters, kinds } from './filters.ts';

/** A filter in force, in words, and what the others are without it. */
interface InForce {
  readonly words: string;
  readonly without: Partial<Filters>;
}

/** The filters in force beside the text, in words. */
export function filtersInForce(filters: Filters): readonly InForce[] {
  const { direction, status, kind, from, to, min, max, currency } = filters;
  const alone = (name: 'min' | 'max') => (filters[name] === '' ? { currency: '' } : {});
  return [
    ...(direction ? [{ words: directions[direction], without: { direction: '' } as const }] : []),
    ...(status ? [{ words: statusWord(status), without: { status: '' } as const }] : []),
    ...(kind ? [{ words: kinds[kind], without: { kind: '' } as const }] : []),
    ...(filters.with ? [{ words: `@${filters.with}`, without: { with: '' } }] : []),
    ...(from ? [{ words: `From ${formatDate(startOfDay(from))}`, without: { from: '' } }] : []),
    ...(to ? [{ words: `Until ${formatDate(startOfDay(to))}`, without: { to: '' } }] : []),
    ...(min ? [{ words: `At least ${formatMoney({ amount: min, currency })}`, without: { min: '', ...alone('max') } }] : []),
    ...(max ? [{ words: `At most ${formatMoney({ amount: max, currency })}`, without: { max: '', ...alone('min') } }] : []),
  ];
}

/** The filters in force, each of which can be taken away. */
export function FilterChips({ filters, onChange }: { readonly filters: Filters; readonly onChange: (filters: Filters) => void }) {
  const inForce = filtersInForce(filters);
  if (inForce.length === 0) return null;
  return (
    <ul aria-label="Filters in force" className="mb-4 flex flex-wrap gap-2">
      {inForce.map(({ words, without }) => (
        <li key={words}>
          <button
            type="button"
            aria-label={`Without: ${words}`}
            onClick={() => onChange({ ...filters, ...without })}
            className="flex h-9 cursor-pointer items-center gap-1.5 rounded-full bg-tint pr-2.5 pl-3.5 text-sm font-medium text-on-tint hover:brightness-95 dark:hover:brightness-110"
          >
            {words}
            <X className="size-3.5" aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
