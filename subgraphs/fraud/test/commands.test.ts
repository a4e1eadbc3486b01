import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newId } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assess } from '../domain/assess.ts';
import { writeAssessments } from '../domain/assessment-log.ts';
import { facts, usual } from './facts.ts';
import { openWorld, type World } from './world.ts';

let world: World;
let folder: string;
beforeAll(async () => {
  world = await openWorld();
  folder = await mkdtemp(join(tmpdir(), 'mint-fraud-'));
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

/** Runs a command to its end. */
function run(script: string, args: readonly string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number; output: string; complaint: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [fileURLToPath(new URL(`../${script}`, import.meta.url)), ...args],
      { env: { PATH: process.env.PATH, FRAUD_DATABASE_URL: world.databaseUrl, ...env } },
      (_error, output, complaint) => resolve({ code: child.exitCode ?? -1, output, complaint }),
    );
  });
}

describe('sanctions:load', () => {
  test('loads a list under the name of its file, or another', async () => {
    const file = join(folder, 'ofac.csv');
    await writeFile(file, 'reference,name\n1,Some Body\n2,Any Body\n');
    expect(await run('sanctions-load.ts', [file])).toEqual({
      code: 0,
      output: 'ofac: 2 entries; 0 people match one of them\n',
      complaint: '',
    });
    expect((await run('sanctions-load.ts', [file, '--source', 'eu'])).output).toContain('eu: 2 entries');
    const rows = await world.database.sql<{ source: string }[]>`select distinct source from sanctions_entries order by source`;
    expect(rows.map(({ source }) => source)).toEqual(['eu', 'ofac']);
  });

  test('says which rows are wrong', async () => {
    const file = join(folder, 'wrong.csv');
    await writeFile(file, 'reference,name\n1,Some Body\n,Any Body\n');
    expect(await run('sanctions-load.ts', [file])).toMatchObject({
      code: 1,
      complaint: 'The list is not usable:\n  row 3: reference is missing\n',
    });
  });

  test('says what it lacks', async () => {
    expect(await run('sanctions-load.ts', [])).toMatchObject({ code: 2, complaint: expect.stringContaining('name one file') });
    const missing = await run('sanctions-load.ts', [join(folder, 'none.csv')]);
    expect(missing).toMatchObject({ code: 2, complaint: expect.stringContaining('ENOENT') });
  });
});

describe('fraud:backtest', () => {
  test('tells what other settings would have decided', async () => {
    const of = facts({ transfersInWindow: 4 });
    const transactionId = newId('txn');
    await writeAssessments(world.database, [
      { transactionId, assessedAt: new Date(), assessment: assess(of, usual), facts: of },
      { transactionId: newId('txn'), assessedAt: new Date(), assessment: assess(facts(), usual), facts: facts() },
    ]);
    const { code, output } = await run('fraud-backtest.ts', ['--review', '40', '--block', '90', '--velocity-max', '5']);
    expect(code).toBe(0);
    expect(output.split('\n')).toEqual([
      '2 transfers were scored; 1 would have been decided otherwise',
      '  ALLOW → ALLOW    1',
      '  REVIEW → ALLOW   1',
      `${transactionId}: REVIEW (80) → ALLOW (0) `,
      '',
    ]);
    // Settings in force are those of the environment.
    const stricter = await run('fraud-backtest.ts', ['--name', '0'], { BLOCK_SCORE: '70' });
    expect(stricter.output).toContain('REVIEW → BLOCK   1');
  });

  test('refuses settings that contradict each other, and flags it doesn’t know', async () => {
    const contradicting = await run('fraud-backtest.ts', ['--review', '200']);
    expect(contradicting).toMatchObject({ code: 2, complaint: expect.stringContaining('at most BLOCK_SCORE') });
    expect(await run('fraud-backtest.ts', ['--reviews', '1'])).toMatchObject({ code: 2 });
    expect((await run('fraud-backtest.ts', ['--help'])).output).toContain('--velocity-max');
  });
});
