'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

/** What a page's address says after its path, and a way to say it otherwise: it can be kept, shared and gone back to. */
export function useAddress(): {
  readonly read: (name: string) => string;
  /** Changes some of it in place; an empty text takes it out. */
  readonly write: (changes: Readonly<Record<string, string>>) => void;
} {
  const said = useSearchParams();
  const read = useCallback((name: string) => said.get(name) ?? '', [said]);
  const write = useCallback((changes: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === '') next.delete(name);
      else next.set(name, value);
    }
    window.history.replaceState(null, '', next.size === 0 ? window.location.pathname : `?${next}`);
  }, []);
  return { read, write };
}
