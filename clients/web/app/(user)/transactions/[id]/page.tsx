import type { Metadata } from 'next';
import { TransactionDetail } from './transaction-detail.tsx';

export const metadata: Metadata = { title: 'Transaction' };

export default async function TransactionDetailPage({ params }: { readonly params: Promise<{ id: string }> }) {
  return <TransactionDetail id={(await params).id} />;
}
