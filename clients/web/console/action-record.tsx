'use client';

import { type AdminActionKind, ConsoleActionsDocument } from '@mint/sdk/__generated__/graphql.ts';
import { formatMoment } from '../money/format-date.ts';
import { usePages } from '../session/answers.ts';
import { Id } from '../ui/id.tsx';
import { areas } from './areas.ts';
import { ActionMark } from './marks.tsx';
import { PagedTable } from './paged-table.tsx';
import { PersonLink } from './person-link.tsx';
import { Cell, Row, RowLink } from './table.tsx';

const pageSize = 10;

const words = {
  USER_FREEZE: 'Froze a person',
  USER_UNFREEZE: 'Unfroze a person',
  USER_ROLE_SET: 'Set a role',
  USER_TOTP_RESET: 'Ended a second factor',
  KYC_APPROVE: 'Approved an identity',
  KYC_REJECT: 'Rejected an identity',
  FRAUD_CASE_APPROVE: 'Approved a held transfer',
  FRAUD_CASE_BLOCK: 'Blocked a held transfer',
  LIMITS_SET: 'Set limits',
  TRANSACTION_REVERSE: 'Reversed a transaction',
  TRANSACTION_FORCE_COMPLETE: 'Completed a transaction',
} as const satisfies Record<AdminActionKind, string>;

/** Where the thing that was acted on is seen, by how its id begins; a file is a person's and has no page by its own id. */
const pagesOf: Readonly<Record<string, string>> = {
  usr: areas.users.href,
  txn: areas.transactions.href,
  frc: areas.fraud.href,
};

function Resource({ id }: { readonly id: string }) {
  const page = pagesOf[id.split('_', 1)[0] ?? ''];
  if (page === undefined) return <Id>{id}</Id>;
  return (
    <RowLink href={`${page}/${id}`}>
      <Id className="break-normal whitespace-nowrap">{id}</Id>
    </RowLink>
  );
}

/** What operators did, newest first: to one thing, or to everything. */
export function ActionRecord({ resourceId }: { readonly resourceId?: string }) {
  const pages = usePages(
    ['console', 'actions'],
    ConsoleActionsDocument,
    { ...(resourceId === undefined ? {} : { resourceId }), first: pageSize },
    ({ adminActions }) => adminActions,
  );
  return (
    <PagedTable
      name="What operators did"
      columns={['When', 'What', ...(resourceId === undefined ? ['To'] : []), 'Who', 'State', 'Reason']}
      pages={pages}
      items={pages.data?.pages.flatMap(({ adminActions }) => adminActions.nodes)}
      empty="Nothing yet"
      quiet
    >
      {({ id, kind, state, admin, resourceId: of, reason, refusal, createdAt }) => (
        <Row key={id}>
          <Cell className="whitespace-nowrap text-muted">{formatMoment(createdAt)}</Cell>
          <Cell className="whitespace-nowrap">{words[kind]}</Cell>
          {resourceId === undefined && (
            <Cell>
              <Resource id={of} />
            </Cell>
          )}
          <Cell className="whitespace-nowrap">
            <PersonLink person={admin} />
          </Cell>
          <Cell>
            <ActionMark of={state} />
          </Cell>
          <Cell className="min-w-48">
            {reason}
            {refusal && <span className="block text-danger">{refusal}</span>}
          </Cell>
        </Row>
      )}
    </PagedTable>
  );
}
