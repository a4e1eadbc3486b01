import { parsePage, toConnection } from '@mint/platform/graphql/connection.ts';
import { toUuid } from '@mint/platform/ids/ids.ts';
import type { ListReviewQueueRequest } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import type { FraudContext } from '../context.ts';
import { listReviewQueue as listReviewQueueOf } from '../domain/list-review-queue.ts';
import { writeCase } from './write-answer.ts';

/** A page of the open cases, oldest first. */
export async function listReviewQueue({ first, after }: ListReviewQueueRequest, context: FraudContext) {
  const page = parsePage({ first, after: after === '' ? null : after });
  const found = await listReviewQueueOf(context, page);
  const { nodes, edges, pageInfo } = toConnection(found, page, ({ createdAt, id }) => ({ createdAt, id: toUuid(id, 'frc') }));
  return {
    fraudCases: nodes.map(writeCase),
    hasNextPage: pageInfo.hasNextPage,
    endCursor: pageInfo.endCursor ?? '',
    cursors: edges.map(({ cursor }) => cursor),
  };
}
