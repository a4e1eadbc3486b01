import type { Metadata } from 'next';
import { FraudCaseDetail } from './fraud-case-detail.tsx';

export const metadata: Metadata = { title: 'Held transfer' };

export default async function FraudCasePage({ params }: { readonly params: Promise<{ id: string }> }) {
  return <FraudCaseDetail id={(await params).id} />;
}
