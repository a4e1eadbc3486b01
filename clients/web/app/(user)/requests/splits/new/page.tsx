import type { Metadata } from 'next';
import { SplitBill } from './split-bill.tsx';

export const metadata: Metadata = { title: 'Split a bill' };

export default function SplitBillPage() {
  return <SplitBill />;
}
