import { HandCoins, Users } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { PageTabs } from '../../../../ui/page-tabs.tsx';
import { PageTitle } from '../../../../ui/page-title.tsx';

const tabs = [
  { href: '/requests', name: 'Received' },
  { href: '/requests/sent', name: 'Sent' },
  { href: '/requests/splits', name: 'Splits' },
];

export default function RequestsLayout({ children }: { readonly children: ReactNode }) {
  return (
    <div className="mx-auto max-w-2xl">
      <PageTitle
        action={
          <div className="grid w-full grid-cols-2 gap-2 sm:w-auto">
            <Button asChild variant="tint">
              <Link href="/requests/splits/new">
                <Users aria-hidden />
                Split a bill
              </Link>
            </Button>
            <Button asChild>
              <Link href="/requests/new">
                <HandCoins aria-hidden />
                Ask for money
              </Link>
            </Button>
          </div>
        }
      >
        Requests
      </PageTitle>
      <PageTabs label="Requests" tabs={tabs} />
      {children}
    </div>
  );
}
