import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { ConsoleShell } from '../../console/console-shell.tsx';
import { OperatorGate } from '../../console/operator-gate.tsx';
import { ViewerGate } from '../../shell/viewer.tsx';
import { Skeleton } from '../../ui/states.tsx';

export const metadata: Metadata = { title: { default: 'Console', template: '%s · Mint console' } };

export default function ConsoleLayout({ children }: { readonly children: ReactNode }) {
  const waiting = (
    <div role="status" aria-label="Loading" className="mx-auto grid max-w-7xl gap-4 px-4 py-20 sm:px-6">
      <Skeleton className="h-10 w-48" />
      <Skeleton className="h-80 rounded-2xl" />
    </div>
  );
  return (
    <ViewerGate waiting={waiting}>
      <OperatorGate>
        <ConsoleShell>{children}</ConsoleShell>
      </OperatorGate>
    </ViewerGate>
  );
}
