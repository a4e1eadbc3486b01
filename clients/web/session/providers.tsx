'use client';

import { MintError } from '@mint/sdk/mint-error.ts';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { setNonce } from 'get-nonce';
import { usePathname, useRouter } from 'next/navigation';
import { ThemeProvider } from 'next-themes';
import { type ReactNode, useRef, useState } from 'react';
import { Toasts } from '../ui/toasts.tsx';

const freshMs = 15_000;
const maxTries = 2;
const endsSession = (error: unknown) => error instanceof MintError && ['SESSION_ENDED', 'UNAUTHENTICATED'].includes(error.code);

/** What every page stands on. `nonce` is what styles made while the page is open are let in by. */
export function Providers({ nonce, children }: { readonly nonce: string; readonly children: ReactNode }) {
  const router = useRouter();
  const path = usePathname();
  const pathNow = useRef(path);
  pathNow.current = path;
  const [client] = useState(() => {
    setNonce(nonce);
    const onError = (error: unknown) => {
      if (!endsSession(error) || pathNow.current.startsWith('/login')) return;
      client.clear();
      router.replace(`/login?next=${encodeURIComponent(pathNow.current)}`);
    };
    const client = new QueryClient({
      queryCache: new QueryCache({ onError }),
      mutationCache: new MutationCache({ onError }),
      defaultOptions: {
        queries: {
          staleTime: freshMs,
          retry: (failures, error) => failures < maxTries && error instanceof MintError && error.retryable,
        },
      },
    });
    return client;
  });
  return (
    <ThemeProvider attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange nonce={nonce}>
      <QueryClientProvider client={client}>
        <Toasts>{children}</Toasts>
      </QueryClientProvider>
    </ThemeProvider>
  );
}
