import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lock } from 'proper-lockfile';
import { ServiceError } from './services/service.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, 'clients', 'web');
const next = join(folder, 'node_modules', 'next', 'dist', 'bin', 'next');
const local = join(root, '.local');
const stamp = join(folder, '.next', 'mint-built-from');
const readyTimeoutMs = 60_000;
const stopTimeoutMs = 10_000;
/** How long somebody else's build is waited for. */
const buildTimeoutMs = 300_000;

/** The web app as it runs. */
export interface RunningWeb {
  /** `http://127.0.0.1:3000` */
  readonly url: string;
  stop(): Promise<void>;
}

/** What installing and building write among the sources: a build that counted in the sum would ask for another. */
const made = /(^|\/)((node_modules|\.next)\/|next-env\.d\.ts$|[^/]+\.tsbuildinfo$)/;

/** A sum over everything that the pages are made of. */
function sourcesSum(): string {
  const hash = createHash('sha256');
  const add = (path: string) => hash.update(path).update(readFileSync(join(root, path)));
  for (const room of ['clients/web', 'clients/sdk']) {
    for (const entry of readdirSync(join(root, room), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name).slice(root.length);
      if (entry.isFile() && !made.test(path) && !path.endsWith('.test.ts')) add(path);
    }
  }
  add('pnpm-lock.yaml');
  return hash.digest('hex');
}

/**
 * Builds the pages for production, unless they are built from these very sources. Who finds another process building waits for it: two
 * would write into one folder. Throws a ServiceError when they can't be built.
 */
export async function buildWeb(report: (line: string) => void): Promise<void> {
  mkdirSync(local, { recursive: true });
  const release = await lock(folder, {
    lockfilePath: join(local, 'web-build.lock'),
    retries: { retries: buildTimeoutMs / 500, minTimeout: 500, factor: 1 },
  });
  try {
    await buildUnlessBuilt(report);
  } finally {
    await release();
  }
}

async function buildUnlessBuilt(report: (line: string) => void): Promise<void> {
  const wanted = sourcesSum();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  report('Web app: building (once for each change) …');
  const builder = spawn(process.execPath, [next, 'build'], {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [builder.stdout, builder.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const status = await new Promise((resolve) => builder.once('exit', resolve));
  if (status !== 0) throw new ServiceError(`The web app could not be built:\n${output}`);
  mkdirSync(join(folder, '.next'), { recursive: true });
  writeFileSync(stamp, wanted);
}

/**
 * Serves the built pages on 127.0.0.1 and resolves when they answer. Throws a ServiceError when they don't.
 *
 * @param environment What the pages are told: `OBJECT_STORE_ORIGIN`.
 */
export async function startWeb({
  port,
  environment,
  report,
}: {
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly report: (line: string) => void;
}): Promise<RunningWeb> {
  const server: ChildProcess = spawn(
    process.execPath,
    [
      '--import',
      new URL('./end-with-parent.ts', import.meta.url).href,
      next,
      'start',
      '--hostname',
      '127.0.0.1',
      '--port',
      String(port),
    ],
    {
      cwd: folder,
      env: { ...process.env, ...environment, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    },
  );
  server.stderr?.on('data', (chunk) => {
    for (const line of String(chunk).split('\n')) if (line.trim() !== '') report(`web           ${line}`);
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    server.kill('SIGTERM');
    const timer = setTimeout(() => server.kill('SIGKILL'), stopTimeoutMs);
    await ended;
    clearTimeout(timer);
  };
  const deadline = Date.now() + readyTimeoutMs;
  while (!(await answers(`${url}/icon.svg`))) {
    if (Date.now() > deadline || server.exitCode !== null) {
      await stop();
      throw new ServiceError('The web app did not start; its last lines say why');
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
