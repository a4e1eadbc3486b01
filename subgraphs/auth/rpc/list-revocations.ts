import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import {
  type ListRevocationsRequest,
  type ListRevocationsResponseSchema,
  RevocationKind,
} from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { AuthContext } from '../context.ts';
import { listRevocations as list } from '../domain/revocations.ts';

/** What was ended and is new to who asks. */
export async function listRevocations(
  { cursor }: ListRevocationsRequest,
  context: AuthContext,
): Promise<MessageInitShape<typeof ListRevocationsResponseSchema>> {
  const page = await list(context, cursor);
  return {
    revocations: page.revocations.map(({ kind, id, expiresAt }) => ({
      kind: RevocationKind[kind],
      id,
      expiresAt: timestampFromDate(expiresAt),
    })),
    cursor: page.cursor,
    more: page.more,
  };
}
