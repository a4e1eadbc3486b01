import { requireViewer } from '@mint/platform/graphql/request-context.ts';
import { readProfile } from '../../domain/profile.ts';
import type { GraphContext } from '../../graph-context.ts';

/** The viewer's identity file, made when there is none yet. */
export function kyc(_: unknown, _args: unknown, context: GraphContext) {
  return readProfile(context.domain.database, requireViewer(context).userId);
}
