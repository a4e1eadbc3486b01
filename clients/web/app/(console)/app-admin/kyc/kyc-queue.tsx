'use client';

import { ConsoleKycQueueDocument } from '@mint/sdk/__generated__/graphql.ts';
import { areas } from '../../../../console/areas.ts';
import { ConsoleTitle } from '../../../../console/console-title.tsx';
import { TierMark } from '../../../../console/marks.tsx';
import { PagedTable } from '../../../../console/paged-table.tsx';
import { Cell, Row, RowLink } from '../../../../console/table.tsx';
import { formatMoment } from '../../../../money/format-date.ts';
import { usePages } from '../../../../session/answers.ts';
import { Id } from '../../../../ui/id.tsx';

const pageSize = 25;

/** The identity files that wait for a decision, the longest waiting first. */
export function KycQueue() {
  const pages = usePages(
    ['console', 'kyc', 'queue'],
    ConsoleKycQueueDocument,
    { first: pageSize },
    ({ adminKycQueue }) => adminKycQueue,
  );
  return (
    <>
      <ConsoleTitle>Identity</ConsoleTitle>
      <PagedTable
        name="Identities to look at"
        columns={['Person', 'Handle', 'Waits since', 'Tier', '#Documents', 'File']}
        pages={pages}
        items={pages.data?.pages.flatMap(({ adminKycQueue }) => adminKycQueue.nodes)}
        empty="Nobody waits for a decision"
      >
        {({ id, user, submittedAt, tier, documents }) => (
          <Row key={id}>
            <Cell className="whitespace-nowrap">
              {user ? (
                <RowLink href={`${areas.kyc.href}/${user.id}`}>{user.displayName}</RowLink>
              ) : (
                <span className="text-muted">Can’t be read now</span>
              )}
            </Cell>
            <Cell>{user && `@${user.handle}`}</Cell>
            <Cell className="whitespace-nowrap">{submittedAt && formatMoment(submittedAt)}</Cell>
            <Cell>
              <TierMark of={tier} />
            </Cell>
            <Cell figures>{documents.filter(({ status }) => status === 'UPLOADED').length}</Cell>
            <Cell>
              <Id className="break-normal whitespace-nowrap text-muted">{id}</Id>
            </Cell>
          </Row>
        )}
      </PagedTable>
    </>
  );
}
