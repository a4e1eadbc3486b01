'use client';

import {
  ApproveFraudCaseDocument,
  BlockFraudCaseDocument,
  ConsoleFraudCaseDocument,
  type ConsoleFraudCaseQuery,
} from '@mint/sdk/__generated__/graphql.ts';
import { SearchX } from 'lucide-react';
import { ActionDialog } from '../../../../../console/action-dialog.tsx';
import { ActionRecord } from '../../../../../console/action-record.tsx';
import { areas } from '../../../../../console/areas.ts';
import { ConsoleTitle } from '../../../../../console/console-title.tsx';
import { OutcomeMark } from '../../../../../console/marks.tsx';
import { PersonLink } from '../../../../../console/person-link.tsx';
import { ruleWord } from '../../../../../console/rule-word.ts';
import { formatMoney } from '../../../../../money/format.ts';
import { formatMoment } from '../../../../../money/format-date.ts';
import { StatusMark } from '../../../../../money/status.tsx';
import { useAction, useAnswer } from '../../../../../session/answers.ts';
import { useViewer } from '../../../../../shell/viewer.tsx';
import { Card, CardHeader } from '../../../../../ui/card.tsx';
import { Chip } from '../../../../../ui/chip.tsx';
import { Fact, Facts } from '../../../../../ui/facts.tsx';
import { Id } from '../../../../../ui/id.tsx';
import { NotShown } from '../../../../../ui/not-shown.tsx';
import { Notice } from '../../../../../ui/notice.tsx';

type Case = NonNullable<ConsoleFraudCaseQuery['fraudCase']>;

const back = { href: areas.fraud.href, name: areas.fraud.name };

/** One held transfer: what it is, what the rules saw, and the decision. */
export function FraudCaseDetail({ id }: { readonly id: string }) {
  const { data, error, refetch } = useAnswer(['console', 'fraud', id], ConsoleFraudCaseDocument, { id });
  const found = data?.fraudCase;
  if (!found) {
    return (
      <>
        <ConsoleTitle back={back}>Held transfer</ConsoleTitle>
        <NotShown answer={{ data, error, refetch }} icon={SearchX} absent="There is no such case" />
      </>
    );
  }
  return (
    <>
      <ConsoleTitle
        back={back}
        mark={found.outcome ? <OutcomeMark of={found.outcome} /> : <Chip look="warning">Waits for a decision</Chip>}
        action={found.outcome === null && <Decision found={found} />}
      >
        {found.transaction ? `${formatMoney(found.transaction.amount)} held` : 'Held transfer'}
      </ConsoleTitle>
      <div className="grid grid-cols-1 gap-5">
        <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
          <Transfer found={found} />
          <Findings found={found} />
        </div>
        <section>
          <h2 className="mb-3 text-base font-semibold">What operators did</h2>
          <ActionRecord resourceId={id} />
        </section>
      </div>
    </>
  );
}

function Decision({ found: { id, transaction } }: { readonly found: Case }) {
  const viewer = useViewer();
  const approve = useAction(ApproveFraudCaseDocument, [['console']]);
  const block = useAction(BlockFraudCaseDocument, [['console']]);
  if (transaction?.sender?.id === viewer.id || transaction?.recipient?.id === viewer.id) {
    return <p className="text-sm text-muted">This is your own money: another operator decides.</p>;
  }
  const amount = transaction ? formatMoney(transaction.amount) : 'The money';
  return (
    <>
      <ActionDialog
        label="Block"
        variant="danger"
        title="Block this transfer?"
        description={`${amount} goes back to the sender, who is told that the transfer was refused.`}
        act={async (reason) => (await block.mutateAsync({ input: { caseId: id, reason } })).adminFraudCaseBlock.userErrors}
        done="Blocked: the money is back"
      />
      <ActionDialog
        label="Approve"
        variant="primary"
        title="Approve this transfer?"
        description={`${amount} goes to the recipient at once.`}
        act={async (reason) => (await approve.mutateAsync({ input: { caseId: id, reason } })).adminFraudCaseApprove.userErrors}
        done="Approved: the transfer goes on"
      />
    </>
  );
}

function Transfer({ found }: { readonly found: Case }) {
  const { transaction, createdAt, expiresAt, outcome, decidedAt, decidedBy, reason } = found;
  return (
    <Card>
      <CardHeader title="Transfer" />
      {transaction ? (
        <Facts look="columns">
          <Fact name="Amount">{formatMoney(transaction.amount)}</Fact>
          <Fact name="Status">
            <StatusMark status={transaction.status} />
          </Fact>
          {(['sender', 'recipient'] as const).map((side) => {
            const person = transaction[side];
            return (
              <Fact key={side} name={side === 'sender' ? 'From' : 'To'}>
                <PersonLink person={person} none="Can’t be read now" />
                {person && (
                  <span className="block text-muted">
                    @{person.handle}
                    {person.country && ` · ${person.country}`} · joined {formatMoment(person.createdAt)}
                  </span>
                )}
              </Fact>
            );
          })}
          <Fact name="Note">{transaction.note}</Fact>
          <Fact name="Made">{formatMoment(transaction.createdAt)}</Fact>
          <Fact name="Held since">{formatMoment(createdAt)}</Fact>
          {outcome === null ? (
            <Fact name="Released by itself">{formatMoment(expiresAt)}</Fact>
          ) : (
            <>
              <Fact name="Ended">{decidedAt && formatMoment(decidedAt)}</Fact>
              <Fact name="Decided by">{decidedBy && <PersonLink person={decidedBy} />}</Fact>
              <Fact name="Reason">{reason}</Fact>
            </>
          )}
          <Fact name="Transaction">
            <Id>{transaction.id}</Id>
          </Fact>
        </Facts>
      ) : (
        <Notice kind="warning">The transfer can’t be read now.</Notice>
      )}
    </Card>
  );
}

function Findings({ found: { score, findings } }: { readonly found: Case }) {
  return (
    <Card>
      <CardHeader title="What the rules saw" action={<span className="text-sm font-semibold tabular-nums">Score {score}</span>} />
      <ul className="grid gap-4">
        {findings.map(({ rule, score: added, reason, evidence }) => (
          <li key={rule} className="grid gap-2 rounded-xl bg-raised p-3.5 text-sm">
            <p className="flex justify-between gap-3 font-medium">
              <span>{ruleWord(rule)}</span>
              <span className="tabular-nums">+{added}</span>
            </p>
            <p>{reason}</p>
            {evidence.length > 0 && (
              <dl className="grid gap-1 border-t pt-2 text-xs">
                {evidence.map(({ name, value }) => (
                  <div key={name} className="flex justify-between gap-4">
                    <dt className="text-muted">{ruleWord(name)}</dt>
                    <dd className="text-right font-mono break-all">{value}</dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
