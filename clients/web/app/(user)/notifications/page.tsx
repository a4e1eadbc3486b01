import type { Metadata } from 'next';
import { Notifications } from './notifications.tsx';

export const metadata: Metadata = { title: 'Notifications' };

export default function NotificationsPage() {
  return <Notifications />;
}
