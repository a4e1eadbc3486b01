import type { FraudContext } from '../context.ts';
import { type Assessment, assess } from './assess.ts';
import { gatherFacts } from './gather-facts.ts';
import { rulesFiredTotal, scoresTotal, scoringDurationSeconds } from './metrics.ts';
import type { Transfer } from './read-stored-facts.ts';

/**
 * Scores a transfer that is about to be made. Writes nothing before it answers: the assessment and its facts are put aside for later. Throws when
 * the database doesn't answer: without a score no money may move.
 */
export async function scoreTransfer(context: FraudContext, transfer: Transfer): Promise<Assessment> {
  const end = scoringDurationSeconds.startTimer();
  const facts = await gatherFacts(context, transfer);
  const assessment = assess(facts, context.config);
  end();
  scoresTotal.inc({ decision: assessment.decision });
  for (const { rule } of assessment.findings) rulesFiredTotal.inc({ rule });
  context.assessments.add({ transactionId: transfer.transactionId, assessedAt: new Date(), assessment, facts });
  return assessment;
}
