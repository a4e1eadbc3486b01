'use client';

import { X } from 'lucide-react';
import Link from 'next/link';
import { Toast } from 'radix-ui';

/** Something told in passing. */
export interface Message {
  readonly id: number;
  readonly title: string;
  readonly body?: string | undefined;
  /** The page that has more of it. */
  readonly page?: string | undefined;
}

const keptMs = 6_000;

/** Messages in passing, above the page. */
export function ToastList({
  messages,
  onDismiss,
}: {
  readonly messages: readonly Message[];
  readonly onDismiss: (id: number) => void;
}) {
  return (
    <Toast.Provider duration={keptMs} swipeDirection="right">
      {messages.map(({ id, title, body, page }) => (
        <Toast.Root
          key={id}
          onOpenChange={(open) => !open && onDismiss(id)}
          className="flex animate-enter items-start gap-3 rounded-2xl border bg-surface p-4 shadow-lg"
        >
          <div className="grid flex-1 gap-0.5">
            <Toast.Title className="text-sm font-semibold">{title}</Toast.Title>
            {body && <Toast.Description className="text-sm text-muted">{body}</Toast.Description>}
            {page && (
              <Toast.Action asChild altText={`Open the page: ${page}`}>
                <Link href={page} className="w-fit text-sm font-medium text-primary underline-offset-4 hover:underline">
                  See it
                </Link>
              </Toast.Action>
            )}
          </div>
          <Toast.Close aria-label="Dismiss" className="cursor-pointer rounded-md p-1 text-muted hover:bg-raised">
            <X className="size-4" aria-hidden />
          </Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport className="fixed top-3 right-3 left-3 z-60 grid gap-2 sm:left-auto sm:w-96" />
    </Toast.Provider>
  );
}
