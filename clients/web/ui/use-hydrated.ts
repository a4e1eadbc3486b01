'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * Whether the page is alive in the browser. What depends on the reader's own locale waits for that: the server would write it in its own, and the
 * two would not match.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
