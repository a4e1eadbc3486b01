import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { isId } from '@mint/platform/ids/ids.ts';
import { type GraphContext, maySee } from '../../graph-context.ts';

/** One wallet, null unless it is there for this viewer to see. */
export async function wallet(_: unknown, { id }: { id: string }, context: GraphContext) {
  const viewer = requireViewer(context);
  const found = isId('wal', id) ? await context.loaders.wallet.load(id) : null;
  return found !== null && maySee(viewer, found.userId) ? found : null;
}
