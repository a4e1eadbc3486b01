import type { ReactNode } from 'react';
import { Shell } from '../../shell/shell.tsx';
import { ViewerGate } from '../../shell/viewer.tsx';
import { Skeleton } from '../../ui/states.tsx';

export default function UserLayout({ children }: { readonly children: ReactNode }) {
  const waiting = (
    <div role="status" aria-label="Loading" className="mx-auto grid max-w-5xl gap-4 px-4 py-24 sm:px-8">
      <Skeleton className="h-40 rounded-2xl" />
      <Skeleton className="h-64 rounded-2xl" />
    </div>
  );
  return (
    <ViewerGate waiting={waiting}>
      <Shell>{children}</Shell>
    </ViewerGate>
  );
}
