import type { Metadata } from 'next';
import { FraudQueue } from './fraud-queue.tsx';

export const metadata: Metadata = { title: 'Fraud' };

export default function FraudQueuePage() {
  return <FraudQueue />;
}
