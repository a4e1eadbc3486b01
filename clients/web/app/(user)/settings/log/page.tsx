import type { Metadata } from 'next';
import { OwnLog } from './own-log.tsx';

export const metadata: Metadata = { title: 'Your log' };

export default function OwnLogPage() {
  return <OwnLog />;
}
