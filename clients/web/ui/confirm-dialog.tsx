'use client';

import { AlertDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

/** Asks once more before something that cannot be undone. Stays open, and shows `children`, while that has not been done. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  description,
  action,
  busy,
  onConfirm,
  children,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description: string;
  /** What confirming does, in the button's words. */
  readonly action: string;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  /** What went wrong, when something did. */
  readonly children?: ReactNode;
}) {
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-black/50" />
        <AlertDialog.Content className="fixed inset-x-0 bottom-0 z-50 grid animate-enter gap-4 rounded-t-3xl border bg-surface p-6 sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:w-full sm:max-w-md sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-3xl">
          <div className="grid gap-1">
            <AlertDialog.Title className="text-lg font-semibold">{title}</AlertDialog.Title>
            <AlertDialog.Description className="text-sm text-muted">{description}</AlertDialog.Description>
          </div>
          {children}
          <div className="grid gap-2 sm:grid-cols-2">
            <AlertDialog.Cancel asChild>
              <Button variant="outline">Go back</Button>
            </AlertDialog.Cancel>
            <Button variant="danger" busy={busy} onClick={onConfirm}>
              {action}
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
