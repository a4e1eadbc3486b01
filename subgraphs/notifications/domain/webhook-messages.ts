import type { PayloadOf } from '@mint/platform/kafka/contract.ts';
import type { webhookEndpointDisabled } from '@mint/schema/events/webhooks.ts';
import type { Message } from './tell-people.ts';

/** Ends of sentences. */
const reasons = { FAILING: 'every attempt of five days failed', GONE: 'it says that it is gone' } as const;

/** What the owner of a webhook endpoint is told when it is sent nothing any more. */
export function webhookDisabledMessage({
  endpointId,
  ownerId,
  host,
  reason,
}: PayloadOf<typeof webhookEndpointDisabled>): Message {
  return {
    userId: ownerId,
    inbox: {
      kind: 'WEBHOOK_DISABLED',
      title: `Nothing is sent to ${host} any more`,
      body: `We have stopped sending webhooks to it: ${reasons[reason]}. Enable the endpoint again once it answers.`,
      transactionId: null,
      resourceId: endpointId,
    },
    mail: { template: 'webhook-disabled', data: { host, reason: reasons[reason] } },
  };
}
