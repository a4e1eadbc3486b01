import type { Metadata } from 'next';
import { LedgerHealth } from './ledger-health.tsx';

export const metadata: Metadata = { title: 'Ledger' };

export default function LedgerPage() {
  return <LedgerHealth />;
}
