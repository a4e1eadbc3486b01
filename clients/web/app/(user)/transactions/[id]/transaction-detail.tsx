'use client';

import { CancelTransactionDocument, SpendingCategoryDocument, TransactionDocument } from '@mint/sdk/__generated__/graphql.ts';
import { SearchX } from 'lucide-react';
import { useState } from 'react';
import { Categorize } from '../../../../money/categorize.tsx';
import { categoryName } from '../../../../money/category-name.ts';
import { failureWords } from '../../../../money/failure-words.ts';
import { formatMoney, formatSigned } from '../../../../money/format.ts';
import { formatMoment } from '../../../../money/format-date.ts';
import { StatusMark, statusWord } from '../../../../money/status.tsx';
import { moneyOf } from '../../../../money/transaction-row.tsx';
import { useAction, useAnswer } from '../../../../session/answers.ts';
import { BackLink } from '../../../../ui/back-link.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Fact, Facts } from '../../../../ui/facts.tsx';
import { Id } from '../../../../ui/id.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Empty, explain, Failed, ListSkeleton } from '../../../../ui/states.tsx';

/** All there is to know of one transaction, and its taking back while that can be done. */
export function TransactionDetail({ id }: { readonly id: string }) {
  const { data, error, refetch } = useAnswer(['transactions', id], TransactionDocument, { id });
  const cancel = useAction(CancelTransactionDocument, [['transactions'], ['wallets'], ['limits']]);
  const transaction = data?.transaction;
  const refusal = cancel.data?.transactionCancel.userErrors[0]?.message;
  return (
    <div className="mx-auto max-w-lg">
      <BackLink href="/transactions">Activity</BackLink>
      <Card>
        {error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : data === undefined ? (
          <ListSkeleton rows={4} />
        ) : !transaction ? (
          <Empty icon={SearchX} title="There is no such transaction of yours" />
        ) : (
          <div className="grid gap-5">
            <div className="grid justify-items-center gap-2 text-center">
              <h1 className="text-lg font-medium">
                {transaction.kind === 'TOP_UP'
                  ? 'Top-up'
                  : (transaction.merchant ?? transaction.counterparty?.displayName ?? 'Transfer')}
              </h1>
              <p className="text-4xl font-semibold tracking-tight tabular-nums">
                {formatSigned(moneyOf(transaction), transaction.direction === 'INCOMING' ? 'IN' : 'OUT')}
              </p>
              <div aria-live="polite">
                <StatusMark status={transaction.status} />
              </div>
            </div>
            {transaction.status === 'IN_REVIEW' && (
              <Notice kind="warning">
                We are checking this transfer. The money is held, and comes back if that is not done in a day.
              </Notice>
            )}
            {transaction.failureCode && (
              <Notice kind="danger">Nothing has moved: {failureWords(transaction.failureCode)}.</Notice>
            )}
            {refusal && <Notice kind="danger">{refusal}</Notice>}
            {cancel.error && <Notice kind="danger">{explain(cancel.error).message}</Notice>}
            <Facts>
              {transaction.counterparty && (
                <Fact name={transaction.direction === 'INCOMING' ? 'From' : 'To'}>@{transaction.counterparty.handle}</Fact>
              )}
              {transaction.received && (
                <>
                  <Fact name={transaction.direction === 'INCOMING' ? 'They sent' : 'They get'}>
                    {formatMoney(transaction.direction === 'INCOMING' ? transaction.amount : transaction.received)}
                  </Fact>
                  <Fact name="Rate">
                    1 {transaction.amount.currency} = {transaction.rate} {transaction.received.currency}
                  </Fact>
                </>
              )}
              {transaction.fee && <Fact name="Fee">{formatMoney(transaction.fee)}</Fact>}
              {transaction.note && <Fact name="Note">{transaction.note}</Fact>}
              {transaction.direction === 'OUTGOING' && transaction.status === 'COMPLETED' ? (
                <CategoryLine id={id} merchant={transaction.merchant} />
              ) : (
                transaction.category && <Fact name="Category">{categoryName(transaction.category)}</Fact>
              )}
              <Fact name="Reference">
                <Id>{transaction.id}</Id>
              </Fact>
            </Facts>
            <section>
              <h2 className="mb-2 text-sm font-semibold">What happened</h2>
              <ol className="grid gap-2 border-l pl-4 text-sm">
                {transaction.events.map(({ status, at }) => (
                  <li key={`${status} ${at}`} className="flex justify-between gap-4">
                    <span>{statusWord(status)}</span>
                    <time dateTime={at} className="text-muted">
                      {formatMoment(at)}
                    </time>
                  </li>
                ))}
              </ol>
            </section>
            {(transaction.status === 'PENDING' || transaction.status === 'IN_REVIEW') && transaction.direction !== 'INCOMING' && (
              <Button variant="danger" busy={cancel.isPending} onClick={() => cancel.mutate({ input: { id } })}>
                Take it back
              </Button>
            )}
          </div>
        )}
      </Card>
    </div>
  );
}

/** What it counts as among the person's spendings, which they can correct; nothing until it has been counted. */
function CategoryLine({ id, merchant }: { readonly id: string; readonly merchant: string | null }) {
  const { data } = useAnswer(['transactions', id, 'category'], SpendingCategoryDocument, { id });
  const [correcting, setCorrecting] = useState(false);
  const category = data?.transaction?.spendingCategory;
  if (!category) return null;
  return (
    <Fact name="Category">
      {categoryName(category)}
      <button
        type="button"
        className="ml-2 cursor-pointer rounded-sm text-primary underline-offset-4 hover:underline"
        onClick={() => setCorrecting(true)}
      >
        Change<span className="sr-only"> the category</span>
      </button>
      {correcting && <Categorize payment={{ id, merchant, category }} onClose={() => setCorrecting(false)} />}
    </Fact>
  );
}
