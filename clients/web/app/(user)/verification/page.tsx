import type { Metadata } from 'next';
import { Verification } from './verification.tsx';

export const metadata: Metadata = { title: 'Verification' };

export default function VerificationPage() {
  return <Verification />;
}
