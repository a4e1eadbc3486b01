'use client';

import { Button } from './button.tsx';

/** Shows the next page of a list, below the ones before. */
export function MoreButton({
  hasMore,
  busy,
  onMore,
}: {
  readonly hasMore: boolean;
  readonly busy: boolean;
  readonly onMore: () => void;
}) {
  if (!hasMore) return null;
  return (
    <div className="mt-4 flex justify-center">
      <Button variant="outline" busy={busy} onClick={onMore}>
        Show more
      </Button>
    </div>
  );
}
