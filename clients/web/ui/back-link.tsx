import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { Button } from './button.tsx';

/** Leads from one thing back to the list that it stands in. */
export function BackLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <Button asChild variant="ghost" size="sm" className="mb-3 -ml-3">
      <Link href={href}>
        <ArrowLeft aria-hidden />
        {children}
      </Link>
    </Button>
  );
}
