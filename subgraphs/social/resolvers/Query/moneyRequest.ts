import { isId } from '@mint/platform/ids/ids.ts';
import type { GraphContext } from '../../graph-context.ts';

/** One request that the viewer made or was asked; null when there is none, or it isn't theirs to see. */
export const moneyRequest = (_: unknown, { id }: { id: string }, { loaders }: GraphContext) =>
  isId('mrq', id) ? loaders.moneyRequest.load(id) : null;
