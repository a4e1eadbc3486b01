import { badUserInput } from '@mint/platform/errors/errors.ts';
import type { PageArguments } from '@mint/platform/graphql/connection.ts';
import { isText } from '../../domain/read-reason.ts';
import { askPeer, peerPage, toPeerConnection } from '../../graph/peer-connection.ts';
import { type GraphContext, requireAdmin } from '../../graph-context.ts';

const maxQueryLength = 100;

/** People, by handle. */
export async function adminUsers(
  _: unknown,
  { query, ...paging }: PageArguments & { readonly query: string },
  context: GraphContext,
) {
  requireAdmin(context);
  if (query.length > maxQueryLength) throw badUserInput(`\`query\` has at most ${maxQueryLength} characters.`);
  if (!isText(query)) throw badUserInput('`query` has characters that no text has.');
  const page = peerPage(paging);
  const answer = await askPeer(context.domain.auth.searchUsers({ query, ...page }));
  const nodes = answer.users.map(({ id }) => ({ __typename: 'User' as const, id }));
  return toPeerConnection(nodes, answer, page.after);
}
