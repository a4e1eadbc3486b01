import { timestamp } from '@mint/platform/kafka/codecs.ts';
import { defineEvent } from '@mint/platform/kafka/contract.ts';
import { z } from 'zod';
import { idOf } from './ids.ts';

/** Where it is told what becomes of people's webhook endpoints; keyed by endpoint. */
export const webhookTopic = 'webhook.events';

const endpoint = z.object({
  endpointId: idOf('whe'),
  ownerId: idOf('usr'),
  /** The host alone: the rest of a URL may be a secret. */
  host: z.string(),
  occurredAt: timestamp,
});

const endpointState = endpoint.extend({
  /** What it is told of. */
  events: z.array(z.string()),
  enabled: z.boolean(),
});

const endpointId = (payload: { readonly endpointId: string }) => payload.endpointId;

/** Why an endpoint was disabled without its owner: every attempt of days failed, or it said that it is gone. */
export const webhookDisabledReasons = ['FAILING', 'GONE'] as const;

/** Somebody has events told to a URL. */
export const webhookEndpointCreated = defineEvent({
  type: 'webhook.endpoint_created',
  version: 1,
  topic: webhookTopic,
  payload: endpointState,
  key: endpointId,
});

/** The owner changed it: where to, of what, or whether at all. */
export const webhookEndpointUpdated = defineEvent({
  type: 'webhook.endpoint_updated',
  version: 1,
  topic: webhookTopic,
  payload: endpointState,
  key: endpointId,
});

/** The owner removed it. */
export const webhookEndpointDeleted = defineEvent({
  type: 'webhook.endpoint_deleted',
  version: 1,
  topic: webhookTopic,
  payload: endpoint,
  key: endpointId,
});

/** It is signed for with another secret; the one before signs as well until `previousUntil`. */
export const webhookSecretRotated = defineEvent({
  type: 'webhook.secret_rotated',
  version: 1,
  topic: webhookTopic,
  payload: endpoint.extend({ previousUntil: timestamp }),
  key: endpointId,
});

/** Nothing is sent to it any more, by itself; its owner can enable it again. */
export const webhookEndpointDisabled = defineEvent({
  type: 'webhook.endpoint_disabled',
  version: 1,
  topic: webhookTopic,
  payload: endpoint.extend({
    reason: z.enum(webhookDisabledReasons),
    /** Since when every attempt had failed. */
    failingSince: timestamp,
  }),
  key: endpointId,
});

/** An event was given up: the endpoint was never told of it. */
export const webhookDeliveryFailed = defineEvent({
  type: 'webhook.delivery_failed',
  version: 1,
  topic: webhookTopic,
  payload: endpoint.extend({
    deliveryId: idOf('whd'),
    /** What it would have told of. */
    event: z.string(),
    attempts: z.int().positive(),
    /** Why the last attempt failed. */
    error: z.string(),
  }),
  key: endpointId,
});

/** Every event of this domain. */
export const webhookEvents = [
  webhookEndpointCreated,
  webhookEndpointUpdated,
  webhookEndpointDeleted,
  webhookSecretRotated,
  webhookEndpointDisabled,
  webhookDeliveryFailed,
] as const;
