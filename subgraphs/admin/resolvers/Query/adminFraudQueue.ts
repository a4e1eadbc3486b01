import type { PageArguments } from '@mint/platform/graphql/connection.ts';
import { askPeer, peerPage, toPeerConnection } from '../../graph/peer-connection.ts';
import { type GraphContext, requireAdmin } from '../../graph-context.ts';

/** The held transfers that wait for a decision. */
export async function adminFraudQueue(_: unknown, paging: PageArguments, context: GraphContext) {
  requireAdmin(context);
  const page = peerPage(paging);
  const answer = await askPeer(context.domain.fraud.listReviewQueue(page));
  const nodes = answer.fraudCases.map(({ id }) => ({ __typename: 'FraudCase' as const, id }));
  return toPeerConnection(nodes, answer, page.after);
}
