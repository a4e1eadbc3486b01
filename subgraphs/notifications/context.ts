import { createCache } from '@mint/platform/cache/cache.ts';
import type { Database } from '@mint/platform/database/database.ts';
import type { SubgraphDeps } from '@mint/platform/graphql/define-subgraph.ts';
import { createQueue, type QueueLocation } from '@mint/platform/jobs/jobs.ts';
import { createRpcClient } from '@mint/platform/rpc/client.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { AuthService } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { Redis } from 'ioredis';
import type { NotificationsConfig } from './config.ts';
import { LiveFeed } from './domain/live-feed.ts';
import { type MailQueue, openMailQueue, sendMailJob } from './domain/mail-jobs.ts';
import { type Mailer, openMailer } from './domain/mailer.ts';
import { openPeople, type People } from './domain/people.ts';
import { type MailRenderer, openMailRenderer } from './domain/render-mail.ts';

/** What the domain works with. */
export interface NotificationsContext {
  readonly config: NotificationsConfig;
  readonly database: Database;
  /** For sending; it fails at once while Redis is away. */
  readonly redis: Redis;
  readonly redisPrefix: string;
  /** For listening to live messages. */
  readonly subscriber: Redis;
  readonly queueLocation: QueueLocation;
  readonly live: LiveFeed;
  readonly people: People;
  readonly mail: MailQueue;
  readonly mailer: Mailer;
  readonly renderer: MailRenderer;
  readonly mailPatienceSeconds: number;
  readonly mailRetentionDays: number;
  readonly log: Logger;
}

const RECONNECT_MAX_MS = 2_000;

/** Opens the domain's context. Throws when an e-mail template doesn't compile. */
export async function openContext(deps: Omit<SubgraphDeps<NotificationsConfig>, 'consumption'>): Promise<NotificationsContext> {
  const { config, database, redis, redisUrl, redisPrefix, log, identity } = deps;
  const renderer = openMailRenderer(config.PUBLIC_URL);
  const subscriber = new Redis(redisUrl, {
    maxRetriesPerRequest: null,
    retryStrategy: (tries) => Math.min(RECONNECT_MAX_MS, 50 * 2 ** Math.min(tries, 10)) * (0.5 + Math.random() / 2),
  });
  subscriber.on('error', (error) => log.warn({ err: error }, 'live messages are not heard'));
  const queueLocation = { redisUrl, redisPrefix };
  const auth = createRpcClient(AuthService, { transport: deps.rpcTransport('auth'), from: identity, audience: 'auth' });
  return {
    config,
    database,
    redis,
    redisPrefix,
    subscriber,
    queueLocation,
    live: new LiveFeed({ database, subscriber, redisPrefix, log }),
    people: openPeople(auth, createCache({ redis, service: 'notifications', prefix: `${redisPrefix}:`, log }), log),
    mail: openMailQueue(createQueue(sendMailJob, queueLocation, log), log),
    mailer: openMailer({ smtpUrl: config.SMTP_URL, from: config.MAIL_FROM, maxConnections: config.MAIL_CONCURRENCY }),
    renderer,
    mailPatienceSeconds: config.MAIL_PATIENCE_SECONDS,
    mailRetentionDays: config.MAIL_RETENTION_DAYS,
    log,
  };
}

/** Ends subscriptions and lets connections go. */
export async function closeContext({ live, subscriber, mail, mailer }: NotificationsContext): Promise<void> {
  live.close();
  subscriber.disconnect();
  mailer.close();
  await mail.close();
}
