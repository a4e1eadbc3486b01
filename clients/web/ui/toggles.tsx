'use client';

import { ToggleGroup } from 'radix-ui';

/** Some of a few, all of them in sight. */
export function Toggles({
  label,
  values,
  options,
  onChange,
}: {
  readonly label: string;
  readonly values: readonly string[];
  /** Each with its words, and with a shorter form of them to show. */
  readonly options: readonly { readonly value: string; readonly words: string; readonly short: string }[];
  readonly onChange: (values: readonly string[]) => void;
}) {
  return (
    <ToggleGroup.Root type="multiple" aria-label={label} value={[...values]} onValueChange={onChange} className="flex gap-1.5">
      {options.map(({ value, words, short }) => (
        <ToggleGroup.Item
          key={value}
          value={value}
          className="h-11 min-w-0 flex-1 cursor-pointer rounded-xl border bg-surface text-sm font-medium transition-colors hover:bg-raised data-[state=on]:border-primary data-[state=on]:bg-tint data-[state=on]:text-on-tint"
        >
          <span aria-hidden>{short}</span>
          <span className="sr-only">{words}</span>
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
