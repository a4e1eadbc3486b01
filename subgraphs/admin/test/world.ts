import { readConfig } from '@mint/platform/config/config.ts';
import type { Database } from '@mint/platform/database/database.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { followConsumption } from '@mint/platform/kafka/consumption.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { createTestDatabase } from '@mint/platform/testing/database.ts';
import { createTestIdentities } from '@mint/platform/testing/identities.ts';
import { removeFromKafka, testKafka, uniqueName } from '@mint/platform/testing/kafka.ts';
import { transactionTopic } from '@mint/schema/events/transactions.ts';
import { walletTopic } from '@mint/schema/events/wallet.ts';
import { UserRole } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { configSchema } from '../config.ts';
import { type AdminContext, openContext } from '../context.ts';
import type { WalkName } from '../domain/reconciliation/walk-names.ts';
import { steps } from '../domain/reconciliation/workers.ts';
import type { PeerName } from './books.ts';
import { openPeers, type Peers } from './peers.ts';

/** An event as the outbox has it. */
export interface Told {
  readonly type: string;
  readonly actor: string | null;
  readonly ip_address: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The domain with its real Postgres, and peers in the place of those that operators act on. */
export interface World {
  readonly context: AdminContext;
  /** The same domain in another process. */
  readonly otherContext: AdminContext;
  readonly database: Database;
  readonly peers: Peers;
  /** The topics that it listens to, which nobody has made yet. */
  readonly topics: readonly string[];
  /** Somebody who runs the platform. */
  operator(): Id<'usr'>;
  /** What was told of a thing, in order. */
  told(key: string): Promise<Told[]>;
  /** Has all that is under way be taken up, as when its holder died and the time is over. */
  passLeases(): Promise<void>;
  /** The next step of each of these walks, though it is not due yet; looks that are ahead are due. */
  walk(...names: WalkName[]): Promise<void>;
  close(): Promise<void>;
}

/** Opens a world of its own; `env` are settings that differ from the usual. */
export async function openWorld(env: Record<string, string> = {}): Promise<World> {
  const { database, drop } = await createTestDatabase(new URL('../migrations/', import.meta.url), { maxConnections: 12 });
  const peers = openPeers();
  const kafka = testKafka();
  const topicPrefix = `${uniqueName('admin')}.`;
  const topics = [walletTopic, transactionTopic].map((topic) => `${topicPrefix}${topic}`);
  // Nothing is ever published to them: events come by the handlers.
  const consumption = followConsumption({ kafka, groupId: uniqueName('group'), topicPrefix });
  const open = () =>
    openContext({
      config: readConfig(configSchema, env),
      database,
      log: createLogger({ service: 'admin', level: 'silent' }),
      identity: createTestIdentities().identity('admin'),
      rpcTransport: (peer) => peers.transports[peer as PeerName],
      consumption,
    });
  const context = await open();
  return {
    context,
    otherContext: await open(),
    database,
    peers,
    topics,
    operator: () => peers.person({ role: UserRole.ADMIN }).id,
    told: (key) =>
      database.sql<Told[]>`select type, actor, ip_address, payload from outbox where key = ${key} order by seq`.then((rows) => [
        ...rows,
      ]),
    async passLeases() {
      await database.sql`update actions set next_attempt_at = now() - interval '1 millisecond' where state = 'PENDING'`;
    },
    async walk(...names) {
      for (const name of names) {
        await database.sql`update walks set next_at = now() - interval '1 millisecond' where name = ${name}`;
        // Before now as a date of JavaScript has it, which is without its microseconds.
        await database.sql`update open_transactions set next_look_at = now() - interval '1 millisecond'`;
        await steps[name](context);
      }
    },
    async close() {
      await consumption.close();
      await removeFromKafka(kafka, { topics });
      await drop();
    },
  };
}
