import { isId } from '@mint/platform/ids/ids.ts';
import type { GraphContext } from '../../graph-context.ts';

/** One case; null when there is none by this id. */
export const fraudCase = (_: unknown, { id }: { id: string }, { loaders }: GraphContext) =>
  isId('frc', id) ? loaders.fraudCase.load(id) : null;
