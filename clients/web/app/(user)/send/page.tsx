import type { Metadata } from 'next';
import { SendMoney } from './send-money.tsx';

export const metadata: Metadata = { title: 'Send' };

export default async function SendPage({ searchParams }: { readonly searchParams: Promise<{ to?: string }> }) {
  return <SendMoney to={(await searchParams).to ?? null} />;
}
