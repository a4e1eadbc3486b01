'use client';

import { ConsoleUsersDocument } from '@mint/sdk/__generated__/graphql.ts';
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { areas } from '../../../../console/areas.ts';
import { ConsoleTitle } from '../../../../console/console-title.tsx';
import { RoleMark, TierMark, UserStatusMark } from '../../../../console/marks.tsx';
import { PagedTable } from '../../../../console/paged-table.tsx';
import { Cell, Row, RowLink } from '../../../../console/table.tsx';
import { useFilters } from '../../../../console/use-filters.ts';
import { formatMoney } from '../../../../money/format.ts';
import { formatMoment } from '../../../../money/format-date.ts';
import { useDebounced } from '../../../../people/use-debounced.ts';
import { usePages } from '../../../../session/answers.ts';
import { Field, Input } from '../../../../ui/field.tsx';

const pageSize = 25;
const maxQueryLength = 100;

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
        <Field label="Find people" hideLabel>
          {(control) => (
            <span className="relative block">
              <Search className="pointer-events-none absolute top-3 left-3 size-4 text-muted" aria-hidden />
              <Input
                type="search"
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                maxLength={maxQueryLength}
                placeholder="Handle, e-mail address, name or user id"
                className="h-10 pl-9 text-sm"
                value={text}
                onChange={(event) => setText(event.target.value)}
                {...control}
              />
            </span>
          )}
        </Field>
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
            <Cell className="whitespace-nowrap text-muted">{formatMoment(createdAt)}</Cell>
          </Row>
        )}
      </PagedTable>
    </>
  );
}
