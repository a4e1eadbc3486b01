'use client';

import { RadioGroup } from 'radix-ui';

/** One of a few, all of them in sight. */
export function Segments<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next as Value)}
      orientation="horizontal"
      className="flex gap-1 rounded-xl bg-raised p-1"
    >
      {options.map(([each, words]) => (
        <RadioGroup.Item
          key={each}
          value={each}
          className="flex-1 cursor-pointer rounded-lg px-3 py-2 text-sm font-medium text-muted transition-colors hover:text-foreground data-[state=checked]:bg-surface data-[state=checked]:text-foreground data-[state=checked]:shadow-sm"
        >
          {words}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
