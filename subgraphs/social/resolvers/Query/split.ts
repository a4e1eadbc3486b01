import { isId } from '@mint/platform/ids/ids.ts';
import type { GraphContext } from '../../graph-context.ts';

/** One split that the viewer made or has a share of; null when there is none, or it isn't theirs to see. */
export const split = (_: unknown, { id }: { id: string }, { loaders }: GraphContext) =>
  isId('spl', id) ? loaders.split.load(id) : null;
