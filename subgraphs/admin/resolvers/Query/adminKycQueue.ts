import type { PageArguments } from '@mint/platform/graphql/connection.ts';
import { askPeer, peerPage, toPeerConnection } from '../../graph/peer-connection.ts';
import { type GraphContext, requireAdmin } from '../../graph-context.ts';

/** The identity files that wait for a decision. */
export async function adminKycQueue(_: unknown, paging: PageArguments, context: GraphContext) {
  requireAdmin(context);
  const page = peerPage(paging);
  const answer = await askPeer(context.domain.kyc.listPendingQueue(page));
  const nodes = answer.profiles.map(({ id }) => ({ __typename: 'Kyc' as const, id }));
  return toPeerConnection(nodes, answer, page.after);
}
