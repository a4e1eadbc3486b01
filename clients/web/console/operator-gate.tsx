'use client';

import { DoorClosed } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useViewer } from '../shell/viewer.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';

/** Shows what is below to people who run the platform. That is a courtesy: the graph answers nobody else, whatever a page shows. */
export function OperatorGate({ children }: { readonly children: ReactNode }) {
  const { role } = useViewer();
  if (role === 'ADMIN') return children;
  return (
    <main className="grid min-h-dvh place-items-center px-4">
      <Card className="grid max-w-sm justify-items-center gap-3 text-center">
        <span className="grid size-12 place-items-center rounded-full bg-raised text-muted">
          <DoorClosed className="size-5" aria-hidden />
        </span>
        <h1 className="text-lg font-semibold">This page is not for you</h1>
        <p className="text-sm text-muted">It is for people who run Mint.</p>
        <Button asChild variant="outline" className="mt-2">
          <Link href="/">Go to your Mint</Link>
        </Button>
      </Card>
    </main>
  );
}
