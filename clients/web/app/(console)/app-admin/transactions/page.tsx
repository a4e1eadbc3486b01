import type { Metadata } from 'next';
import { TransactionSearch } from './transaction-search.tsx';

export const metadata: Metadata = { title: 'Transactions' };

export default function TransactionsPage() {
  return <TransactionSearch />;
}
