import { decodeCursor, encodeCursor } from '@mint/platform/graphql/connection.ts';
import { toUuid } from '@mint/platform/ids/ids.ts';
import type { ListPendingQueueRequest } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import type { KycContext } from '../context.ts';
import { listPending } from '../domain/list-pending.ts';
import { invalid } from './read-request.ts';
import { writeWithDocuments } from './write-with-documents.ts';

/** A page of the files that wait for a reviewer. Throws InvalidArgument for a page too large and a cursor that is none. */
export async function listPendingQueue({ first, after }: ListPendingQueueRequest, { database }: KycContext) {
  if (first < 1 || first > 100) throw invalid('first must be from 1 to 100');
  const cursor = after === '' ? null : decodeCursor(after);
  const place = cursor && { submittedAt: cursor.createdAt, id: cursor.id };
  const found = await listPending(database, { limit: first + 1, after: place });
  const page = found.slice(0, first);
  const cursors = page.map(({ submittedAt, id }) => encodeCursor({ createdAt: submittedAt ?? '', id: toUuid(id, 'kyc') }));
  return {
    profiles: await writeWithDocuments(database, page),
    hasNextPage: found.length > first,
    endCursor: cursors.at(-1) ?? '',
    cursors,
  };
}
