import type { Action } from '../domain/action.ts';

export const AdminAction = {
  admin: ({ adminId }: Action) => ({ __typename: 'User' as const, id: adminId }),
};
