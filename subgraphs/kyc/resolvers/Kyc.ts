import { isId } from '@mint/platform/ids/ids.ts';
import type { Profile } from '../domain/profile.ts';
import { type GraphContext, maySee } from '../graph-context.ts';

export const Kyc = {
  /** A file that another subgraph points to; null for a viewer that may not see it. */
  async __resolveReference({ id }: { id: string }, context: GraphContext): Promise<Profile | null> {
    const found = isId('kyc', id) ? await context.loaders.profile.load(id) : null;
    return found !== null && maySee(context.viewer, found.userId) ? found : null;
  },
  user: ({ userId }: Profile) => ({ id: userId }),
  documents: async ({ id }: Profile, _: unknown, { loaders }: GraphContext) => (await loaders.documentsOfProfile.load(id)) ?? [],
  identity: (profile: Profile) => (profile.legalName === null ? null : profile),
};
