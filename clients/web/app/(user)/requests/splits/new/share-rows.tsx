'use client';

import { Users, X } from 'lucide-react';
import { formatMoney, fromMinorUnits } from '../../../../../money/format.ts';
import type { Person } from '../../../../../people/person.ts';
import { Avatar } from '../../../../../ui/avatar.tsx';
import { Button } from '../../../../../ui/button.tsx';
import { Field, Input } from '../../../../../ui/field.tsx';
import { Empty } from '../../../../../ui/states.tsx';

/** One person's share of a bill that is not split yet. */
export interface DraftShare {
  readonly person: Person;
  /** What was typed for it. */
  readonly text: string;
  /** How much it is; null as long as that isn't known. */
  readonly minorUnits: bigint | null;
}

/** Who owes how much, as the bill stands. */
export function ShareRows({
  shares,
  currency,
  viewerId,
  editable,
  onChange,
  onRemove,
}: {
  readonly shares: readonly DraftShare[];
  readonly currency: string;
  readonly viewerId: string;
  /** Whether amounts are given, not reckoned. */
  readonly editable: boolean;
  readonly onChange: (personId: string, text: string) => void;
  readonly onRemove: (personId: string) => void;
}) {
  if (shares.length === 0) return <Empty icon={Users} title="Nobody yet" />;
  return (
    <ul className="grid gap-3">
      {shares.map(({ person, text, minorUnits }) => {
        const name = person.id === viewerId ? 'You' : person.displayName;
        return (
          <li key={person.id} className="flex items-center gap-3">
            <Avatar name={person.displayName} />
            <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
            {editable ? (
              <span className="w-28">
                <Field label={`Amount of ${name}`} hideLabel>
                  {(control) => (
                    <Input
                      inputMode="decimal"
                      autoComplete="off"
                      placeholder="0"
                      className="text-right tabular-nums"
                      value={text}
                      onChange={(event) => onChange(person.id, event.target.value)}
                      {...control}
                    />
                  )}
                </Field>
              </span>
            ) : (
              <span className="tabular-nums">{minorUnits === null ? '' : formatMoney(fromMinorUnits(minorUnits, currency))}</span>
            )}
            {person.id === viewerId ? (
              <span className="size-9" />
            ) : (
              <Button
                variant="ghost"
                size="icon"
                className="size-9"
                aria-label={`Remove ${name}`}
                onClick={() => onRemove(person.id)}
              >
                <X aria-hidden />
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
