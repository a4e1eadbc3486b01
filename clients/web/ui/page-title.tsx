import type { ReactNode } from 'react';

/** What a page is, and what can be done with the whole of it. */
export function PageTitle({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return (
    <div className="mb-5 flex min-h-11 flex-wrap items-center justify-between gap-3">
      <h1 className="text-2xl font-semibold tracking-tight">{children}</h1>
      {action}
    </div>
  );
}
