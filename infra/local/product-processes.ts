import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { domains } from './domains.ts';
import type { Product } from './product-together.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Twenty times what it takes on a quiet machine: a busy one is no reason to give up. */
const nodeOptions = [
  '--disable-warning=ExperimentalWarning',
  '--import',
  new URL('./end-with-parent.ts', import.meta.url).href,
  // Does nothing unless OTEL_EXPORTER_OTLP_ENDPOINT says where traces go; must come before what it traces.
  '--import',
  new URL('../../platform/telemetry/register.ts', import.meta.url).href,
];
const readyTimeoutMs = 120_000;
/** A process that is told to stop and does not is killed after this long. */
const stopTimeoutMs = 20_000;
/** The wait before a process that died is started again doubles up to this. */
const maxRestartWaitMs = 10_000;

/** How the process that runs the whole product is told each service's environment. */
export const environmentVariable = 'MINT_ENVIRONMENT';

/** One process of the product, started again whenever it dies, until it is stopped. */
export interface ServiceProcess {
  readonly name: string;
  /** The running process's id; null between a death and the next start. */
  readonly pid: number | null;
  /** Resolves when it answers that it is ready. */
  ready(): Promise<void>;
  /** Sends a signal to the process of the moment. */
  kill(signal: NodeJS.Signals): void;
  /** Ends it in good order and resolves when the next one is ready. */
  restart(): Promise<void>;
  /** Ends it for good. */
  stop(): Promise<void>;
}

/** A product of one process a service. */
export interface ProductOfProcesses extends Product {
  readonly processes: Readonly<Record<string, ServiceProcess>>;
}

/**
 * Runs each domain and the gateway as a process of its own, as Kubernetes and compose do.
 *
 * @param environment Each service's environment, by name.
 * @param report Where each process's output goes, a line at a time.
 */
export async function startProcesses(
  environment: Readonly<Record<string, Record<string, string | undefined>>>,
  report: (line: string) => void,
): Promise<ProductOfProcesses> {
  const processes: Record<string, ServiceProcess> = {};
  const stop = async () => {
    await processes.gateway?.stop();
    await Promise.all(domains.map(({ name }) => processes[name]?.stop()));
  };
  try {
    for (const { name } of domains)
      processes[name] = superviseService(name, `subgraphs/${name}/main.ts`, environment[name] ?? {}, report);
    processes.gateway = superviseService('gateway', 'gateway/main.ts', environment.gateway ?? {}, report);
    await Promise.all(Object.values(processes).map((service) => service.ready()));
    return { url: `http://127.0.0.1:${environment.gateway?.PORT}`, processes, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Runs the whole product as one process, beside the one that runs the development services: a busy mail catcher then never keeps
 * a transfer waiting.
 *
 * @param environment Each service's environment, by name.
 * @param report Where its output goes, a line at a time.
 */
export async function startOneProcess(
  environment: Readonly<Record<string, Record<string, string | undefined>>>,
  report: (line: string) => void,
): Promise<Product> {
  const env = {
    ...process.env,
    PORT: environment.gateway?.PORT,
    // Where traces go is said once for all of it.
    ...Object.fromEntries(Object.entries(environment.gateway ?? {}).filter(([name]) => name.startsWith('OTEL_'))),
    OTEL_SERVICE_NAME: 'mint',
    [environmentVariable]: JSON.stringify(environment),
  };
  const product = superviseService('mint', 'infra/local/product-main.ts', env, report);
  try {
    await product.ready();
    return { url: `http://127.0.0.1:${environment.gateway?.PORT}`, stop: () => product.stop() };
  } catch (error) {
    await product.stop();
    throw error;
  }
}

/**
 * Runs a script as a process, and starts it again whenever it ends, until it is stopped.
 *
 * @param env Its whole environment; `PORT` is where it says whether it is ready.
 */
export function superviseService(
  name: string,
  script: string,
  env: Record<string, string | undefined>,
  report: (line: string) => void,
): ServiceProcess {
  let child: ChildProcess | null = null;
  let stopped = false;
  let deaths = 0;
  let restart: NodeJS.Timeout | null = null;

  const start = () => {
    restart = null;
    // The channel is how it notices that this process is gone, however that went.
    const started = spawn(process.execPath, [...nodeOptions, script], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr]) forwardLines(stream, (line) => report(`${name.padEnd(14)}${line}`));
    started.on('exit', (code, signal) => {
      child = null;
      if (stopped) return;
      deaths += 1;
      const waitMs = Math.min(250 * 2 ** Math.min(deaths - 1, 10), maxRestartWaitMs);
      report(`${name} ended (${signal ?? `status ${code}`}); starting it again in ${waitMs} ms`);
      restart = setTimeout(start, waitMs);
    });
  };
  start();

  const ready = async () => {
    const deadline = Date.now() + readyTimeoutMs;
    for (;;) {
      if (child && (await answersReady(`http://127.0.0.1:${env.PORT}/health/ready`))) {
        deaths = 0;
        return;
      }
      if (Date.now() > deadline)
        throw new Error(`${name} was not ready within ${readyTimeoutMs / 1000} s; its last lines say why`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  return {
    name,
    get pid() {
      return child?.pid ?? null;
    },
    kill: (signal) => void child?.kill(signal),
    ready,
    async restart() {
      const current = child;
      if (current !== null) {
        const ended = new Promise((resolve) => current.once('exit', resolve));
        current.kill('SIGTERM');
        await ended;
      }
      await ready();
    },
    async stop() {
      stopped = true;
      if (restart) clearTimeout(restart);
      const current = child;
      if (!current) return;
      const ended = new Promise((resolve) => current.once('exit', resolve));
      current.kill('SIGTERM');
      const timer = setTimeout(() => current.kill('SIGKILL'), stopTimeoutMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

async function answersReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(1_000) })).ok;
  } catch {
    return false;
  }
}

function forwardLines(stream: NodeJS.ReadableStream | null, forward: (line: string) => void): void {
  let rest = '';
  stream?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) forward(line);
  });
}
