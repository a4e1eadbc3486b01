'use client';

import type { TypedDocumentString } from '@mint/sdk/__generated__/graphql.ts';
import {
  type InfiniteData,
  type QueryKey,
  type UseQueryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { mint } from './mint.ts';

/**
 * Asks the graph, and keeps the answer until something changes it.
 *
 * @param key What the answer is of, the widest word first: `['transactions', id]`. Changing `['transactions']` asks all of them anew.
 */
export function useAnswer<Result, Variables>(
  key: QueryKey,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  options: Pick<UseQueryOptions<Result>, 'enabled' | 'staleTime' | 'refetchInterval'> = {},
) {
  return useQuery<Result>({ queryKey: [...key, variables], queryFn: () => mint().execute(document, variables), ...options });
}

/** A page of a connection, as far as paging goes. */
interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** How a list is asked for. */
interface PagesOptions<Result> {
  readonly enabled?: boolean;
  /** After how many milliseconds the pages that are shown are asked for anew. */
  readonly refetchEvery?: (shown: readonly Result[]) => number;
}

/**
 * Asks for a list a page at a time.
 *
 * @param connectionOf The connection in the answer; null when the answer has none.
 */
export function usePages<Result, Variables extends { after?: string | null }, Connection extends Page>(
  key: QueryKey,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  connectionOf: (result: Result) => Connection | null | undefined,
  { enabled, refetchEvery }: PagesOptions<Result> = {},
) {
  return useInfiniteQuery<Result, Error, InfiniteData<Result, string | null>, QueryKey, string | null>({
    queryKey: [...key, variables],
    queryFn: ({ pageParam }) => mint().execute(document, { ...variables, after: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: Result) => {
      const connection = connectionOf(last);
      return connection?.pageInfo.hasNextPage ? connection.pageInfo.endCursor : undefined;
    },
    ...(enabled !== undefined && { enabled }),
    ...(refetchEvery && { refetchInterval: (query) => refetchEvery(query.state.data?.pages ?? []) }),
  });
}

/**
 * Has the graph do something. Never shown as done before it is: money moves, or it does not.
 *
 * @param changes The keys of what is asked anew once it is done.
 */
export function useAction<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  changes: readonly QueryKey[] = [],
) {
  const answers = useQueryClient();
  return useMutation<Result, Error, Variables>({
    mutationFn: (variables) => mint().execute(document, variables),
    onSettled: () => Promise.all(changes.map((queryKey) => answers.invalidateQueries({ queryKey }))),
  });
}
