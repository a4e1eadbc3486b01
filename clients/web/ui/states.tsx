'use client';

import { MintError } from '@mint/sdk/mint-error.ts';
import { CloudOff, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { cn } from './class-names.ts';

/** The outline of what is on its way. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <div aria-hidden className={cn('animate-pulse rounded-lg bg-raised', className)} />;
}

/** A list that is on its way. */
export function ListSkeleton({ rows = 5 }: { readonly rows?: number }) {
  return (
    <div role="status" aria-label="Loading" className="grid gap-3">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex items-center gap-3">
          <Skeleton className="size-10 rounded-full" />
          <div className="grid flex-1 gap-2">
            <Skeleton className="h-4 w-1/3" />
            <Skeleton className="h-3 w-1/4" />
          </div>
          <Skeleton className="h-4 w-16" />
        </div>
      ))}
    </div>
  );
}

/** There is nothing yet, and what to do about that. */
export function Empty({
  icon: Icon,
  title,
  children,
  action,
}: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="grid justify-items-center gap-2 py-8 text-center">
      <span className="grid size-12 place-items-center rounded-full bg-tint text-on-tint">
        <Icon className="size-5" aria-hidden />
      </span>
      <p className="font-medium">{title}</p>
      {children && <p className="max-w-sm text-sm text-muted">{children}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}

/** It could not be read, why, and a way to try again. */
export function Failed({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { message, traceId } = explain(error);
  return (
    <div role="alert" className="grid justify-items-center gap-2 py-8 text-center">
      <span className="grid size-12 place-items-center rounded-full bg-danger-tint text-danger">
        <CloudOff className="size-5" aria-hidden />
      </span>
      <p className="font-medium">{message}</p>
      {traceId && <p className="font-mono text-xs text-muted">Reference {traceId}</p>}
      {retry && (
        <Button variant="outline" size="sm" onClick={retry}>
          Try again
        </Button>
      )}
    </div>
  );
}

/** What to tell a person of something that went wrong. */
export function explain(error: unknown): { readonly message: string; readonly traceId: string | null } {
  if (!(error instanceof MintError)) return { message: 'Something went wrong here.', traceId: null };
  const { code, traceId } = error;
  if (code === 'NETWORK_ERROR') return { message: 'Mint can’t be reached. Check your connection.', traceId };
  if (code === 'SERVICE_UNAVAILABLE') return { message: 'This part of Mint is away for the moment.', traceId };
  if (code === 'THROTTLED') return { message: 'That was too much at once. Wait a moment.', traceId };
  if (code === 'FORBIDDEN') return { message: 'You may not do this.', traceId };
  return { message: 'Something went wrong at our end.', traceId };
}
