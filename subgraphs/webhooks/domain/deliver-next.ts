import { setTimeout as pause } from 'node:timers/promises';
import { fromUuid, type Id } from '@mint/platform/ids/ids.ts';
import { continueTrace } from '@mint/platform/telemetry/trace-context.ts';
import { backOffMs } from '@mint/platform/time/back-off.ts';
import type { WebhooksContext } from '../context.ts';
import { type Claim, claimDelivery, layDown } from './claim-delivery.ts';
import { attemptDurationSeconds, attemptsTotal } from './metrics.ts';
import { type AttemptOutcome, type MessageSender, StoppedError } from './post-message.ts';
import { settleAttempt } from './settle-attempt.ts';
import { openSecret, signedHeaders } from './signing-secrets.ts';

/** How often what came of an attempt is tried to be written: some five seconds, well within the lease. */
const SETTLE_ATTEMPTS = 6;

/**
 * Sends an endpoint one delivery that is due, if there is one, and has the queue come back when there is more. The endpoint may get a delivery twice:
 * when this process dies after the answer and before it is written down.
 */
export async function deliverNext(context: WebhooksContext, sender: MessageSender, endpointId: Id<'whe'>): Promise<void> {
  const claim = await claimDelivery(context, endpointId);
  if (claim === null) return;
  if (claim.isMore) context.queue.remind([endpointId]);
  const startedAt = new Date();
  let outcome: AttemptOutcome;
  try {
    outcome = await attempt(context, sender, claim, startedAt);
  } catch (error) {
    await layDown(context, claim);
    if (error instanceof StoppedError) return;
    throw error;
  }
  const label = { outcome: outcome.error ?? 'DELIVERED' };
  attemptsTotal.inc(label);
  attemptDurationSeconds.observe(label, outcome.durationMs / 1_000);
  await written(() => settleAttempt(context, claim, startedAt, outcome));
}

function attempt(
  { config }: WebhooksContext,
  sender: MessageSender,
  { endpoint, delivery }: Claim,
  at: Date,
): Promise<AttemptOutcome> {
  const endpointId = fromUuid('whe', endpoint.id);
  const isOverlapping = endpoint.previous_secret_until !== null && endpoint.previous_secret_until > at;
  const sealed = [endpoint.secret, ...(isOverlapping && endpoint.previous_secret ? [endpoint.previous_secret] : [])];
  const secrets = sealed.map((secret) => openSecret(secret, config.WEBHOOK_SECRET_KEY, endpointId));
  const headers = signedHeaders(secrets, { messageId: fromUuid('evt', delivery.message_id), body: delivery.body, at });
  const attributes = { 'messaging.message.id': headers['webhook-id'], 'mint.webhook.event': delivery.event };
  return continueTrace(delivery.traceparent, 'deliver webhook', attributes, () =>
    sender.post(endpoint.url, headers, delivery.body),
  );
}

/** The endpoint has it already, so a database that is away is waited for: giving up means sending it twice. */
async function written(write: () => Promise<void>): Promise<void> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await write();
    } catch (error) {
      if (failures >= SETTLE_ATTEMPTS) throw error;
      await pause(backOffMs(failures, { firstMs: 100, ceilingMs: 2_000 }));
    }
  }
}
