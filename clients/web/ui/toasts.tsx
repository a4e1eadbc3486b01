'use client';

import { X } from 'lucide-react';
import { Toast } from 'radix-ui';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { useHydrated } from './use-hydrated.ts';

interface Message {
  readonly id: number;
  readonly title: string;
  readonly body?: string | undefined;
}

const Say = createContext<(message: Omit<Message, 'id'>) => void>(() => {});
const keptMs = 6_000;
/** More at once would hide the page. */
const shownAtOnce = 3;

/** Tells a person something in passing. */
export const useToast = () => useContext(Say);

/** Where messages in passing are shown, and announced. */
export function Toasts({ children }: { readonly children: ReactNode }) {
  const [messages, setMessages] = useState<readonly Message[]>([]);
  // It sets styles of its own, which the page's policy takes from scripts alone.
  const hydrated = useHydrated();
  const say = useCallback(
    (message: Omit<Message, 'id'>) =>
      setMessages((shown) => [...shown.slice(1 - shownAtOnce), { ...message, id: (shown.at(-1)?.id ?? 0) + 1 }]),
    [],
  );
  return (
    <Say value={say}>
      <Toast.Provider duration={keptMs} swipeDirection="right">
        {children}
        {messages.map(({ id, title, body }) => (
          <Toast.Root
            key={id}
            onOpenChange={(open) => !open && setMessages((shown) => shown.filter((message) => message.id !== id))}
            className="flex animate-enter items-start gap-3 rounded-2xl border bg-surface p-4 shadow-lg"
          >
            <div className="grid flex-1 gap-0.5">
              <Toast.Title className="text-sm font-semibold">{title}</Toast.Title>
              {body && <Toast.Description className="text-sm text-muted">{body}</Toast.Description>}
            </div>
            <Toast.Close aria-label="Dismiss" className="cursor-pointer rounded-md p-1 text-muted hover:bg-raised">
              <X className="size-4" aria-hidden />
            </Toast.Close>
          </Toast.Root>
        ))}
        {hydrated && <Toast.Viewport className="fixed top-3 right-3 left-3 z-60 grid gap-2 sm:left-auto sm:w-96" />}
      </Toast.Provider>
    </Say>
  );
}
