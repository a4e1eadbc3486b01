import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { Providers } from '../session/providers.tsx';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Mint', template: '%s · Mint' },
  description: 'Hold money, send it, ask for it, split a bill, be told at once.',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f8fbfa' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1514' },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? '';
  return (
    <html lang="en" suppressHydrationWarning>
      <body className="min-h-dvh font-sans">
        <Providers nonce={nonce}>{children}</Providers>
      </body>
    </html>
  );
}
