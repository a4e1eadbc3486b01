'use client';

import { TransactionsDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useAnswer } from '../session/answers.ts';
import { Avatar } from '../ui/avatar.tsx';
import type { Person } from './person.ts';

/** How far back it is looked. */
const lookedAt = 25;
const shownCount = 6;

/** Those whom the viewer paid last, each once; nothing as long as there are none. */
export function RecentPeople({
  except,
  onPick,
}: {
  readonly except: readonly string[];
  readonly onPick: (person: Person) => void;
}) {
  const { data } = useAnswer(['transactions', 'payees'], TransactionsDocument, {
    filter: { direction: 'OUTGOING', kind: 'TRANSFER' },
    first: lookedAt,
  });
  const paid = data?.transactions?.nodes.flatMap(({ counterparty }) => counterparty ?? []) ?? [];
  const people = [...new Map(paid.map((person) => [person.id, person])).values()]
    .filter(({ id }) => !except.includes(id))
    .slice(0, shownCount);
  if (people.length === 0) return null;
  return (
    <section aria-labelledby="recent-people" className="mb-4">
      <h2 id="recent-people" className="mb-2 text-sm text-muted">
        Recent
      </h2>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(5rem,1fr))] gap-1">
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              onClick={() => onPick(person)}
              className="grid w-full cursor-pointer justify-items-center gap-1.5 rounded-xl px-1 py-2 transition-colors hover:bg-raised"
            >
              <Avatar name={person.displayName} className="size-12" />
              <span className="w-full truncate text-center text-xs font-medium">{person.displayName}</span>
              <span className="sr-only">@{person.handle}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
