import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { eventually } from '../testing/eventually.ts';

const main = fileURLToPath(new URL('./test-fixture/main.ts', import.meta.url));

async function run(way: string, timeoutMs: number) {
  const child = spawn(process.execPath, [main, way, `${timeoutMs}`], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  const exit = once(child, 'exit');
  await eventually(() => expect(out).toContain('running'));
  return {
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    /** Reads no more of what it writes. */
    hangUp: () => child.stdout.destroy(),
    exit,
    out: () => out,
    err: () => err,
  };
}

describe('a process that is told to end', () => {
  it('closes what it has and ends with 0', async () => {
    const { kill, exit, out } = await run('in order', 20_000);
    kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
    expect(out()).toContain('closed');
  });

  it('closes once, however often it is told', async () => {
    const { kill, exit, out } = await run('at the second signal', 20_000);
    kill('SIGTERM');
    await eventually(() => expect(out()).toContain('closing'));
    kill('SIGINT');
    expect(await exit).toEqual([0, null]);
    expect(out().match(/closing/g)).toHaveLength(1);
  });

  it('leaves with 1 when closing takes too long', async () => {
    const { kill, exit, err } = await run('never', 100);
    kill('SIGTERM');
    expect(await exit).toEqual([1, null]);
    expect(err()).toBe('not stopped within 0.1 s: leaving\n');
  });

  it('ends when nobody reads its log any more, too', async () => {
    const { kill, exit, hangUp } = await run('with last words in its log', 20_000);
    hangUp();
    kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  });

  it('says why closing failed and leaves with 1', async () => {
    const { kill, exit, err } = await run('badly', 20_000);
    kill('SIGINT');
    expect(await exit).toEqual([1, null]);
    expect(err()).toMatch(/^stopping failed: Error: the pool was gone\n/);
  });
});
