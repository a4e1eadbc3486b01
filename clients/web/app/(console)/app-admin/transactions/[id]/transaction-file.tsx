'use client';

import {
  ConsoleApprovalsDocument,
  ConsoleTransactionDocument,
  type ConsoleTransactionQuery,
  ForceCompleteDocument,
  ReverseTransactionDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { SearchX } from 'lucide-react';
import Link from 'next/link';
import { ActionDialog } from '../../../../../console/action-dialog.tsx';
import { ActionRecord } from '../../../../../console/action-record.tsx';
import { approvalKindWord } from '../../../../../console/approval-kind-word.ts';
import { areas } from '../../../../../console/areas.ts';
import { CardLink } from '../../../../../console/card-link.tsx';
import { ConsoleTitle } from '../../../../../console/console-title.tsx';
import { PersonLink } from '../../../../../console/person-link.tsx';
import { formatMoney } from '../../../../../money/format.ts';
import { formatMoment } from '../../../../../money/format-date.ts';
import { StatusMark } from '../../../../../money/status.tsx';
import { useAction, useAnswer } from '../../../../../session/answers.ts';
import { useViewer } from '../../../../../shell/viewer.tsx';
import { Card, CardHeader } from '../../../../../ui/card.tsx';
import { Fact, Facts } from '../../../../../ui/facts.tsx';
import { Id } from '../../../../../ui/id.tsx';
import { NotShown } from '../../../../../ui/not-shown.tsx';
import { Notice } from '../../../../../ui/notice.tsx';

type Transaction = NonNullable<ConsoleTransactionQuery['transaction']>;

const back = { href: areas.transactions.href, name: areas.transactions.name };
const pendingShown = 100;

/** All that an operator may know of one transaction, how it came to stand so, and what can be asked for. */
export function TransactionFile({ id }: { readonly id: string }) {
  const { data, error, refetch } = useAnswer(['console', 'transactions', id], ConsoleTransactionDocument, { id });
  const transaction = data?.transaction;
  if (!transaction) {
    return (
      <>
        <ConsoleTitle back={back}>Transaction</ConsoleTitle>
        <NotShown answer={{ data, error, refetch }} icon={SearchX} absent="There is no such transaction" />
      </>
    );
  }
  return (
    <>
      <ConsoleTitle
        back={back}
        mark={<StatusMark status={transaction.status} />}
        action={<Proposals transaction={transaction} />}
      >
        {formatMoney(transaction.amount)} {transaction.kind === 'TOP_UP' ? 'top-up' : 'transfer'}
      </ConsoleTitle>
      <div className="grid grid-cols-1 gap-5">
        <PendingApprovals transactionId={id} />
        <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
          <WhatItIs transaction={transaction} />
          <Trail transaction={transaction} />
        </div>
        <section>
          <h2 className="mb-3 text-base font-semibold">What operators did</h2>
          <ActionRecord resourceId={id} />
        </section>
      </div>
    </>
  );
}

/** What an operator may ask a second one for. */
function Proposals({ transaction: { id, status, amount, sender, recipient } }: { readonly transaction: Transaction }) {
  const viewer = useViewer();
  const reverse = useAction(ReverseTransactionDocument, [['console']]);
  const forceComplete = useAction(ForceCompleteDocument, [['console']]);
  if (sender?.id === viewer.id || recipient?.id === viewer.id) {
    return <p className="text-sm text-muted">This is your own money: others act on it.</p>;
  }
  const asked = 'Asked for. Another operator decides.';
  if (status === 'COMPLETED') {
    return (
      <ActionDialog
        label="Reverse"
        variant="danger"
        title={`Reverse ${formatMoney(amount)}?`}
        description="As much as the recipient still has goes back. Nothing moves until another operator agrees."
        reasonHint="The other operator reads this, and it goes on the record."
        act={async (reason) =>
          (await reverse.mutateAsync({ input: { transactionId: id, reason } })).adminTransactionReverse.userErrors
        }
        done={asked}
      />
    );
  }
  if (status === 'PENDING' || status === 'PROCESSING' || status === 'IN_REVIEW') {
    return (
      <ActionDialog
        label="Force-complete"
        title={`Complete ${formatMoney(amount)}?`}
        description="Whatever it waits for is taken as agreed to. Nothing moves until another operator agrees."
        reasonHint="The other operator reads this, and it goes on the record."
        act={async (reason) =>
          (await forceComplete.mutateAsync({ input: { transactionId: id, reason } })).adminTransactionForceComplete.userErrors
        }
        done={asked}
      />
    );
  }
  return null;
}

/** What was asked for and waits for a second operator. */
function PendingApprovals({ transactionId }: { readonly transactionId: string }) {
  const { data } = useAnswer(['console', 'approvals'], ConsoleApprovalsDocument, { status: 'PENDING', first: pendingShown });
  const waiting = data?.adminApprovals.nodes.filter(({ transaction }) => transaction?.id === transactionId) ?? [];
  return waiting.map(({ id, kind, reason, requestedBy }) => (
    <Notice key={id} kind="warning">
      {approvalKindWord(kind)}: asked for by {requestedBy?.displayName ?? 'an operator'} (“{reason}”). It waits for{' '}
      <Link href={areas.approvals.href} className="underline underline-offset-4">
        another operator’s decision
      </Link>
      .
    </Notice>
  ));
}

function WhatItIs({ transaction }: { readonly transaction: Transaction }) {
  const { id, createdAt, completedAt, sender, recipient, received, fee, rate, note, category, merchant } = transaction;
  const { failureCode, fraudScore, review, reversal, kind } = transaction;
  return (
    <Card>
      <CardHeader title="Transaction" />
      <Facts look="columns">
        {kind === 'TRANSFER' && (
          <Fact name="From">
            <PersonLink person={sender} none="Can’t be read now" />
          </Fact>
        )}
        <Fact name="To">
          <PersonLink person={recipient} none="Can’t be read now" />
        </Fact>
        <Fact name="Recipient gets">{received && `${formatMoney(received)} at ${rate}`}</Fact>
        <Fact name="Fee">{fee && formatMoney(fee)}</Fact>
        <Fact name="Note">{note}</Fact>
        <Fact name="Merchant">{merchant}</Fact>
        <Fact name="Category">{category}</Fact>
        <Fact name="Fraud score">{fraudScore}</Fact>
        <Fact name="Refused">{failureCode && <span className="font-mono text-xs">{failureCode}</span>}</Fact>
        <Fact name="Held until">{review && formatMoment(review.until)}</Fact>
        {reversal && (
          <>
            <Fact name="Taken back">{formatMoney(reversal.reversed)}</Fact>
            <Fact name="Sender has again">{formatMoney(reversal.restored)}</Fact>
            <Fact name="Short">{reversal.short.minorUnits !== '0' && formatMoney(reversal.short)}</Fact>
          </>
        )}
        <Fact name="Made">{formatMoment(createdAt)}</Fact>
        <Fact name="Ended">{completedAt && formatMoment(completedAt)}</Fact>
        <Fact name="Transaction id">
          <Id>{id}</Id>
        </Fact>
      </Facts>
    </Card>
  );
}

function Trail({ transaction: { id, events } }: { readonly transaction: Transaction }) {
  return (
    <Card>
      <CardHeader title="How it went" action={<CardLink href={`${areas.audit.href}?resource=${id}`}>Audit log</CardLink>} />
      <ol className="grid gap-3 border-l-2 pl-4 text-sm">
        {events.map(({ status, at }) => (
          <li key={`${status} ${at}`} className="flex items-center justify-between gap-4">
            <StatusMark status={status} />
            <time dateTime={at} className="text-muted">
              {formatMoment(at)}
            </time>
          </li>
        ))}
      </ol>
    </Card>
  );
}
