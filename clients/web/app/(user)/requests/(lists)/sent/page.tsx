import type { Metadata } from 'next';
import { RequestList } from '../request-list.tsx';

export const metadata: Metadata = { title: 'Requests you sent' };

export default function SentRequestsPage() {
  return <RequestList direction="OUTGOING" />;
}
