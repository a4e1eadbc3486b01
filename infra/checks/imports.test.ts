import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test('every import goes in a direction that the house allows', async () => {
  const { stdout } = await run(
    'node_modules/.bin/depcruise',
    [
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'err',
      'platform',
      'schema',
      'subgraphs',
      'gateway',
      'clients',
      'infra',
      'e2e',
      'bench',
    ],
    { cwd: new URL('../../', import.meta.url), maxBuffer: 16 * 1024 * 1024 },
  ).catch((error: { stdout?: string; message: string }) => ({ stdout: error.stdout || error.message }));
  // A cruiser that can't read the sources finds no violation in them.
  const [, modules] = /(\d+) modules/.exec(stdout) ?? [];
  expect(Number(modules)).toBeGreaterThan(300);
  expect(stdout).toContain('no dependency violations found');
}, 120_000);
