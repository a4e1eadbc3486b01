import type { Metadata } from 'next';
import { ResetPassword } from './reset-password.tsx';

export const metadata: Metadata = { title: 'Set a new password', referrer: 'no-referrer' };

export default async function ResetPasswordPage({ searchParams }: { readonly searchParams: Promise<{ token?: string }> }) {
  return <ResetPassword token={(await searchParams).token ?? ''} />;
}
