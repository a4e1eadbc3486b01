import type { Metadata } from 'next';
import { RequestDetail } from './request-detail.tsx';

export const metadata: Metadata = { title: 'Request' };

export default async function RequestPage({ params }: { readonly params: Promise<{ id: string }> }) {
  return <RequestDetail id={(await params).id} />;
}
