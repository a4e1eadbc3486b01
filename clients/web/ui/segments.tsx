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
  /** Each with its words, and with longer ones to be read out where those are short. */
  readonly options: readonly (readonly [value: Value, words: string, inFull?: string])[];
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
      {options.map(([each, words, inFull]) => (
        <RadioGroup.Item
          key={each}
          value={each}
          aria-label={inFull}
          className="flex-1 cursor-pointer rounded-lg px-3 py-2 text-sm font-medium whitespace-nowrap text-muted transition-colors hover:text-foreground data-[state=checked]:bg-surface data-[state=checked]:text-foreground data-[state=checked]:shadow-sm"
        >
          {words}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
