'use client';

import { SearchUsersDocument } from '@mint/sdk/__generated__/graphql.ts';
import { UserRoundSearch } from 'lucide-react';
import { useState } from 'react';
import { useAnswer } from '../session/answers.ts';
import { useViewer } from '../shell/viewer.tsx';
import { MoreButton } from '../ui/more-button.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { Empty, Failed, ListSkeleton } from '../ui/states.tsx';
import { ContactStar } from './contact-star.tsx';
import { useContacts } from './contacts.ts';
import type { Person } from './person.ts';
import { PersonLine } from './person-line.tsx';
import { RecentPeople } from './recent-people.tsx';
import { useDebounced } from './use-debounced.ts';

const shownCount = 10;
/** The search finds nobody by less. */
const minQueryLength = 2;

/** Finds a person: among those one paid or keeps at hand, or by handle and name. */
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
  const contacts = useContacts();
  const found = useAnswer(['people'], SearchUsersDocument, { query: asked, first: shownCount }, { enabled: searching });
  const { error, isPending, refetch } = searching ? found : contacts.pages;
  const left = [viewer.id, ...except];
  const people = (searching ? found.data?.userSearch?.nodes : contacts.people)?.filter(({ id }) => !left.includes(id));
  return (
    <div className="grid gap-4">
      <SearchField label={label} placeholder="Name or @handle" value={query} onChange={setQuery} />
      <div aria-live="polite" aria-busy={isPending}>
        {!searching && <RecentPeople except={left} onPick={onPick} />}
        {error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : people === undefined ? (
          <ListSkeleton rows={3} />
        ) : people.length === 0 ? (
          <Empty icon={UserRoundSearch} title={searching ? 'Nobody found' : 'Find people by name or handle'}>
            {searching ? 'Look at the spelling: handles are exact at their beginning.' : 'People whom you give a star show here.'}
          </Empty>
        ) : (
          <>
            {!searching && <h2 className="mb-1 text-sm text-muted">Contacts</h2>}
            <ul>
              {people.map((person) => (
                <li key={person.id} className="flex items-center gap-1">
                  <button
                    type="button"
                    onClick={() => onPick(person)}
                    className="-ml-3 min-w-0 flex-1 cursor-pointer rounded-xl px-3 py-2.5 transition-colors hover:bg-raised"
                  >
                    <PersonLine person={person} />
                  </button>
                  <ContactStar person={person} contactId={contacts.contactOf(person.id)} />
                </li>
              ))}
            </ul>
            {!searching && (
              <MoreButton
                hasMore={contacts.pages.hasNextPage}
                busy={contacts.pages.isFetchingNextPage}
                onMore={() => void contacts.pages.fetchNextPage()}
              />
            )}
          </>
        )}
      </div>
    </div>
  );
}
