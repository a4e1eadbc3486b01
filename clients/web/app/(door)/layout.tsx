import type { ReactNode } from 'react';
import { Logo } from '../../shell/logo.tsx';

export default function DoorLayout({ children }: { readonly children: ReactNode }) {
  return (
    <main className="grid min-h-dvh place-items-center px-4 py-10">
      <div className="w-full max-w-sm">
        <div className="mb-8 flex justify-center">
          <Logo />
        </div>
        <div className="rounded-3xl border bg-surface p-6 sm:p-8">{children}</div>
      </div>
    </main>
  );
}
