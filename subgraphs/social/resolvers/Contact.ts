import type { Contact as ContactEntry } from '../domain/contact.ts';

/** A contact; only its owner gets at one. */
export const Contact = {
  user: ({ userId }: ContactEntry) => ({ __typename: 'User' as const, id: userId }),
};
