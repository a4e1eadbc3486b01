import type { Viewer } from '@mint/platform/auth/viewer.ts';
import type { RequestContext } from '@mint/platform/graphql/request-context.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type DataLoader from 'dataloader';
import type { WalletContext } from './context.ts';
import type { Wallet } from './domain/find-wallets.ts';

/** One request's loaders. */
export interface WalletLoaders {
  readonly wallet: DataLoader<Id<'wal'>, Wallet | null>;
  readonly walletsOfUser: DataLoader<Id<'usr'>, readonly Wallet[] | null>;
}

/** What this subgraph's resolvers get as their context. */
export type GraphContext = RequestContext<WalletContext, WalletLoaders>;

/** Whether the viewer may see what belongs to a user: its own, or anyone's for an administrator. */
export function maySee(viewer: Viewer | null, userId: Id<'usr'>): boolean {
  return viewer !== null && (viewer.userId === userId || (viewer.role === 'ADMIN' && viewer.scopes.has('admin')));
}
