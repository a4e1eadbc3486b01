import { isId } from '@mint/platform/ids/ids.ts';
import { readProfile } from '../domain/profile.ts';
import { type GraphContext, maySee } from '../graph-context.ts';

export const User = {
  __resolveReference: ({ id }: { id: string }) => ({ id }),
  /** A user's identity file, for itself and for administrators; null for anyone else. One's own is made when there is none yet. */
  async kyc({ id }: { id: string }, _: unknown, context: GraphContext) {
    if (!isId('usr', id) || !maySee(context.viewer, id)) return null;
    const found = await context.loaders.profileOfUser.load(id);
    return found === null && context.viewer?.userId === id ? readProfile(context.domain.database, id) : found;
  },
};
