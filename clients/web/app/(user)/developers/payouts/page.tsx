import type { Metadata } from 'next';
import { PayoutBatches } from './payout-batches.tsx';

export const metadata: Metadata = { title: 'Payouts' };

export default function PayoutsPage() {
  return <PayoutBatches />;
}
