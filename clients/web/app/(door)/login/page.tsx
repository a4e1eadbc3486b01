import type { Metadata } from 'next';
import { LogIn } from './log-in.tsx';

export const metadata: Metadata = { title: 'Log in' };

export default async function LogInPage({
  searchParams,
}: {
  readonly searchParams: Promise<{ next?: string; notice?: string }>;
}) {
  const { next, notice } = await searchParams;
  return <LogIn next={next ?? '/'} notice={notice ?? null} />;
}
