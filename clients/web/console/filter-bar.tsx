'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Field, Input, Select } from '../ui/field.tsx';

/** What a filter's control needs: its text as it is being changed, and what is wrong with it. */
export interface FilterDraft<Name extends string> {
  readonly of: (name: Name) => string;
  readonly change: (name: Name, value: string) => void;
}

/** The filters of a list: changed together, and in force once they are applied, by Enter as well. */
export function FilterBar<Name extends string>({
  values,
  onApply,
  problem,
  children,
}: {
  /** Those in force. */
  readonly values: Readonly<Record<Name, string>>;
  readonly onApply: (values: Record<Name, string>) => void;
  /** Why they can't be applied so; null when they can. */
  readonly problem?: (values: Readonly<Record<Name, string>>) => string | null;
  readonly children: (draft: FilterDraft<Name>) => ReactNode;
}) {
  const [draft, setDraft] = useState<Record<Name, string>>(values);
  const [refused, setRefused] = useState<string | null>(null);
  const inForce = JSON.stringify(values);
  useEffect(() => setDraft(JSON.parse(inForce)), [inForce]);
  const names = Object.keys(values) as Name[];
  const clear = () => {
    setRefused(null);
    onApply(Object.fromEntries(names.map((name) => [name, ''])) as Record<Name, string>);
  };
  return (
    <search className="mb-4 block">
      <form
        className="grid grid-cols-2 items-end gap-2.5 sm:grid-cols-3 lg:grid-cols-6"
        onSubmit={(event) => {
          event.preventDefault();
          const trimmed = Object.fromEntries(names.map((name) => [name, draft[name].trim()])) as Record<Name, string>;
          const reason = problem?.(trimmed) ?? null;
          setRefused(reason);
          if (reason === null) onApply(trimmed);
        }}
      >
        {children({
          of: (name) => draft[name],
          change: (name, value) => setDraft((before) => ({ ...before, [name]: value })),
        })}
        <div className="flex gap-2">
          <Button type="submit" variant="tint" size="sm" className="h-10 flex-1">
            Apply
          </Button>
          {names.some((name) => values[name] !== '') && (
            <Button variant="ghost" size="sm" className="h-10" onClick={clear}>
              Clear
            </Button>
          )}
        </div>
      </form>
      {refused && (
        <p role="alert" className="mt-2 text-sm text-danger">
          {refused}
        </p>
      )}
    </search>
  );
}

const small = 'h-10 px-2.5 text-sm';

/** A filter that is written. */
export function TextFilter<Name extends string>({
  label,
  name,
  draft,
  type = 'text',
  placeholder,
  step,
}: {
  readonly label: string;
  readonly name: Name;
  readonly draft: FilterDraft<Name>;
  readonly type?: 'text' | 'date' | 'number';
  readonly placeholder?: string;
  readonly step?: string;
}) {
  return (
    <Field label={label}>
      {(control) => (
        <Input
          type={type}
          {...(type === 'number' ? { min: 0, step: step ?? 'any' } : {})}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder={placeholder}
          className={small}
          value={draft.of(name)}
          onChange={(event) => draft.change(name, event.target.value)}
          {...control}
        />
      )}
    </Field>
  );
}

/** A filter that is one of a few. */
export function ChoiceFilter<Name extends string>({
  label,
  name,
  draft,
  any,
  choices,
}: {
  readonly label: string;
  readonly name: Name;
  readonly draft: FilterDraft<Name>;
  /** What no choice is called; without it there is always one. */
  readonly any?: string;
  readonly choices: readonly (readonly [value: string, word: string])[];
}) {
  return (
    <Field label={label}>
      {(control) => (
        <Select
          className={small}
          value={draft.of(name)}
          onChange={(event) => draft.change(name, event.target.value)}
          {...control}
        >
          {any !== undefined && <option value="">{any}</option>}
          {choices.map(([value, word]) => (
            <option key={value} value={value}>
              {word}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
