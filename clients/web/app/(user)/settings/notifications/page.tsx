import type { Metadata } from 'next';
import { NotificationSettings } from './notification-settings.tsx';

export const metadata: Metadata = { title: 'What you are told' };

export default function NotificationSettingsPage() {
  return <NotificationSettings />;
}
