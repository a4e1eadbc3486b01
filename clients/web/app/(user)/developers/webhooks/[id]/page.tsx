import type { Metadata } from 'next';
import { Endpoint } from './endpoint.tsx';

export const metadata: Metadata = { title: 'Webhook' };

export default async function EndpointPage({ params }: { readonly params: Promise<{ id: string }> }) {
  return <Endpoint id={(await params).id} />;
}
