'use client';

import { ConsoleLedgerHealthDocument } from '@mint/sdk/__generated__/graphql.ts';
import Link from 'next/link';
import { formatMoment } from '../money/format-date.ts';
import { useAnswer } from '../session/answers.ts';
import { Failed, Skeleton } from '../ui/states.tsx';
import { areas } from './areas.ts';
import { LedgerVerdict } from './ledger-verdict.tsx';

const again = { refetchInterval: 30_000 };

/** The ledger's health at a glance, and the way to the whole of it. */
export function LedgerState() {
  const { data, error, refetch } = useAnswer(['console', 'ledger'], ConsoleLedgerHealthDocument, {}, again);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-12 rounded-2xl" />;
  const { checkedAt } = data.ledgerHealth;
  return (
    <div className="grid gap-1.5">
      <LedgerVerdict health={data.ledgerHealth} />
      <p className="flex justify-between gap-4 px-1 text-sm text-muted">
        <span>{checkedAt && `Compared ${formatMoment(checkedAt)}`}</span>
        <Link href={areas.ledger.href} className="text-primary underline-offset-4 hover:underline">
          Ledger
        </Link>
      </p>
    </div>
  );
}
