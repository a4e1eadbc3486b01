'use client';

import { useEffect, useState } from 'react';
import type { Quote } from './transfer-steps.ts';

const secondMs = 1_000;
/** How long the graph holds an offer, as it ships; longer is never shown. */
const heldMs = 60_000;

/** How many whole seconds an offer still holds, by this clock. The graph has the last word on it. */
export function useSecondsLeft({ id, expiresAt }: Quote): number {
  const [{ of, seconds }, setLeft] = useState({ of: id, seconds: 1 });
  useEffect(() => {
    const now = performance.now();
    const told = Date.parse(expiresAt) - Date.now();
    // It has just come, so it can't be over: a clock that says so is wrong, and the offer is counted from now.
    const end = now + (told > 0 ? Math.min(told, heldMs) : heldMs);
    const tell = () => setLeft({ of: id, seconds: Math.max(0, Math.ceil((end - performance.now()) / secondMs)) });
    tell();
    const timer = setInterval(tell, secondMs / 4);
    return () => clearInterval(timer);
  }, [id, expiresAt]);
  // Another offer's time is not this one's.
  return of === id ? seconds : 1;
}

/** How long the offer holds, for the eye; its end is told to the ear as well. */
export function Countdown({ secondsLeft }: { readonly secondsLeft: number }) {
  return (
    <div className="grid min-h-9 content-start gap-2 text-center text-sm text-muted">
      {secondsLeft > 0 ? (
        <>
          <p aria-hidden>
            The offer holds for <span className="tabular-nums">{secondsLeft}</span> s
          </p>
          <svg
            viewBox="0 0 100 1"
            preserveAspectRatio="none"
            className="h-1 w-full overflow-hidden rounded-full bg-raised"
            aria-hidden
          >
            <rect height="1" width={(100 * secondsLeft * secondMs) / heldMs} className="fill-primary" />
          </svg>
        </>
      ) : null}
      <p role="status">{secondsLeft === 0 && 'This offer has run out.'}</p>
    </div>
  );
}
