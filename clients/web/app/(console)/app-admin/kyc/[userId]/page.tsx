import type { Metadata } from 'next';
import { KycFile } from './kyc-file.tsx';

export const metadata: Metadata = { title: 'Identity file' };

export default async function KycFilePage({ params }: { readonly params: Promise<{ userId: string }> }) {
  return <KycFile userId={(await params).userId} />;
}
