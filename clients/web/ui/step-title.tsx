'use client';

import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { Button } from './button.tsx';

/**
 * What this step of a form in steps asks, and the way back, if there is one: to another page, or to the step before. The step before is gone with what had the
 * focus, so the title of each next one takes it: whoever reads by ear is told where they are.
 */
export function StepTitle({ back, children }: { readonly back: string | (() => void) | null; readonly children: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  const last = useRef(children);
  useEffect(() => {
    if (last.current !== children) title.current?.focus();
    last.current = children;
  }, [children]);
  return (
    <div className="mb-5 flex min-h-11 items-center gap-2">
      {typeof back === 'string' ? (
        <Button asChild variant="ghost" size="icon" className="-ml-3">
          <Link href={back} aria-label="Back">
            <ArrowLeft aria-hidden />
          </Link>
        </Button>
      ) : (
        back && (
          <Button variant="ghost" size="icon" className="-ml-3" onClick={back} aria-label="Back">
            <ArrowLeft aria-hidden />
          </Button>
        )
      )}
      <h1 ref={title} tabIndex={-1} className="text-2xl font-semibold tracking-tight outline-none">
        {children}
      </h1>
    </div>
  );
}
