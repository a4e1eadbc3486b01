'use client';

import { TransactionsDocument, UserByHandleDocument, WalletsDocument } from '@mint/sdk/__generated__/graphql.ts';
import { SearchX } from 'lucide-react';
import { useState } from 'react';
import { formatDay, formatTime } from '../../../money/format-date.ts';
import { type TransactionInList, TransactionRow } from '../../../money/transaction-row.tsx';
import { useDebounced } from '../../../people/use-debounced.ts';
import { useAddress } from '../../../session/address.ts';
import { useAnswer, usePages } from '../../../session/answers.ts';
import { Card } from '../../../ui/card.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { MoreButton } from '../../../ui/more-button.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Empty, Failed, ListSkeleton } from '../../../ui/states.tsx';
import { ExportButton } from './export-button.tsx';
import { FilterChips, filtersInForce } from './filter-chips.tsx';
import { FilterDialog } from './filter-dialog.tsx';
import { type Filters, readFilters, toGraphFilter } from './filters.ts';

const pageSize = 25;

/** What a person has sent and received, newest first, by day. What they look for stands in the address. */
export function Activity() {
  const { read, write } = useAddress();
  const filters = readFilters(read);
  const change = (next: Filters) => write({ ...next });
  const wallets = useAnswer(['wallets'], WalletsDocument, {});
  const other = useAnswer(['people', 'handle'], UserByHandleDocument, { handle: filters.with }, { enabled: filters.with !== '' });
  const counterpartyId = other.data?.userByHandle?.id ?? null;
  const nobody = filters.with !== '' && other.data !== undefined && counterpartyId === null;
  const known = filters.with === '' || counterpartyId !== null;
  // The address says at once what is typed, and only what is asked waits: an address that is written later would undo the way to a row that was
  // pressed meanwhile.
  const text = useDebounced(filters.text);
  const filter = toGraphFilter({ ...filters, text }, filters.with === '' ? null : counterpartyId);
  const pages = usePages(
    ['transactions', 'list'],
    TransactionsDocument,
    { filter, first: pageSize },
    ({ transactions }) => transactions,
    { enabled: known },
  );
  const shown = nobody ? [] : pages.data?.pages.flatMap(({ transactions }) => transactions?.nodes ?? []);
  const asksForAll = filters.text === '' && filtersInForce(filters).length === 0;
  const failed = other.error ?? pages.error;
  return (
    <>
      <PageTitle action={<ExportButton filter={filter} disabled={!shown || shown.length === 0} />}>Activity</PageTitle>
      <div className="mb-4 grid grid-cols-[1fr_auto] gap-3">
        <Search text={filters.text} onSearch={(text) => write({ text })} />
        <FilterDialog
          filters={filters}
          usual={wallets.data?.wallets[0]?.currency ?? 'USD'}
          count={filtersInForce(filters).length}
          onChange={change}
        />
      </div>
      <FilterChips filters={filters} onChange={change} />
      <Card>
        {failed ? (
          <Failed error={failed} retry={() => void (other.error ? other.refetch() : pages.refetch())} />
        ) : shown === undefined ? (
          <ListSkeleton rows={8} />
        ) : shown.length === 0 ? (
          <Empty icon={SearchX} title="Nothing here">
            {nobody
              ? `There is nobody called @${filters.with}.`
              : asksForAll
                ? 'What you send and receive is listed here.'
                : 'Nothing that you have sent or received is like that.'}
          </Empty>
        ) : (
          <>
            {byDay(shown).map(([day, transactions]) => (
              <section key={day} className="mb-4 last:mb-0">
                <h2 className="mb-1 text-sm font-medium text-muted">{day}</h2>
                <ul>
                  {transactions.map((transaction) => (
                    <TransactionRow key={transaction.id} transaction={transaction} when={formatTime} />
                  ))}
                </ul>
              </section>
            ))}
            <MoreButton hasMore={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />
          </>
        )}
      </Card>
    </>
  );
}

/** What to look for, as it is typed. */
function Search({ text, onSearch }: { readonly text: string; readonly onSearch: (text: string) => void }) {
  // Its own, with the spaces that the address does without.
  const [typed, setTyped] = useState(text);
  return (
    <Field label="Search notes and merchants" hideLabel>
      {(control) => (
        <Input
          type="search"
          placeholder="Search"
          value={typed}
          onChange={({ target: { value } }) => {
            setTyped(value);
            onSearch(value.trim());
          }}
          {...control}
        />
      )}
    </Field>
  );
}

function byDay(transactions: readonly TransactionInList[]): readonly [string, readonly TransactionInList[]][] {
  return [...Map.groupBy(transactions, ({ createdAt }) => formatDay(createdAt))];
}
