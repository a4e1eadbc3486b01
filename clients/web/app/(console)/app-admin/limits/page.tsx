import type { Metadata } from 'next';
import { TierLimits } from './tier-limits.tsx';

export const metadata: Metadata = { title: 'Limits' };

export default function LimitsPage() {
  return <TierLimits />;
}
