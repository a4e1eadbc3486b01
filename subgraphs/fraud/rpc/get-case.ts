import type { GetCaseRequest } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import type { FraudContext } from '../context.ts';
import { findCases } from '../domain/find-cases.ts';
import { readId } from './read-request.ts';
import { writeCase } from './write-answer.ts';

/** One case as it stands; none when there is none by this id. */
export async function getCase({ caseId }: GetCaseRequest, context: FraudContext) {
  const id = readId('frc', caseId);
  const found = (await findCases(context, [id])).get(id);
  return { fraudCase: found === undefined ? undefined : writeCase(found) };
}
