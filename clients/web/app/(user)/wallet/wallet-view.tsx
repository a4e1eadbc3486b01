'use client';

import {
  LimitsDocument,
  OpenWalletDocument,
  WalletEntriesDocument,
  type WalletEntriesQuery,
  WalletsDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { ScrollText } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { currencies } from '../../../money/currencies.ts';
import { currencyName, formatMoney, formatSigned, fromMinorUnits } from '../../../money/format.ts';
import { formatMoment } from '../../../money/format-date.ts';
import { useAction, useAnswer, usePages } from '../../../session/answers.ts';
import { Button } from '../../../ui/button.tsx';
import { Card, CardHeader } from '../../../ui/card.tsx';
import { cn } from '../../../ui/class-names.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field, Select } from '../../../ui/field.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Empty, explain, Failed, ListSkeleton } from '../../../ui/states.tsx';
import { BalanceCard } from './balance-card.tsx';

const pageSize = 25;

/** A person's money in each currency, its history, and how much of it they may send. */
export function WalletView() {
  const { data, error, refetch } = useAnswer(['wallets'], WalletsDocument, {});
  const [chosen, setChosen] = useState<string | null>(null);
  const wallets = data?.wallets;
  const wallet = wallets?.find(({ id }) => id === chosen) ?? wallets?.[0];
  return (
    <>
      <PageTitle action={wallets && <OpenWallet held={wallets.map(({ currency }) => currency)} />}>Wallet</PageTitle>
      {error ? (
        <Card>
          <Failed error={error} retry={() => void refetch()} />
        </Card>
      ) : !wallets || !wallet ? (
        <Card>
          <ListSkeleton rows={4} />
        </Card>
      ) : (
        <div className="grid gap-5">
          <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
            {wallets.map(({ id, currency, available, held, status }) => (
              <li key={id}>
                <button
                  type="button"
                  aria-pressed={id === wallet.id}
                  onClick={() => setChosen(id)}
                  className={cn(
                    'grid h-full w-full cursor-pointer content-start gap-1 rounded-2xl border bg-surface p-5 text-left transition-colors hover:bg-raised',
                    id === wallet.id && 'border-primary',
                  )}
                >
                  <span className="text-sm text-muted">{currencyName(currency)}</span>
                  <span className="text-2xl font-semibold tabular-nums">{formatMoney(available)}</span>
                  {(status === 'FROZEN' || held.minorUnits !== '0') && (
                    <span className="text-sm text-muted">{status === 'FROZEN' ? 'Stopped' : `${formatMoney(held)} held`}</span>
                  )}
                </button>
              </li>
            ))}
          </ul>
          <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
            <div className="grid gap-5">
              <BalanceCard key={wallet.id} walletId={wallet.id} currency={wallet.currency} />
              <History walletId={wallet.id} />
            </div>
            <LimitsCard />
          </div>
        </div>
      )}
    </>
  );
}

function History({ walletId }: { readonly walletId: string }) {
  const pages = usePages(
    ['wallets', walletId],
    WalletEntriesDocument,
    { id: walletId, first: pageSize },
    ({ wallet }) => wallet?.entries,
  );
  const entries = pages.data?.pages.flatMap(({ wallet }) => wallet?.entries.nodes ?? []);
  return (
    <Card>
      <CardHeader
        title="Entries"
        action={
          <Link href="/statements" className="text-sm text-primary underline-offset-4 hover:underline">
            Statements
          </Link>
        }
      />
      {pages.error ? (
        <Failed error={pages.error} retry={() => void pages.refetch()} />
      ) : entries === undefined ? (
        <ListSkeleton />
      ) : entries.length === 0 ? (
        <Empty icon={ScrollText} title="No entries yet" />
      ) : (
        <>
          <ul className="grid">
            {entries.map((entry) => (
              <EntryLine key={entry.id} entry={entry} />
            ))}
          </ul>
          <MoreButton hasMore={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />
        </>
      )}
    </Card>
  );
}

type Entry = NonNullable<WalletEntriesQuery['wallet']>['entries']['nodes'][number];

/** What moved, by whom or what it was, and what was there after it. */
function EntryLine({ entry: { delta, balanceAfter, createdAt, transaction } }: { readonly entry: Entry }) {
  const { amount, currency } = delta;
  const leaves = amount.startsWith('-');
  const line = (
    <>
      <span className="grid min-w-0 gap-0.5">
        {transaction && (
          <span className="truncate font-medium">
            {transaction.kind === 'TOP_UP'
              ? 'Top-up'
              : (transaction.merchant ?? transaction.counterparty?.displayName ?? 'Transfer')}
          </span>
        )}
        <time dateTime={createdAt} className="text-sm text-muted">
          {formatMoment(createdAt)}
        </time>
      </span>
      <span className="grid shrink-0 justify-items-end gap-0.5">
        <span className={cn('font-medium tabular-nums', !leaves && 'text-primary')}>
          {formatSigned({ amount: amount.replace('-', ''), currency }, leaves ? 'OUT' : 'IN')}
        </span>
        <span className="text-sm text-muted tabular-nums">{formatMoney(balanceAfter)}</span>
      </span>
    </>
  );
  const look = '-mx-3 flex items-center justify-between gap-4 rounded-xl px-3 py-2';
  return (
    <li>
      {transaction ? (
        <Link href={`/transactions/${transaction.id}`} className={cn(look, 'transition-colors hover:bg-raised')}>
          {line}
        </Link>
      ) : (
        <div className={look}>{line}</div>
      )}
    </li>
  );
}

/** Limits are told in one currency: the one a transaction's own limit is in. */
function LimitsCard() {
  const { data, error, refetch } = useAnswer(['limits'], LimitsDocument, {});
  const limits = data?.limits;
  return (
    <Card>
      <CardHeader title="What you may send" />
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !limits ? (
        <ListSkeleton rows={3} />
      ) : (
        <dl className="grid gap-4 text-sm">
          <div className="flex justify-between gap-4">
            <dt className="text-muted">At once</dt>
            <dd className="font-medium tabular-nums">{formatMoney(limits.perTransaction)}</dd>
          </div>
          {(
            [
              ['Today', limits.daily],
              ['This month', limits.monthly],
            ] as const
          ).map(([name, { limit, used, remaining }]) => (
            <div key={name} className="grid grid-cols-2 gap-1.5">
              <dt className="text-muted">{name}</dt>
              <dd className="text-right font-medium tabular-nums">
                {formatMoney(fromMinorUnits(BigInt(remaining.minorUnits), limits.perTransaction.currency))} left
              </dd>
              <dd className="col-span-2">
                <meter
                  className="share-meter h-1.5 w-full"
                  min={0}
                  max={Math.max(1, Number(limit.minorUnits))}
                  value={Number(used.minorUnits)}
                  aria-label={`${name}: used of the limit`}
                />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}

function OpenWallet({ held }: { readonly held: readonly string[] }) {
  const [open, setOpen] = useState(false);
  const [currency, setCurrency] = useState('EUR');
  const opening = useAction(OpenWalletDocument, [['wallets']]);
  const refusal = opening.data?.walletOpen.userErrors[0]?.message;
  const submit = async () => {
    const { walletOpen } = await opening.mutateAsync({ input: { currency } });
    if (walletOpen.wallet) setOpen(false);
  };
  const offered = currencies.filter((each) => !held.includes(each));
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="tint">Open a currency</Button>}
      title="Open a currency"
      description="Money in it can be sent to you then."
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit().catch(() => {});
        }}
      >
        {refusal && <Notice kind="danger">{refusal}</Notice>}
        {opening.error && <Notice kind="danger">{explain(opening.error).message}</Notice>}
        <Field label="Currency">
          {(control) => (
            <Select value={currency} onChange={(event) => setCurrency(event.target.value)} {...control}>
              {offered.map((each) => (
                <option key={each} value={each}>
                  {currencyName(each)} ({each})
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button type="submit" size="lg" busy={opening.isPending}>
          Open
        </Button>
      </form>
    </Dialog>
  );
}
