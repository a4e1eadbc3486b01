'use client';

import {
  type AdminApprovalStatus,
  type AdminApprovalVoidReason,
  ConsoleApprovalsDocument,
  type ConsoleApprovalsQuery,
  DecideApprovalDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import Link from 'next/link';
import { ActionDialog } from '../../../../console/action-dialog.tsx';
import { approvalKindWord } from '../../../../console/approval-kind-word.ts';
import { areas } from '../../../../console/areas.ts';
import { ConsoleTitle } from '../../../../console/console-title.tsx';
import { ActionMark, ApprovalMark, approvalWord } from '../../../../console/marks.tsx';
import { PagedTable } from '../../../../console/paged-table.tsx';
import { PersonLink } from '../../../../console/person-link.tsx';
import { Cell, Row, RowLink } from '../../../../console/table.tsx';
import { useFilters } from '../../../../console/use-filters.ts';
import { formatMoney } from '../../../../money/format.ts';
import { formatMoment } from '../../../../money/format-date.ts';
import { useAction, usePages } from '../../../../session/answers.ts';
import { useViewer } from '../../../../shell/viewer.tsx';
import { cn } from '../../../../ui/class-names.ts';

type Approval = ConsoleApprovalsQuery['adminApprovals']['nodes'][number];

const pageSize = 25;
const statuses = ['PENDING', 'APPROVED', 'REJECTED', 'EXPIRED', 'VOID'] as const satisfies readonly AdminApprovalStatus[];

/** What one operator asked for and a second one decides. */
export function Approvals() {
  const [{ status: inAddress }] = useFilters(['status']);
  const status = statuses.find((each) => each === inAddress) ?? 'PENDING';
  const pages = usePages(
    ['console', 'approvals', 'list'],
    ConsoleApprovalsDocument,
    { status, first: pageSize },
    ({ adminApprovals }) => adminApprovals,
  );
  return (
    <>
      <ConsoleTitle>Approvals</ConsoleTitle>
      <nav aria-label="Approvals by status" className="mb-4 flex flex-wrap gap-1">
        {statuses.map((each) => (
          <Link
            key={each}
            href={each === 'PENDING' ? areas.approvals.href : `${areas.approvals.href}?status=${each}`}
            aria-current={each === status ? 'page' : undefined}
            className={cn(
              'rounded-lg px-3 py-1.5 text-sm font-medium',
              each === status ? 'bg-tint text-on-tint' : 'text-muted hover:bg-raised',
            )}
          >
            {approvalWord(each)}
          </Link>
        ))}
      </nav>
      <PagedTable
        name="Approvals"
        columns={['Asked for', 'What', '#Amount', 'From', 'To', 'Asked by', 'Reason', 'Decision']}
        pages={pages}
        items={pages.data?.pages.flatMap(({ adminApprovals }) => adminApprovals.nodes)}
        empty={status === 'PENDING' ? 'Nothing waits for a second operator' : 'There are none'}
      >
        {(approval) => (
          <Row key={approval.id}>
            <Cell className="whitespace-nowrap">{formatMoment(approval.createdAt)}</Cell>
            <Cell className="whitespace-nowrap">
              {approval.transaction ? (
                <RowLink href={`${areas.transactions.href}/${approval.transaction.id}`}>
                  {approvalKindWord(approval.kind)}
                </RowLink>
              ) : (
                <>
                  {approvalKindWord(approval.kind)}
                  {approval.user && (
                    <span className="block">
                      <PersonLink person={approval.user} />
                    </span>
                  )}
                </>
              )}
            </Cell>
            <Cell figures>{approval.transaction ? formatMoney(approval.transaction.amount) : '–'}</Cell>
            <Cell>
              <PersonLink person={approval.transaction?.sender} />
            </Cell>
            <Cell>
              <PersonLink person={approval.transaction?.recipient} />
            </Cell>
            <Cell>
              <PersonLink person={approval.requestedBy} none="Can’t be read now" />
            </Cell>
            <Cell className="min-w-40">{approval.reason}</Cell>
            <Cell className="min-w-48">
              {approval.status === 'PENDING' ? <Decision approval={approval} /> : <Decided approval={approval} />}
            </Cell>
          </Row>
        )}
      </PagedTable>
    </>
  );
}

const voidReasons = {
  REQUESTER_NOT_ADMIN: 'Who asked is no operator any more.',
  STOPPED_BY_OWNER: 'The person whose account it is said no.',
  TOTP_NOT_ENABLED: 'There is no second factor any more.',
} as const satisfies Record<AdminApprovalVoidReason, string>;

function Decision({
  approval: { id, kind, requestedBy, transaction, user, reason, notBefore, expiresAt },
}: {
  readonly approval: Approval;
}) {
  const viewer = useViewer();
  const decide = useAction(DecideApprovalDocument, [['console']]);
  if (requestedBy?.id === viewer.id) return <span className="text-muted">Yours: another operator decides</span>;
  const of = transaction ? ` of ${formatMoney(transaction.amount)}` : user ? ` of ${user.displayName}` : '';
  const what = `${approvalKindWord(kind)}${of}`;
  const asked = `Asked for by ${requestedBy?.displayName ?? 'an operator'}: “${reason}” It ends by itself ${formatMoment(expiresAt)}.`;
  const act = (approve: boolean) => async (why: string) =>
    (await decide.mutateAsync({ input: { approvalId: id, approve, reason: why } })).adminApprovalDecide.userErrors;
  return (
    <span className="flex flex-wrap gap-2">
      {notBefore && (
        <span className="w-full text-muted">Not before {formatMoment(notBefore)}: until then its owner may stop it</span>
      )}
      <ActionDialog
        label="Approve"
        variant="tint"
        title={`${what}: approve?`}
        description={`${asked} With your word it is carried out at once.`}
        act={act(true)}
        done={`${what}: approved`}
      />
      <ActionDialog
        label="Reject"
        title={`${what}: reject?`}
        description={`${asked} Nothing moves.`}
        act={act(false)}
        done={`${what}: rejected`}
      />
    </span>
  );
}

function Decided({
  approval: { status, voidReason, decidedBy, decidedAt, decisionReason, action },
}: {
  readonly approval: Approval;
}) {
  return (
    <div className="grid gap-1">
      <span className="flex flex-wrap items-center gap-1.5">
        <ApprovalMark of={status} />
        {action && <ActionMark of={action.state} />}
      </span>
      {decidedAt && (
        <span className="text-muted">
          <PersonLink person={decidedBy} none="An operator" />, {formatMoment(decidedAt)}
        </span>
      )}
      {decisionReason && <span>{decisionReason}</span>}
      {voidReason && <span className="text-muted">{voidReasons[voidReason]}</span>}
      {action?.refusal && <span className="text-danger">{action.refusal}</span>}
    </div>
  );
}
