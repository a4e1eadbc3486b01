// `npm test`: starts real services of its own, runs the static checks and every test against them, and ends with the count.
// Arguments go to vitest: `npm test -- subgraphs/wallet`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressVariables } from './services/address-variables.ts';
import { ServiceError } from './services/service.ts';
import { removeData, startServices } from './services/services.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bin = join(root, 'node_modules/.bin');
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stopping.abort());

/** Runs a command to its end, its output going to ours. */
function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(join(bin, command), args, {
      cwd: root,
      stdio: 'inherit',
      env,
      signal: stopping.signal,
      killSignal: 'SIGTERM',
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

let passed = 0;
let failed = 0;
const count = (name: string, ok: boolean) => {
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? '✓' : '✗'} ${name}`);
};

count('types', await run('tsc', ['-p', 'tsconfig.json']));
count('types of the web app', await run('tsc', ['-p', 'clients/web']));
count('lint and format', await run('biome', ['ci', '.']));
count('internal commands lint', await run('buf', ['lint', 'schema/proto']));

const folder = mkdtempSync(join(tmpdir(), 'mint-test-'));
const services = await startServices({
  dataFolder: folder,
  ports: 'free',
  env: process.env,
  report: (line) => console.log(line),
  postgresMaxConnections: 400,
  signal: stopping.signal,
}).catch((error: unknown) => {
  if (error instanceof ServiceError) console.error(error.message);
  else console.error(error);
  return null;
});

if (services === null) {
  failed += 1;
} else {
  const report = join(folder, 'report.json');
  const ok = await run(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
    { ...process.env, ...addressVariables(services) },
  );
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    passed += numPassedTests;
    failed += numFailedTests;
    // A file that could not be loaded, or an error outside any test, fails the run without failing a test.
    if (!ok && numFailedTests === 0) failed += 1;
  } catch {
    failed += 1;
  }
  await services.stop();
}
removeData(folder);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && !stopping.signal.aborted ? 0 : 1);
