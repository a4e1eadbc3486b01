import { PageTabs } from '../../../ui/page-tabs.tsx';

const tabs = [
  { href: '/settings', name: 'Profile' },
  { href: '/settings/security', name: 'Security' },
  { href: '/settings/notifications', name: 'Notifications' },
  { href: '/settings/log', name: 'Log' },
] as const;

/** The pages of the settings. */
export function SettingsTabs() {
  return <PageTabs label="Settings" tabs={tabs} />;
}
