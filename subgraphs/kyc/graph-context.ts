import type { Viewer } from '@mint/platform/auth/viewer.ts';
import type { RequestContext } from '@mint/platform/graphql/request-context.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type DataLoader from 'dataloader';
import type { KycContext } from './context.ts';
import type { KycDocument } from './domain/documents.ts';
import type { Profile } from './domain/profile.ts';

/** One request's loaders. */
export interface KycLoaders {
  readonly profile: DataLoader<Id<'kyc'>, Profile | null>;
  readonly profileOfUser: DataLoader<Id<'usr'>, Profile | null>;
  readonly documentsOfProfile: DataLoader<Id<'kyc'>, readonly KycDocument[] | null>;
}

/** What this subgraph's resolvers get as their context. */
export type GraphContext = RequestContext<KycContext, KycLoaders>;

/** Whether the viewer may see what belongs to a user: its own, or anyone's for an administrator. */
export function maySee(viewer: Viewer | null, userId: Id<'usr'>): boolean {
  return viewer !== null && (viewer.userId === userId || (viewer.role === 'ADMIN' && viewer.scopes.has('admin')));
}
