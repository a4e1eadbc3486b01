import type { Metadata } from 'next';
import { SplitList } from './split-list.tsx';

export const metadata: Metadata = { title: 'Splits' };

export default function SplitsPage() {
  return <SplitList />;
}
