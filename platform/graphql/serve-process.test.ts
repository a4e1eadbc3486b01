import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { eventually } from '../testing/eventually.ts';
import { createTestIdentities } from '../testing/identities.ts';

const main = fileURLToPath(new URL('./test-fixture/main.ts', import.meta.url));
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(null);
});
afterAll(() => database.drop());

function serve(env: Record<string, string | undefined>): { child: ChildProcess; out: () => string; err: () => string } {
  const child = spawn(process.execPath, [main], { env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => (out += chunk));
  child.stderr?.on('data', (chunk) => (err += chunk));
  return { child, out: () => out, err: () => err };
}

describe('a subgraph as a process', () => {
  it('serves until it is told to end, and ends with 0', async () => {
    const { child, out } = serve({
      GREETING: 'hello',
      PORT: '0',
      RPC_PORT: '0',
      DATABASE_URL: database.url,
      REDIS_URL: process.env.REDIS_URL,
      KAFKA_BROKERS: process.env.KAFKA_BROKERS,
      KAFKA_GROUP_PREFIX: `test-${process.pid}`,
      JWKS_URL: 'http://127.0.0.1:1/jwks.json',
      ...createTestIdentities(['notes']).env('notes'),
    });
    const started = await eventually(
      () =>
        JSON.parse(
          out()
            .split('\n')
            .find((line) => line.includes('"started"')) ?? '',
        ) as { url: string },
      { timeoutMs: 25_000 },
    );
    const live = await request(started.url.replace('/graphql', '/health/live'));
    expect(live.statusCode).toBe(200);
    await live.body.dump();
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(out()).toContain('"stopped"');
  });

  it('says in one line which settings are at fault, and ends with 1', async () => {
    const { child, err } = serve({ PORT: 'x' });
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(err()).toMatch(/^notes cannot run: PORT is not valid.*; .*DATABASE_URL is missing; .*GREETING is missing\n$/);
  });
});
