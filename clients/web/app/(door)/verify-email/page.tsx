import type { Metadata } from 'next';
import { VerifyEmail } from './verify-email.tsx';

export const metadata: Metadata = { title: 'Confirm your e-mail address', referrer: 'no-referrer' };

export default async function VerifyEmailPage({ searchParams }: { readonly searchParams: Promise<{ token?: string }> }) {
  return <VerifyEmail token={(await searchParams).token ?? ''} />;
}
