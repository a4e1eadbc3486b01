import type { Metadata } from 'next';
import { PayoutBatch } from './payout-batch.tsx';

export const metadata: Metadata = { title: 'Payouts' };

export default async function PayoutBatchPage({ params }: { readonly params: Promise<{ id: string }> }) {
  return <PayoutBatch id={(await params).id} />;
}
