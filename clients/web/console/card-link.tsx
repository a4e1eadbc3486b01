import Link from 'next/link';
import type { ComponentProps } from 'react';

/** Leads from a card to more of its matter. */
export function CardLink(props: Omit<ComponentProps<typeof Link>, 'className'>) {
  return <Link className="rounded text-sm text-primary underline-offset-4 hover:underline" {...props} />;
}
