import { Avatar } from '../ui/avatar.tsx';
import type { Person } from './person.ts';

/** Who somebody is, in a line. */
export function PersonLine({ person }: { readonly person: Person }) {
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Avatar name={person.displayName} />
      <span className="grid min-w-0 text-left">
        <span className="truncate font-medium">{person.displayName}</span>
        <span className="truncate text-sm text-muted">@{person.handle}</span>
      </span>
    </span>
  );
}
