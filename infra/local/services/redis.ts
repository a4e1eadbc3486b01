import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { type Child, startChild } from './child.ts';
import { environmentOf, findProgram } from './debian-packages.ts';
import { type ServiceSetting, secondsSince, untilHealthy } from './service.ts';

const redisServer = {
  name: 'Redis',
  file: 'redis-server',
  path: 'usr/bin/redis-server',
  packages: ['redis-server', 'redis-tools'],
  linkedBy: 'redis-tools',
  folder: 'redis',
  hint: 'install it (macOS: brew install redis; Debian or Ubuntu: sudo apt-get install redis-server; Fedora: sudo dnf install redis), or set REDIS_URL',
};

/** Starts Redis with its journal on, so that queued jobs outlive a restart. */
export async function startRedis(setting: ServiceSetting & { port: number }): Promise<{ redisUrl: string; stop: Child['stop'] }> {
  const binary = await findProgram(redisServer, setting);
  const startedAt = performance.now();
  const folder = join(setting.dataFolder, 'redis');
  mkdirSync(folder, { recursive: true });
  const settings: Record<string, string> = {
    bind: '127.0.0.1',
    port: String(setting.port),
    dir: folder,
    daemonize: 'no',
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
  };
  const child = startChild({
    name: 'Redis',
    slug: 'redis',
    dataFolder: setting.dataFolder,
    command: binary.command,
    args: Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    env: environmentOf(binary, setting.env),
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 10_000,
  });
  const redisUrl = `redis://127.0.0.1:${setting.port}`;
  try {
    await untilHealthy(
      'Redis',
      async () => {
        child.assertRunning();
        await pingRedis(redisUrl);
      },
      { timeoutMs: 15_000, signal: setting.signal },
    );
    child.assertRunning();
  } catch (error) {
    await child.stop();
    throw error;
  }
  child.watch(setting.report);
  setting.report(`Redis is ready on 127.0.0.1:${setting.port} (${secondsSince(startedAt)})`);
  return { redisUrl, stop: child.stop };
}

/** One PING within a second. Throws what the connection or the server said. */
export async function pingRedis(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 1000,
    commandTimeout: 1000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let reason: unknown = null;
  redis.on('error', (error) => {
    reason ??= error;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw reason ?? error;
  } finally {
    redis.disconnect();
  }
}
