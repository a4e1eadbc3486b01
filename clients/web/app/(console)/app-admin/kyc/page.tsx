import type { Metadata } from 'next';
import { KycQueue } from './kyc-queue.tsx';

export const metadata: Metadata = { title: 'Identity' };

export default function KycQueuePage() {
  return <KycQueue />;
}
