'use client';

import type { TransactionStatus } from '@mint/sdk/__generated__/graphql.ts';
import { CircleCheck, CircleX, Clock, Hourglass, type LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { formatMoney } from '../../../money/format.ts';
import type { Person } from '../../../people/person.ts';
import { Button } from '../../../ui/button.tsx';
import { cn } from '../../../ui/class-names.ts';
import type { Sent } from './transfer-steps.ts';

interface Telling {
  readonly icon: LucideIcon;
  readonly look: string;
  readonly title: string;
  readonly body: string;
}

const refused: Telling = { icon: CircleX, look: 'bg-danger-tint text-danger', title: 'Not sent', body: 'Nothing has moved.' };
const underWay: Telling = {
  icon: Hourglass,
  look: 'bg-raised text-muted',
  title: 'On its way',
  body: 'It is being carried out. You are told as soon as it has its outcome.',
};

/** What is true of a transfer in each state, said as it is. */
const tellings = {
  COMPLETED: { icon: CircleCheck, look: 'bg-tint text-on-tint', title: 'Sent', body: 'It is in their wallet.' },
  IN_REVIEW: {
    icon: Clock,
    look: 'bg-warning-tint text-warning',
    title: 'Being looked at',
    body: 'The money is held in your wallet while we look at this payment, for a day at most. You can still take it back.',
  },
  PENDING: underWay,
  PROCESSING: underWay,
  FAILED: refused,
  CANCELLED: { ...refused, title: 'Taken back' },
  REVERSED: { ...refused, title: 'Taken back', body: 'The money had moved, and was moved back.' },
} as const satisfies Record<TransactionStatus, Telling>;

/** What became of a transfer. */
export function Outcome({
  person,
  transaction,
  onAgain,
}: {
  readonly person: Person;
  readonly transaction: Sent;
  readonly onAgain: () => void;
}) {
  const { icon: Icon, look, title, body } = tellings[transaction.status];
  const heading = useRef<HTMLHeadingElement>(null);
  // The step before is gone with what had the focus: whoever reads by ear is told where they are.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="grid justify-items-center gap-3 py-4 text-center">
      <span className={cn('grid size-16 place-items-center rounded-full', look)}>
        <Icon className="size-8" aria-hidden />
      </span>
      <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold tracking-tight outline-none">
        {title}
      </h1>
      <p className="text-lg tabular-nums">
        {formatMoney(transaction.amount)} to {person.displayName}
      </p>
      <p className="max-w-sm text-sm text-muted">{body}</p>
      <div className="mt-3 flex flex-wrap justify-center gap-2">
        <Button asChild variant="outline">
          <Link href={`/transactions/${transaction.id}`}>See it</Link>
        </Button>
        <Button variant="tint" onClick={onAgain}>
          Send more
        </Button>
        <Button asChild>
          <Link href="/">Done</Link>
        </Button>
      </div>
    </div>
  );
}
