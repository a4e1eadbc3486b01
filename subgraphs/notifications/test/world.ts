import { randomBytes } from 'node:crypto';
import type { Database } from '@mint/platform/database/database.ts';
import { type Id, newId } from '@mint/platform/ids/ids.ts';
import type { EventContract, PayloadOf } from '@mint/platform/kafka/contract.ts';
import type { EventHandler } from '@mint/platform/kafka/handler.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { createTestDatabase } from '@mint/platform/testing/database.ts';
import { deliverEvent } from '@mint/platform/testing/deliver-event.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { Redis } from 'ioredis';
import { closeContext, type NotificationsContext, openContext } from '../context.ts';
import type { NotificationKind } from '../domain/notification-kinds.ts';
import { tellPeople } from '../domain/tell-people.ts';
import { type AuthPeer, openAuthPeer } from './auth-peer.ts';

/** A mail as the catcher got it. */
export interface CaughtMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The domain with its real Postgres, Redis and mail server, and a peer in auth's place. */
export interface World {
  readonly context: NotificationsContext;
  readonly database: Database;
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly auth: AuthPeer;
  /** Gives an event to a handler as the consumer does; the same id again is a redelivery. */
  deliver<C extends EventContract>(
    handler: EventHandler<NotificationsContext>,
    contract: C,
    payload: PayloadOf<C>,
    id?: Id<'evt'>,
  ): Promise<Id<'evt'>>;
  /** Tells a person something, and answers with its id. */
  tell(userId: Id<'usr'>, options?: { readonly kind?: NotificationKind; readonly body?: string }): Promise<void>;
  close(): Promise<void>;
}

/** An environment variable that tests need. Throws when it isn't set. */
export function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

/** Opens a world of its own. `smtpUrl` is the mail catcher's unless told. */
export async function openWorld({ smtpUrl = needed('SMTP_URL'), maxConnections = 8 } = {}): Promise<World> {
  const redisUrl = needed('REDIS_URL');
  const { database, url, drop } = await createTestDatabase(new URL('../migrations/', import.meta.url), { maxConnections });
  const log = createLogger({ service: 'notifications', level: 'silent' });
  const redis = new Redis(redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1, lazyConnect: true });
  redis.on('error', () => {});
  await redis.connect();
  const auth = openAuthPeer();
  const unused = () => Promise.reject(new Error('No token in this world'));
  const context = await openContext({
    config: {
      SMTP_URL: smtpUrl,
      MAIL_FROM: 'Mint <no-reply@mint.test>',
      PUBLIC_URL: 'https://mint.test',
      MAIL_CONCURRENCY: 2,
      MAIL_PATIENCE_SECONDS: 180,
      MAIL_RETENTION_DAYS: 30,
    },
    database,
    redis,
    redisUrl,
    redisPrefix: `test-${randomBytes(6).toString('hex')}`,
    log,
    identity: {
      name: 'notifications',
      publicKeys: [],
      tokenFor: async () => 'token',
      verify: unused,
      attest: unused,
      readAttestation: unused,
    },
    kafka: undefined as never,
    rpcTransport: () => auth.transport,
    wakeOutbox: () => {},
  });

  return {
    context,
    database,
    databaseUrl: url,
    redisUrl,
    auth,
    async deliver(handler, contract, payload, id = newId('evt')) {
      await deliverEvent(handler, contract, payload, { database, context, id });
      return id;
    },
    async tell(userId, { kind = 'WELCOME', body = 'Hello' } = {}) {
      await database.transaction((tx) =>
        tellPeople(tx, context, newId('evt'), [
          { userId, inbox: { kind, title: 'Hello', body, transactionId: null }, mail: null },
        ]),
      );
    },
    async close() {
      await closeContext(context);
      redis.disconnect();
      await drop();
    },
  };
}

/** Waits until the mail catcher has as many mails for an address, and answers with them. */
export function mailsTo(address: string, count: number): Promise<readonly CaughtMail[]> {
  return eventually(async () => {
    const mails = await caughtMails(address);
    if (mails.length < count) throw new Error(`${mails.length} of ${count} mails have come for ${address}`);
    return mails;
  });
}

/** The mails that the catcher has for an address. */
export async function caughtMails(address: string): Promise<readonly CaughtMail[]> {
  const response = await fetch(new URL('/api/email', needed('MAIL_WEB_URL')));
  const mails = (await response.json()) as (CaughtMail & { to: { address: string }[] })[];
  return mails.filter((mail) => mail.to.some((to) => to.address.toLowerCase() === address.toLowerCase()));
}
