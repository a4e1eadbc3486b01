import { PageTabs } from '../../../ui/page-tabs.tsx';

const tabs = [
  { href: '/developers', name: 'API keys' },
  { href: '/developers/webhooks', name: 'Webhooks' },
  { href: '/developers/payouts', name: 'Payouts' },
] as const;

/** The pages for developers. */
export function DevelopersTabs() {
  return <PageTabs label="Developers" tabs={tabs} />;
}
