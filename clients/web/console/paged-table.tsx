'use client';

import { SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { MoreButton } from '../ui/more-button.tsx';
import { Empty, Failed, ListSkeleton } from '../ui/states.tsx';
import { Table } from './table.tsx';

/** A table that is read a page at a time, in whatever state that is. */
export function PagedTable<Item extends { readonly id: string }>({
  name,
  columns,
  pages,
  items,
  empty,
  quiet = false,
  children,
}: {
  readonly name: string;
  readonly columns: readonly string[];
  readonly pages: {
    readonly error: Error | null;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly refetch: () => Promise<unknown>;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  /** What has been read so far; undefined before the first page came. */
  readonly items: readonly Item[] | undefined;
  /** What it means that there is nothing. */
  readonly empty: string;
  /** Beside other matters, nothing is said in one line. */
  readonly quiet?: boolean;
  readonly children: (item: Item) => ReactNode;
}) {
  if (items === undefined || items.length === 0) {
    return (
      <div className="rounded-2xl border bg-surface px-4 py-3">
        {pages.error ? (
          <Failed error={pages.error} retry={() => void pages.refetch()} />
        ) : items === undefined ? (
          <ListSkeleton rows={quiet ? 1 : 6} />
        ) : quiet ? (
          <p className="text-sm text-muted">{empty}</p>
        ) : (
          <Empty icon={SearchX} title={empty} />
        )}
      </div>
    );
  }
  return (
    <>
      <Table name={name} columns={columns}>
        {items.map(children)}
      </Table>
      {pages.error && <Failed error={pages.error} retry={() => void pages.fetchNextPage()} />}
      <MoreButton hasMore={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />
    </>
  );
}
