import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

/** What a page of the console is, how it stands, and what can be done with the whole of it. */
export function ConsoleTitle({
  children,
  back,
  mark,
  action,
}: {
  readonly children: ReactNode;
  /** The list that it is of. */
  readonly back?: { readonly href: string; readonly name: string };
  readonly mark?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="mb-4 grid gap-1">
      {back && (
        <Link
          href={back.href}
          className="inline-flex items-center gap-1.5 justify-self-start rounded text-sm text-muted hover:text-foreground"
        >
          <ArrowLeft className="size-4" aria-hidden />
          {back.name}
        </Link>
      )}
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="text-xl font-semibold tracking-tight break-words">{children}</h1>
          {mark}
        </div>
        {action && <div className="flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  );
}
