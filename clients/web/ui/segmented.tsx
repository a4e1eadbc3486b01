'use client';

import { ToggleGroup } from 'radix-ui';

/** One of very few, all in sight. */
export function Segmented<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly name: string; readonly longName?: string }[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      onValueChange={(next) => next !== '' && onChange(next as Value)}
      className="flex rounded-xl bg-raised p-1"
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          aria-label={option.longName}
          className="h-8 min-w-10 flex-1 cursor-pointer rounded-lg px-2.5 text-sm whitespace-nowrap font-medium text-muted transition-colors data-[state=on]:bg-surface data-[state=on]:text-foreground data-[state=on]:shadow-sm"
        >
          {option.name}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
