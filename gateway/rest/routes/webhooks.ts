import type { RestRoute } from '../route.ts';

/** URLs that are told of events, and what was sent to them. */
export const webhookRoutes: readonly RestRoute[] = [
  { method: 'GET', path: '/webhooks/endpoints', operation: 'RestWebhookEndpoints' },
  {
    method: 'POST',
    path: '/webhooks/endpoints',
    operation: 'RestCreateWebhookEndpoint',
    status: 201,
    location: '/webhooks/endpoints/{endpoint.id}',
  },
  { method: 'GET', path: '/webhooks/endpoints/{id}', operation: 'RestWebhookEndpoint' },
  { method: 'PATCH', path: '/webhooks/endpoints/{id}', operation: 'RestUpdateWebhookEndpoint', answer: 'endpoint' },
  { method: 'DELETE', path: '/webhooks/endpoints/{id}', operation: 'RestDeleteWebhookEndpoint', status: 204 },
  { method: 'POST', path: '/webhooks/endpoints/{id}/rotate-secret', operation: 'RestRotateWebhookSecret' },
  { method: 'GET', path: '/webhooks/endpoints/{id}/deliveries', operation: 'RestWebhookDeliveries', answer: 'deliveries' },
  { method: 'POST', path: '/webhooks/endpoints/{id}/test', operation: 'RestSendTestWebhook', answer: 'delivery', status: 202 },
  { method: 'POST', path: '/webhooks/endpoints/{id}/redeliver', operation: 'RestRedeliverWebhooks', status: 202 },
];
