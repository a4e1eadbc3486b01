import { type ComponentProps, useId } from 'react';
import { Checkbox } from './checkbox.tsx';

/** Several of some. */
export function Checks({
  label,
  options,
  error,
  ...box
}: {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly error?: string | undefined;
} & Omit<ComponentProps<'input'>, 'type' | 'value'>) {
  const id = useId();
  return (
    <fieldset className="grid gap-2" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-2 text-sm font-medium">{label}</legend>
      {options.map(({ value, name }) => (
        <Checkbox key={value} label={name} value={value} {...box} />
      ))}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
