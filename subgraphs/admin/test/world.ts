import { readConfig } from '@mint/platform/config/config.ts';
import type { Database } from '@mint/platform/database/database.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { followConsumption } from '@mint/platform/kafka/consumption.ts';
import { ensureTopics } from '@mint/platform/kafka/topics.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { createTestDatabase } from '@mint/platform/testing/database.ts';
import { testKafka, uniqueName, removeFromKafka } from '@mint/platform/testing/kafka.ts';
import { createTestIdentities } from '@mint/platform/testing/identities.ts';
import { UserRole } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { configSchema } from '../config.ts';
import { type AdminContext, openContext } from '../context.ts';
import { openPeers, type PeerName, type Peers } from './peers.ts';

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
  /** Somebody who runs the platform. */
  operator(): Id<'usr'>;
  /** What was told of a thing, in order. */
  told(key: string): Promise<Told[]>;
  /** Has all that is under way be taken up, as when its holder died and the time is over. */
  passLeases(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a world of its own; `env` are settings that differ from the usual. */
export async function openWorld(env: Record<string, string> = {}): Promise<World> {
  const { database, drop } = await createTestDatabase(new URL('../migrations/', import.meta.url), { maxConnections: 12 });
  const peers = openPeers();
  const open = () =>
    openContext({
      config: readConfig(configSchema, env),
      database,
      log: createLogger({ service: 'admin', level: 'silent' }),
      identity: createTestIdentities().identity('admin'),
      rpcTransport: (peer) => peers.transports[peer as PeerName],
    });
  return {
    context: await open(),
    otherContext: await open(),
    database,
    peers,
    operator: () => peers.person({ role: UserRole.ADMIN }).id,
    told: (key) =>
      database.sql<Told[]>`select type, actor, ip_address, payload from outbox where key = ${key} order by seq`.then((rows) => [
        ...rows,
      ]),
    async passLeases() {
      await database.sql`update actions set next_attempt_at = now() where state = 'PENDING'`;
    },
    close: () => drop(),
  };
}
