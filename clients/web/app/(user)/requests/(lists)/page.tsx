import type { Metadata } from 'next';
import { RequestList } from './request-list.tsx';

export const metadata: Metadata = { title: 'Requests' };

export default function ReceivedRequestsPage() {
  return <RequestList direction="INCOMING" />;
}
