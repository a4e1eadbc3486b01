import { registry } from '@mint/platform/telemetry/metrics.ts';
import { Counter, Gauge } from 'prom-client';

export const liveSubscriptions = new Gauge({
  name: 'notification_live_subscriptions',
  help: 'Subscriptions to notifications that are open',
  registers: [registry],
});

export const mailsSettledTotal = new Counter({
  name: 'notification_mails_settled_total',
  help: 'E-mails by what became of them: SENT, FAILED, SKIPPED',
  labelNames: ['template', 'status'],
  registers: [registry],
});

export const oldestMailAgeSeconds = new Gauge({
  name: 'notification_oldest_mail_age_seconds',
  help: 'How long the oldest e-mail that is still owed has waited; 0 when none is',
  registers: [registry],
});
