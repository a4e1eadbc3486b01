import type { Metadata } from 'next';
import { Approvals } from './approvals.tsx';

export const metadata: Metadata = { title: 'Approvals' };

export default function ApprovalsPage() {
  return <Approvals />;
}
