import type { Metadata } from 'next';
import { SplitDetail } from './split-detail.tsx';

export const metadata: Metadata = { title: 'Split' };

export default async function SplitPage({ params }: { readonly params: Promise<{ id: string }> }) {
  return <SplitDetail id={(await params).id} />;
}
