import type { ComponentProps } from 'react';
import { useId } from 'react';

/** Several of some, by the platform's own boxes. */
export function Checks({
  label,
  options,
  error,
  ...input
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
        <label key={value} className="flex cursor-pointer items-center gap-2.5 text-sm">
          <input type="checkbox" value={value} className="size-4.5 shrink-0 accent-primary" {...input} />
          {name}
        </label>
      ))}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
