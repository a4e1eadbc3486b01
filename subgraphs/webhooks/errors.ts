/** Why `webhookEndpointCreate` refused. */
export type WebhookEndpointCreateErrorCode = 'INVALID_URL' | 'INVALID_EVENTS' | 'INVALID_DESCRIPTION' | 'TOO_MANY_ENDPOINTS';

/** Why `webhookEndpointUpdate` refused. */
export type WebhookEndpointUpdateErrorCode = 'NOT_FOUND' | 'INVALID_URL' | 'INVALID_EVENTS' | 'INVALID_DESCRIPTION';

/** Why `webhookEndpointDelete` refused. */
export type WebhookEndpointDeleteErrorCode = 'NOT_FOUND';

/** Why `webhookSecretRotate` refused. */
export type WebhookSecretRotateErrorCode = 'NOT_FOUND' | 'INVALID_OVERLAP';

/** Why `webhookTestSend` refused. */
export type WebhookTestSendErrorCode = 'NOT_FOUND' | 'ENDPOINT_DISABLED' | 'TOO_MANY_TESTS';

/** Why `webhookRedeliver` refused. */
export type WebhookRedeliverErrorCode =
  | 'NOT_FOUND'
  | 'ENDPOINT_DISABLED'
  | 'DELIVERY_NOT_FOUND'
  | 'INVALID_RANGE'
  | 'RANGE_TOO_LARGE';
