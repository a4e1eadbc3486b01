'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

/**
 * What a list is narrowed to, kept in the address: it survives a reload, and can be sent to a colleague.
 *
 * @param names The filters that the page knows; whatever else is in the address is left alone.
 * @returns Each filter's text, empty where there is none, and how to set some of them.
 */
export function useFilters<Name extends string>(
  names: readonly Name[],
): readonly [Readonly<Record<Name, string>>, (changed: Partial<Record<Name, string>>) => void] {
  const inAddress = useSearchParams();
  const values = Object.fromEntries(names.map((name) => [name, inAddress.get(name) ?? ''])) as Record<Name, string>;
  const set = useCallback((changed: Partial<Record<Name, string>>) => {
    const address = new URL(window.location.href);
    for (const [name, value] of Object.entries<string | undefined>(changed)) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    // The page is the same one: only the graph is asked anew.
    if (address.href !== window.location.href) window.history.replaceState(null, '', address);
  }, []);
  return [values, set];
}
