import { Search } from 'lucide-react';
import { cn } from './class-names.ts';
import { Field, Input } from './field.tsx';

/** Longer than any name; the graph refuses more. */
const maxLength = 100;

/** Where it is typed whom to look for. */
export function SearchField({
  label,
  placeholder,
  value,
  onChange,
  small = false,
}: {
  /** For who can't see what it stands by. */
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly small?: boolean;
}) {
  return (
    <Field label={label} hideLabel>
      {(control) => (
        <span className="relative block">
          <Search
            className={cn('pointer-events-none absolute text-muted', small ? 'top-3 left-3 size-4' : 'top-3.5 left-3.5 size-5')}
            aria-hidden
          />
          <Input
            type="search"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={maxLength}
            placeholder={placeholder}
            className={small ? 'h-10 pl-9 text-sm' : 'pl-11'}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            {...control}
          />
        </span>
      )}
    </Field>
  );
}
