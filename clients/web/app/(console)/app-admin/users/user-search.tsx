'use client';

import { ConsoleUsersDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useEffect, useState } from 'react';
import { areas } from '../../../../console/areas.ts';
import { ConsoleTitle } from '../../../../console/console-title.tsx';
import { RoleMark, TierMark, UserStatusMark } from '../../../../console/marks.tsx';
import { PagedTable } from '../../../../console/paged-table.tsx';
import { Cell, Row, RowLink } from '../../../../console/table.tsx';
import { useFilters } from '../../../../console/use-filters.ts';
import { formatMoney } from '../../../../money/format.ts';
import { formatDate } from '../../../../money/format-date.ts';
import { useDebounced } from '../../../../people/use-debounced.ts';
import { usePages } from '../../../../session/answers.ts';
import { SearchField } from '../../../../ui/search-field.tsx';

const pageSize = 25;

/** Finds people, stopped ones too, by what is known of them. */
export function UserSearch() {
  const [{ q }, setFilters] = useFilters(['q']);
  const [text, setText] = useState(q);
  const asked = useDebounced(text.trim());
  useEffect(() => setFilters({ q: asked }), [asked, setFilters]);
  const pages = usePages(
    ['console', 'users'],
    ConsoleUsersDocument,
    { query: asked.replace(/^@/, ''), first: pageSize },
    ({ adminUsers }) => adminUsers,
  );
  return (
    <>
      <ConsoleTitle>Users</ConsoleTitle>
      <search className="mb-4 block max-w-lg">
        <SearchField
          small
          label="Find people"
          placeholder="Handle, e-mail address, name or user id"
          value={text}
          onChange={setText}
        />
      </search>
      <PagedTable
        name="People"
        columns={['Name', 'Handle', 'E-mail', 'Status', 'Role', 'Identity', '#Balances', 'Joined']}
        pages={pages}
        items={pages.data?.pages.flatMap(({ adminUsers }) => adminUsers.nodes)}
        empty="Nobody found"
      >
        {({ id, displayName, handle, email, status, role, kyc, wallets, createdAt }) => (
          <Row key={id}>
            <Cell className="max-w-56 truncate">
              <RowLink href={`${areas.users.href}/${id}`}>{displayName}</RowLink>
            </Cell>
            <Cell>@{handle}</Cell>
            <Cell className="max-w-64 truncate text-muted">{email}</Cell>
            <Cell>{status && <UserStatusMark of={status} />}</Cell>
            <Cell>{role && <RoleMark of={role} />}</Cell>
            <Cell>{kyc && <TierMark of={kyc.tier} />}</Cell>
            <Cell figures>{wallets?.map(({ balance }) => formatMoney(balance)).join(' · ')}</Cell>
            <Cell className="whitespace-nowrap text-muted">{formatDate(createdAt)}</Cell>
          </Row>
        )}
      </PagedTable>
    </>
  );
}
