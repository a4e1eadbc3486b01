import type { ComponentProps } from 'react';
import { Field, Select } from '../ui/field.tsx';
import { currencyName } from './format.ts';

/** Which of a person's wallets; nothing to choose where there is one. */
export function WalletField({
  label,
  wallets,
  ...select
}: {
  readonly label: string;
  readonly wallets: readonly { readonly id: string; readonly currency: string }[];
} & Omit<ComponentProps<'select'>, 'id'>) {
  if (wallets.length < 2) return null;
  return (
    <Field label={label}>
      {(control) => (
        <Select {...control} {...select}>
          {wallets.map(({ id, currency }) => (
            <option key={id} value={currency}>
              {currencyName(currency)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
