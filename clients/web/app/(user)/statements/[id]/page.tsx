import type { Metadata } from 'next';
import { StatementDetail } from './statement-detail.tsx';

export const metadata: Metadata = { title: 'Statement' };

export default async function StatementPage({ params }: { readonly params: Promise<{ id: string }> }) {
  return <StatementDetail id={(await params).id} />;
}
