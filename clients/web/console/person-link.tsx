import Link from 'next/link';
import { areas } from './areas.ts';

/** Somebody, by name; leads to the whole of what is known of them. */
export function PersonLink({
  person,
  none = '–',
}: {
  readonly person: { readonly id: string; readonly displayName: string } | null | undefined;
  /** What stands there when nobody does, or it can't be read. */
  readonly none?: string;
}) {
  if (!person) return <span className="text-muted">{none}</span>;
  return (
    <Link
      href={`${areas.users.href}/${person.id}`}
      className="rounded text-primary underline decoration-primary/30 underline-offset-4 hover:decoration-primary"
    >
      {person.displayName}
    </Link>
  );
}
