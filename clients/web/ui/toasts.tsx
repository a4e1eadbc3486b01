'use client';

import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useState } from 'react';
import type { Message } from './toast-list.tsx';

const Say = createContext<(message: Omit<Message, 'id'>) => void>(() => {});
/** More at once would hide the page. */
const shownAtOnce = 3;
// It comes with the first message: no page waits for it.
const ToastList = lazy(async () => ({ default: (await import('./toast-list.tsx')).ToastList }));

/** Tells a person something in passing. */
export const useToast = () => useContext(Say);

/** Where messages in passing are shown, and announced. */
export function Toasts({ children }: { readonly children: ReactNode }) {
  const [{ messages, told }, setShown] = useState<{ readonly messages: readonly Message[]; readonly told: number }>({
    messages: [],
    told: 0,
  });
  const say = useCallback(
    (message: Omit<Message, 'id'>) =>
      setShown((shown) => ({
        messages: [...shown.messages.slice(1 - shownAtOnce), { ...message, id: shown.told }],
        told: shown.told + 1,
      })),
    [],
  );
  const dismiss = useCallback(
    (id: number) => setShown((shown) => ({ ...shown, messages: shown.messages.filter((message) => message.id !== id) })),
    [],
  );
  return (
    <Say value={say}>
      {children}
      {told > 0 && (
        <Suspense fallback={null}>
          <ToastList messages={messages} onDismiss={dismiss} />
        </Suspense>
      )}
    </Say>
  );
}
