// `npm run admin:create -- --email <address> [--handle <handle> --name <name> --country <code>]`: has a person run the platform, in the database at
// AUTH_DATABASE_URL, else that of the product on this machine. Who has an account keeps it; a new one needs the other options and a password, taken from
// MINT_ADMIN_PASSWORD, else asked for. Exit code 0: they run it now, or did before; 1: refused, with a line for each reason; 2: it could not be tried.
import { parseArgs } from 'node:util';
import { readConfig } from '@mint/platform/config/config.ts';
import { openDatabase } from '@mint/platform/database/database.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { Redis } from 'ioredis';
import { commandSettings } from './command-settings.ts';
import { configSchema } from './config.ts';
import { createAdmin } from './domain/create-admin.ts';
import { parseEmail } from './domain/parse-email.ts';
import { findUserByEmail } from './domain/users.ts';
import { openContext } from './open-context.ts';
import { readPassword } from './read-password.ts';

const said = {
  CREATED: 'made, and runs the platform',
  PROMOTED: 'runs the platform now; their sessions have ended, so that the next one knows it',
  UNCHANGED: 'ran the platform already',
} as const;

try {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' },
      handle: { type: 'string', default: '' },
      name: { type: 'string', default: '' },
      country: { type: 'string', default: '' },
    },
  });
  if (values.email === undefined) throw new Error('name an address: npm run admin:create -- --email ops@example.com');
  const settings = commandSettings(process.env);
  const config = readConfig(configSchema, settings);
  const database = openDatabase({ url: settings.DATABASE_URL, name: 'admin-create', maxConnections: 2 });
  // Only so that no process goes on with what it remembers of the person; it forgets by itself within minutes.
  const redis = new Redis(settings.REDIS_URL ?? 'redis://127.0.0.1:6379', { lazyConnect: true, enableOfflineQueue: false });
  redis.on('error', () => {});
  await redis.connect().catch(() => console.error('Redis is away: it may take five minutes until every process knows.'));
  try {
    const log = createLogger({ service: 'admin-create', level: 'warn' });
    const context = await openContext({ config, database, redis, redisPrefix: settings.REDIS_PREFIX ?? 'mint', log });
    const email = parseEmail(values.email);
    const exists = email !== null && (await findUserByEmail(database, email)) !== null;
    const password = exists ? '' : await readPassword(process.env.MINT_ADMIN_PASSWORD);
    const created = await createAdmin(
      context,
      { email: values.email, handle: values.handle, displayName: values.name, country: values.country, password },
      'operator',
    );
    if (created.ok) console.log(`@${created.value.user.handle} (${created.value.user.id}): ${said[created.value.done]}`);
    else {
      for (const { message } of created.errors) console.error(message);
      process.exitCode = 1;
    }
  } finally {
    await database.close();
    redis.disconnect();
  }
} catch (error) {
  console.error(`Nobody was named: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
