'use client';

import { useRef } from 'react';

/**
 * The idempotency key of what a person means to do: the same one however often they press, until it has its outcome and `renew` is called,
 * or they mean something else.
 *
 * @param intention What they mean, whole; another one gets another key.
 */
export function useIdempotencyKey(): { keyFor(intention: unknown): string; renew(): void } {
  const held = useRef<{ intention: string; key: string } | null>(null);
  return {
    keyFor(intention) {
      const text = JSON.stringify(intention);
      if (held.current?.intention !== text) held.current = { intention: text, key: crypto.randomUUID() };
      return held.current.key;
    },
    renew() {
      held.current = null;
    },
  };
}
