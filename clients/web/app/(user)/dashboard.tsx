'use client';

import { TransactionsDocument, WalletsDocument } from '@mint/sdk/__generated__/graphql.ts';
import { ArrowLeftRight, Plus, Send } from 'lucide-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import { formatMoney } from '../../money/format.ts';
import { formatShortDay } from '../../money/format-date.ts';
import { TransactionRow } from '../../money/transaction-row.tsx';
import { useAnswer } from '../../session/answers.ts';
import { useViewer } from '../../shell/viewer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card, CardHeader } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Empty, Failed, ListSkeleton, Skeleton } from '../../ui/states.tsx';
import { MonthCard } from './month-card.tsx';

const recentCount = 6;
// It comes when it is asked for: the page does not wait for it.
const loadTopUp = async () => (await import('../../money/top-up.tsx')).TopUp;
const TopUp = dynamic(loadTopUp);

/** Where a person stands: what they have, what this month took, and what happened last. */
export function Dashboard() {
  const { displayName, emailVerified } = useViewer();
  return (
    <div className="grid gap-5">
      <h1 className="text-2xl font-semibold tracking-tight">Hello, {displayName.split(' ')[0]}</h1>
      {emailVerified === false && (
        <Notice kind="warning">Confirm your e-mail address: the link is in the message that we sent you.</Notice>
      )}
      <div className="grid gap-5 lg:grid-cols-[1.4fr_1fr]">
        <BalanceCard />
        <MonthCard />
      </div>
      <RecentCard />
    </div>
  );
}

function BalanceCard() {
  const [toppingUp, setToppingUp] = useState(false);
  const [asked, setAsked] = useState(false);
  const { data, error, refetch } = useAnswer(['wallets'], WalletsDocument, {});
  const [main, ...others] = data?.wallets ?? [];
  return (
    <Card className="flex flex-col border-transparent bg-primary text-on-primary dark:bg-surface dark:text-foreground dark:border-line">
      <h2 className="text-sm font-medium opacity-85">Available</h2>
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : main ? (
        <>
          <p className="mt-1 text-4xl font-semibold tracking-tight tabular-nums" data-testid="available">
            {formatMoney(main.available)}
          </p>
          <p className="mt-1 min-h-5 text-sm opacity-85">
            {main.held.minorUnits !== '0' && `${formatMoney(main.held)} held for transfers in review. `}
            {main.status === 'FROZEN' && 'This wallet is stopped. '}
            {others.map(({ currency, available }) => (
              <span key={currency} className="mr-3 tabular-nums">
                {formatMoney(available)}
              </span>
            ))}
          </p>
        </>
      ) : (
        <Skeleton className="mt-2 h-16 w-48 bg-white/20" />
      )}
      <div className="mt-auto flex flex-wrap gap-2 pt-5">
        <Button asChild className="bg-on-primary text-primary hover:bg-on-primary/90 dark:bg-primary dark:text-on-primary">
          <Link href="/send">
            <Send aria-hidden />
            Send
          </Link>
        </Button>
        <Button
          className="bg-primary-strong text-on-primary hover:brightness-110 dark:bg-raised dark:text-foreground"
          onPointerEnter={() => void loadTopUp()}
          onFocus={() => void loadTopUp()}
          onClick={() => {
            setAsked(true);
            setToppingUp(true);
          }}
          disabled={!main}
        >
          <Plus aria-hidden />
          Top up
        </Button>
      </div>
      {main && asked && <TopUp currency={main.currency} open={toppingUp} onOpenChange={setToppingUp} />}
    </Card>
  );
}

function RecentCard() {
  const { data, error, refetch } = useAnswer(['transactions', 'recent'], TransactionsDocument, { first: recentCount });
  const recent = data?.transactions?.nodes;
  return (
    <Card>
      <CardHeader
        title="Recent activity"
        action={
          <Link href="/transactions" className="text-sm text-primary underline-offset-4 hover:underline">
            See all
          </Link>
        }
      />
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : recent === undefined ? (
        <ListSkeleton rows={4} />
      ) : recent.length === 0 ? (
        <Empty icon={ArrowLeftRight} title="Nothing yet">
          Top up, or ask somebody for money, and it shows here.
        </Empty>
      ) : (
        <ul>
          {recent.map((transaction) => (
            <TransactionRow key={transaction.id} transaction={transaction} when={formatShortDay} />
          ))}
        </ul>
      )}
    </Card>
  );
}
