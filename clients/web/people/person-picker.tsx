'use client';

import { ContactsDocument, SearchUsersDocument } from '@mint/sdk/__generated__/graphql.ts';
import { Search, UserRoundSearch } from 'lucide-react';
import { useState } from 'react';
import { useAnswer } from '../session/answers.ts';
import { useViewer } from '../shell/viewer.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Field, Input } from '../ui/field.tsx';
import { Empty, Failed, ListSkeleton } from '../ui/states.tsx';
import { useDebounced } from './use-debounced.ts';

/** Somebody to send money to, or to ask for it. */
export interface Person {
  readonly id: string;
  readonly handle: string;
  readonly displayName: string;
}

const shownCount = 10;
/** The search finds nobody by less. */
const minQueryLength = 2;

/** Finds a person: among those one knows, or by handle and name. */
export function PersonPicker({
  label,
  initialQuery = '',
  except = [],
  onPick,
}: {
  readonly label: string;
  readonly initialQuery?: string;
  /** Who has been chosen already. */
  readonly except?: readonly string[];
  readonly onPick: (person: Person) => void;
}) {
  const viewer = useViewer();
  const [query, setQuery] = useState(initialQuery);
  const asked = useDebounced(query.trim().replace(/^@/, ''));
  const searching = asked.length >= minQueryLength;
  const contacts = useAnswer(['contacts'], ContactsDocument, {}, { enabled: !searching });
  const found = useAnswer(['people'], SearchUsersDocument, { query: asked, first: shownCount }, { enabled: searching });
  const { error, isPending, refetch } = searching ? found : contacts;
  const people = (
    searching ? found.data?.userSearch?.nodes : contacts.data?.contacts?.nodes.flatMap(({ user }) => user ?? [])
  )?.filter(({ id }) => id !== viewer.id && !except.includes(id));
  return (
    <div className="grid gap-4">
      <Field label={label} hideLabel>
        {(control) => (
          <span className="relative block">
            <Search className="pointer-events-none absolute top-3.5 left-3.5 size-5 text-muted" aria-hidden />
            <Input
              type="search"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              placeholder="Name or @handle"
              className="pl-11"
              value={query}
              onChange={(event) => setQuery(event.target.value)}
              {...control}
            />
          </span>
        )}
      </Field>
      <div aria-live="polite" aria-busy={isPending}>
        {error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : people === undefined ? (
          <ListSkeleton rows={3} />
        ) : people.length === 0 ? (
          <Empty icon={UserRoundSearch} title={searching ? 'Nobody found' : 'Find people by name or handle'}>
            {searching
              ? 'Look at the spelling: handles are exact at their beginning.'
              : 'People you add to your contacts show here.'}
          </Empty>
        ) : (
          <>
            {!searching && <p className="mb-1 text-sm text-muted">Your contacts</p>}
            <ul>
              {people.map((person) => (
                <li key={person.id}>
                  <button
                    type="button"
                    onClick={() => onPick(person)}
                    className="-mx-3 flex w-[calc(100%+1.5rem)] cursor-pointer items-center gap-3 rounded-xl px-3 py-2.5 text-left transition-colors hover:bg-raised"
                  >
                    <Avatar name={person.displayName} />
                    <span className="grid min-w-0">
                      <span className="truncate font-medium">{person.displayName}</span>
                      <span className="truncate text-sm text-muted">@{person.handle}</span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
