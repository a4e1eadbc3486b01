import type { Metadata } from 'next';
import { TransactionFile } from './transaction-file.tsx';

export const metadata: Metadata = { title: 'Transaction' };

export default async function TransactionFilePage({ params }: { readonly params: Promise<{ id: string }> }) {
  return <TransactionFile id={(await params).id} />;
}
