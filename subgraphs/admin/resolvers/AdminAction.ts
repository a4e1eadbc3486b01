import type { Action, Snapshot } from '../domain/action.ts';

const asJson = (snapshot: Snapshot | null) => (snapshot === null ? null : JSON.stringify(snapshot));

export const AdminAction = {
  admin: ({ adminId }: Action) => ({ __typename: 'User' as const, id: adminId }),
  before: ({ before }: Action) => asJson(before),
  after: ({ after }: Action) => asJson(after),
};
