'use client';

import { ContactPageDocument } from '@mint/sdk/__generated__/graphql.ts';
import { usePages } from '../session/answers.ts';
import type { Person } from './person.ts';

const pageSize = 50;

/** The people whom the viewer keeps at hand, as far as they have been read, and which contact each of them is. */
export function useContacts() {
  const pages = usePages(['contacts', 'pages'], ContactPageDocument, { first: pageSize }, ({ contacts }) => contacts);
  const known = pages.data?.pages.flatMap(({ contacts }) => contacts.nodes);
  return {
    pages,
    people: known?.flatMap(({ user }): Person[] => (user ? [user] : [])),
    contactOf: (personId: string): string | null => known?.find(({ user }) => user?.id === personId)?.id ?? null,
  };
}
