import { readConfig } from '@mint/platform/config/config.ts';
import type { Database } from '@mint/platform/database/database.ts';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { createTestDatabase } from '@mint/platform/testing/database.ts';
import { createTestIdentities } from '@mint/platform/testing/identities.ts';
import { configSchema } from '../config.ts';
import { type AuditContext, openContext } from '../context.ts';

/** The domain with its real Postgres. */
export interface World {
  readonly context: AuditContext;
  readonly database: Database;
  /** Has events wait for the log, as the consumer does; answers with their ids. */
  hear(count: number, options?: { action?: string; ids?: string[] }): Promise<string[]>;
  /** Has one event wait for the log; answers with its id. */
  tell(event: { topic: string; action: string; payload: unknown; actorId: string; ipAddress?: string }): Promise<Id<'evt'>>;
  /** Does what only a superuser can: with the triggers off. */
  asSuperuser(statement: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a world of its own; `env` are settings that differ from the usual. */
export async function openWorld(env: Record<string, string> = {}): Promise<World> {
  const { database, drop } = await createTestDatabase(new URL('../migrations/', import.meta.url));
  return {
    context: await openContext({
      config: readConfig(configSchema, env),
      database,
      identity: createTestIdentities().identity('audit'),
      log: createLogger({ service: 'audit', level: 'silent' }),
    }),
    database,
    async hear(count, { action = 'thing.made', ids } = {}) {
      const given = ids ?? Array.from({ length: count }, () => toUuid(newId('evt'), 'evt'));
      await database.sql`
        insert into pending (event_id, topic, action, version, actor_id, resource_id, ip_address, trace_id, at, payload)
        select id, 'thing.events', ${action}, 1, 'usr', 'thing', '192.0.2.1', null, now(), '{"n": "1\\u0000é",  "after":{"a":1}}'::json
        from unnest(${given}::uuid[]) id`;
      return given;
    },
    async tell({ topic, action, payload, actorId, ipAddress }) {
      const id = newId('evt');
      await database.sql`
        insert into pending (event_id, topic, action, version, actor_id, resource_id, ip_address, trace_id, at, payload)
        values (${toUuid(id, 'evt')}, ${topic}, ${action}, 1, ${actorId}, 'thing', ${ipAddress ?? null}, ${'ab'.repeat(16)}, now(),
          ${JSON.stringify(payload)}::text::json)`;
      return id;
    },
    async asSuperuser(statement) {
      await database.sql.begin(async (sql) => {
        await sql.unsafe('set local session_replication_role = replica');
        await sql.unsafe(statement);
      });
    },
    close: () => drop(),
  };
}
