// The first step of every command. Plain JavaScript without dependencies, for any Node from 20 on: it brings in the pinned
// Node 24 and pnpm, installs the workspace when the lock file changed, and hands over to the script named on the command line.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..', '..');
const toolchain = join(root, 'infra', 'toolchain');
const bin = join(toolchain, 'node_modules', '.bin');

/** Runs a command to its end; a failure ends this process with the command's own status. */
function run(command, args, options) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (status === 0) return;
  console.error(`${command} ${args.join(' ')} failed: ${error?.message ?? `status ${status}`}`);
  process.exit(status ?? 1);
}

/** Does `work` unless the stamp shows that it was last done for the same input files. */
function unlessStamped(stampPath, inputs, work) {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(readFileSync(join(root, input)));
  const wanted = hash.digest('hex');
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === wanted) return;
  work();
  writeFileSync(stampPath, wanted);
}

unlessStamped(
  join(toolchain, 'node_modules', '.stamp'),
  ['infra/toolchain/package.json', 'infra/toolchain/package-lock.json'],
  () => {
    console.log('Fetching the pinned Node and pnpm (once) …');
    // `npm ci` refuses the platform packages of pnpm 12; install keeps to the lock file as well.
    run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: toolchain });
  },
);

const env = { ...process.env, PATH: bin + delimiter + process.env.PATH };
// npm's own variables would configure pnpm and every npm below it as if they were this run's.
for (const name of Object.keys(env)) if (/^npm_/i.test(name)) delete env[name];

unlessStamped(join(root, 'node_modules', '.stamp'), ['pnpm-lock.yaml', 'pnpm-workspace.yaml'], () => {
  console.log('Installing the workspace (once for each change of the lock file) …');
  // CI=true makes pnpm ask nothing; the script below gets the caller's own value.
  run('pnpm', ['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=error'], {
    cwd: root,
    env: { ...env, CI: 'true' },
  });
});

const child = spawn(join(bin, 'node'), ['--disable-warning=ExperimentalWarning', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env,
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// npm does not pass SIGTERM on to its scripts, so notice that the parent has gone.
const parent = process.ppid;
const watch = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watch);
  child.kill('SIGTERM');
}, 500).unref();
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 128 : 1)));
