'use client';

import type { ComponentProps } from 'react';
import { Field, Input } from '../ui/field.tsx';

/** An amount of one currency, as the reader's locale writes numbers. */
export function AmountField({
  label,
  currency,
  error,
  hint,
  ...input
}: {
  readonly label: string;
  readonly currency: string;
  readonly error?: string | undefined;
  readonly hint?: string;
} & ComponentProps<'input'>) {
  return (
    <Field label={label} error={error} hint={hint}>
      {(control) => (
        <span className="relative block">
          <Input
            inputMode="decimal"
            autoComplete="off"
            placeholder="0"
            className="h-16 pr-20 text-3xl font-semibold tabular-nums"
            {...control}
            {...input}
          />
          <span className="pointer-events-none absolute inset-y-0 right-4 grid place-items-center font-medium text-muted">
            {currency}
          </span>
        </span>
      )}
    </Field>
  );
}
