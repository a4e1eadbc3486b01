'use client';

import {
  type AdminTransactionFilter,
  AdminTransactionsDocument,
  type TransactionKind,
  type TransactionStatus,
} from '@mint/sdk/__generated__/graphql.ts';
import { areas } from '../../../../console/areas.ts';
import { ConsoleTitle } from '../../../../console/console-title.tsx';
import { endOfDay, startOfDay } from '../../../../console/days.ts';
import { ChoiceFilter, FilterBar, TextFilter } from '../../../../console/filter-bar.tsx';
import { PagedTable } from '../../../../console/paged-table.tsx';
import { PersonFilter } from '../../../../console/person-filter.tsx';
import { PersonLink } from '../../../../console/person-link.tsx';
import { Cell, Row, RowLink } from '../../../../console/table.tsx';
import { useFilters } from '../../../../console/use-filters.ts';
import { currencies } from '../../../../money/currencies.ts';
import { decimalsOf, formatMoney } from '../../../../money/format.ts';
import { formatMoment } from '../../../../money/format-date.ts';
import { StatusMark, statusWord } from '../../../../money/status.tsx';
import { usePages } from '../../../../session/answers.ts';
import { Id } from '../../../../ui/id.tsx';

const pageSize = 50;
const names = ['user', 'status', 'kind', 'from', 'to', 'min', 'max', 'currency'] as const;
type Filters = Readonly<Record<(typeof names)[number], string>>;

const statuses = [
  'PENDING',
  'PROCESSING',
  'IN_REVIEW',
  'COMPLETED',
  'FAILED',
  'CANCELLED',
  'REVERSED',
] as const satisfies readonly TransactionStatus[];
const kinds = { TRANSFER: 'Transfer', TOP_UP: 'Top-up' } as const satisfies Record<TransactionKind, string>;
const usualCurrency = 'USD';
const isAmount = (text: string) => /^\d{1,12}(\.\d{1,4})?$/.test(text);

/** What the graph is asked for; an address that somebody wrote by hand narrows to what can be understood of it. */
function filterOf({ user, status, kind, from, to, min, max, currency }: Filters): AdminTransactionFilter {
  const known = currencies.includes(currency) ? currency : usualCurrency;
  const wantedStatus = statuses.find((each) => each === status);
  const wantedKind = (Object.keys(kinds) as TransactionKind[]).find((each) => each === kind);
  const start = startOfDay(from);
  const end = endOfDay(to);
  return {
    ...(user.startsWith('usr_') ? { userId: user } : {}),
    ...(wantedStatus ? { status: wantedStatus } : {}),
    ...(wantedKind ? { kind: wantedKind } : {}),
    ...(start === null ? {} : { from: start }),
    ...(end === null ? {} : { to: end }),
    ...(isAmount(min) ? { minAmount: { amount: min, currency: known } } : {}),
    ...(isAmount(max) ? { maxAmount: { amount: max, currency: known } } : {}),
  };
}

function problemOf({ from, to, min, max }: Filters): string | null {
  if (from !== '' && to !== '' && from > to) return 'The first day is after the last.';
  if (min !== '' && max !== '' && Number(min) > Number(max)) return 'The least amount is more than the most.';
  return null;
}

/** Everybody’s transactions, newest first. */
export function TransactionSearch() {
  const [filters, setFilters] = useFilters(names);
  const pages = usePages(
    ['console', 'transactions'],
    AdminTransactionsDocument,
    { filter: filterOf(filters), first: pageSize },
    ({ adminTransactions }) => adminTransactions,
  );
  return (
    <>
      <ConsoleTitle>Transactions</ConsoleTitle>
      <FilterBar values={filters} onApply={setFilters} problem={problemOf}>
        {(draft) => {
          const currency = draft.of('currency') || usualCurrency;
          const step = String(10 ** -decimalsOf(currency));
          return (
            <>
              <PersonFilter label="Person" name="user" draft={draft} />
              <ChoiceFilter
                label="Status"
                name="status"
                draft={draft}
                any="Any"
                choices={statuses.map((status) => [status, statusWord(status)] as const)}
              />
              <ChoiceFilter label="Kind" name="kind" draft={draft} any="Any" choices={Object.entries(kinds)} />
              <TextFilter label="From" name="from" draft={draft} type="date" />
              <TextFilter label="To" name="to" draft={draft} type="date" />
              <TextFilter label="At least" name="min" draft={draft} type="number" step={step} />
              <TextFilter label="At most" name="max" draft={draft} type="number" step={step} />
              <ChoiceFilter
                label="Currency"
                name="currency"
                draft={draft}
                any={usualCurrency}
                choices={currencies.filter((each) => each !== usualCurrency).map((each) => [each, each] as const)}
              />
            </>
          );
        }}
      </FilterBar>
      <PagedTable
        name="Transactions"
        columns={['When', '#Amount', 'Kind', 'Status', 'From', 'To', '#Score', 'Transaction']}
        pages={pages}
        items={pages.data?.pages.flatMap(({ adminTransactions }) => adminTransactions.nodes)}
        empty="No transaction is like that"
      >
        {({ id, createdAt, amount, kind, status, sender, recipient, fraudScore }) => (
          <Row key={id}>
            <Cell className="whitespace-nowrap">
              <RowLink href={`${areas.transactions.href}/${id}`}>{formatMoment(createdAt)}</RowLink>
            </Cell>
            <Cell figures className="font-medium">
              {formatMoney(amount)}
            </Cell>
            <Cell>{kinds[kind]}</Cell>
            <Cell>
              <StatusMark status={status} />
            </Cell>
            <Cell>
              <PersonLink person={sender} />
            </Cell>
            <Cell>
              <PersonLink person={recipient} />
            </Cell>
            <Cell figures>{fraudScore ?? '–'}</Cell>
            <Cell>
              <Id className="break-normal whitespace-nowrap text-muted">{id}</Id>
            </Cell>
          </Row>
        )}
      </PagedTable>
    </>
  );
}
