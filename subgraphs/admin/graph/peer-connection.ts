import { Code, ConnectError } from '@connectrpc/connect';
import { badUserInput } from '@mint/platform/errors/errors.ts';
import type { PageArguments } from '@mint/platform/graphql/connection.ts';

const maxFirst = 100;
const defaultFirst = 20;

/** A page of what another domain keeps, as it answers. */
interface PeerPage {
  readonly hasNextPage: boolean;
  readonly endCursor: string;
  readonly cursors: readonly string[];
}

/** What a list of another domain's is asked with. Throws BAD_USER_INPUT when `first` is not from 1 to 100. */
export function peerPage({ first, after }: PageArguments): { readonly first: number; readonly after: string } {
  const count = first ?? defaultFirst;
  if (!Number.isInteger(count) || count < 1 || count > maxFirst) throw badUserInput(`\`first\` must be from 1 to ${maxFirst}.`);
  return { first: count, after: after ?? '' };
}

/** Asks another domain for a page; what it finds wrong with the cursor or a condition is the caller's to mend. */
export async function askPeer<Answer>(call: Promise<Answer>): Promise<Answer> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ConnectError && error.code === Code.InvalidArgument) throw badUserInput(error.rawMessage);
    throw error;
  }
}

/** The connection of such a page: each thing is a reference that its own domain fills. */
export function toPeerConnection<Node>(nodes: readonly Node[], page: PeerPage, after: string) {
  const { cursors, hasNextPage, endCursor } = page;
  return {
    nodes,
    edges: nodes.map((node, index) => ({ node, cursor: cursors[index] ?? '' })),
    pageInfo: {
      hasNextPage,
      hasPreviousPage: after !== '',
      startCursor: cursors[0] ?? null,
      endCursor: endCursor || null,
    },
  };
}
