'use client';

import { ConsolePeopleDocument } from '@mint/sdk/__generated__/graphql.ts';
import { Command } from 'cmdk';
import { ChevronsUpDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { useDebounced } from '../people/use-debounced.ts';
import { useAnswer } from '../session/answers.ts';
import { Field } from '../ui/field.tsx';
import { Failed, Skeleton } from '../ui/states.tsx';
import type { FilterDraft } from './filter-bar.tsx';

const shownCount = 8;

/** A filter that is a person: found by name, handle or e-mail address, kept by their id. */
export function PersonFilter<Name extends string>({
  label,
  name,
  draft,
}: {
  readonly label: string;
  readonly name: Name;
  readonly draft: FilterDraft<Name>;
}) {
  const [open, setOpen] = useState(false);
  const id = draft.of(name);
  const { data, isPending } = useAnswer(
    ['console', 'people'],
    ConsolePeopleDocument,
    { query: id, first: 1 },
    { enabled: id !== '' },
  );
  const chosen = data?.adminUsers.nodes.find((person) => person.id === id);
  const choose = (userId: string) => {
    draft.change(name, userId);
    setOpen(false);
  };
  return (
    <Field label={label}>
      {(control) => (
        <Popover.Root open={open} onOpenChange={setOpen}>
          <Popover.Trigger asChild>
            <button
              type="button"
              role="combobox"
              aria-haspopup="listbox"
              aria-expanded={open}
              className="flex h-10 w-full min-w-0 cursor-pointer items-center justify-between gap-1 rounded-xl border bg-surface px-2.5 text-left text-sm outline-none focus-visible:border-focus focus-visible:ring-2 focus-visible:ring-focus/30"
              {...control}
            >
              <span className="truncate">{id === '' ? 'Anyone' : (chosen?.displayName ?? (isPending ? '…' : id))}</span>
              <ChevronsUpDown className="size-3.5 shrink-0 text-muted" aria-hidden />
            </button>
          </Popover.Trigger>
          <Popover.Portal>
            <Popover.Content
              align="start"
              sideOffset={4}
              aria-label={label}
              className="z-50 w-80 max-w-[calc(100vw-2rem)] animate-enter rounded-2xl border bg-surface p-1.5 shadow-lg"
            >
              <People onChoose={choose} />
            </Popover.Content>
          </Popover.Portal>
        </Popover.Root>
      )}
    </Field>
  );
}

const item = 'cursor-pointer rounded-lg px-3 py-2 text-sm data-[selected=true]:bg-raised';

/** Finds people as somebody types; the graph does the finding. */
function People({ onChoose }: { readonly onChoose: (userId: string) => void }) {
  const [text, setText] = useState('');
  const asked = useDebounced(text.trim().replace(/^@/, ''));
  const { data, error, refetch } = useAnswer(['console', 'people'], ConsolePeopleDocument, { query: asked, first: shownCount });
  const people = data?.adminUsers.nodes;
  return (
    <Command label="Find a person" shouldFilter={false}>
      <Command.Input
        value={text}
        onValueChange={setText}
        placeholder="Name, handle or e-mail"
        className="mb-1.5 h-10 w-full rounded-xl border bg-surface px-3 text-sm outline-none placeholder:text-muted/70 focus-visible:border-focus"
      />
      <Command.List className="max-h-72 overflow-y-auto" aria-busy={!people}>
        <Command.Item value="anyone" className={item} onSelect={() => onChoose('')}>
          Anyone
        </Command.Item>
        {error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : people === undefined ? (
          <Skeleton className="m-2 h-9" />
        ) : people.length === 0 ? (
          <p className="px-3 py-2 text-sm text-muted">Nobody found</p>
        ) : (
          people.map(({ id, displayName, handle, email }) => (
            <Command.Item key={id} value={id} className={item} onSelect={() => onChoose(id)}>
              <span className="block truncate font-medium">{displayName}</span>
              <span className="block truncate text-xs text-muted">
                @{handle} · {email}
              </span>
            </Command.Item>
          ))
        )}
      </Command.List>
    </Command>
  );
}
