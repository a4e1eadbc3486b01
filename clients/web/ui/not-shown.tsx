'use client';

import type { LucideIcon } from 'lucide-react';
import { Card } from './card.tsx';
import { Empty, Failed, ListSkeleton } from './states.tsx';

/** In place of one thing: it is on its way, it can't be read, or there is none. */
export function NotShown({
  answer: { data, error, refetch },
  icon,
  absent,
}: {
  readonly answer: { readonly data: unknown; readonly error: unknown; readonly refetch: () => Promise<unknown> };
  readonly icon: LucideIcon;
  /** What it means that there is none. */
  readonly absent: string;
}) {
  return (
    <Card>
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : data === undefined ? (
        <ListSkeleton rows={4} />
      ) : (
        <Empty icon={icon} title={absent} />
      )}
    </Card>
  );
}
