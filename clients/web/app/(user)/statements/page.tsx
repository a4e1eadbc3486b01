import type { Metadata } from 'next';
import { Statements } from './statements.tsx';

export const metadata: Metadata = { title: 'Statements' };

export default function StatementsPage() {
  return <Statements />;
}
