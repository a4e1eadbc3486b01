import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv, promisify } from 'node:util';
import { startChild } from './child.ts';
import { environmentOf, findProgram } from './debian-packages.ts';
import { ServiceError, type ServiceSetting, secondsSince, untilHealthy } from './service.ts';

const execute = promisify(execFile);
const sources = fileURLToPath(new URL('../../nginx/', import.meta.url));
const downloads = fileURLToPath(new URL('../../../.local/downloads', import.meta.url));
const nginxProgram = {
  name: 'nginx',
  file: 'nginx',
  path: 'usr/sbin/nginx',
  packages: ['nginx'],
  linkedBy: 'nginx',
  folder: 'nginx',
  hint: 'install it (macOS: brew install nginx; Debian or Ubuntu: sudo apt-get install nginx; Fedora: sudo dnf install nginx)',
};

/** What stands behind it, and where it listens on 127.0.0.1. */
export interface NginxOptions extends Partial<Omit<ServiceSetting, 'dataFolder'>> {
  readonly dataFolder: string;
  readonly port: number;
  /** Each gateway's address, `http://127.0.0.1:4000`. Their `TRUST_PROXY` must be `127.0.0.1`. */
  readonly gateways: readonly string[];
  /** Each web app's address. The gateways', which may serve its pages, when left out. */
  readonly web?: readonly string[];
  /** kyc's address, for the provider's webhook. */
  readonly kyc?: string;
  readonly tls?: { readonly port: number; readonly certificate: string; readonly key: string };
  /** Settings of `infra/nginx/edge.env` that differ, e.g. `MINT_EDGE_RATE: '10000r/s'` where one machine is all the clients. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** nginx as it runs. */
export interface RunningNginx {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  /** A line of JSON for each request. */
  readonly accessLog: string;
  stop(): Promise<void>;
}

/**
 * Starts nginx with what `infra/nginx` says, rendered as its official image does, and resolves when it answers.
 * Throws a ServiceError with nginx's own words when it can't make sense of it.
 */
export async function startNginx(options: NginxOptions): Promise<RunningNginx> {
  const env = options.env ?? process.env;
  const report = options.report ?? (() => {});
  const binary = await findProgram(nginxProgram, { env, downloadsFolder: options.downloadsFolder ?? downloads, report });
  const startedAt = performance.now();
  const folder = join(options.dataFolder, 'nginx');
  const accessLog = join(folder, 'access.log');
  render(folder, settingsOf(options, folder, accessLog), options.tls ? 'tls' : 'plain');
  const args = [
    ...['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'],
    // As root its workers would be another user, who can't enter every checkout.
    ...['-g', `daemon off; pid ${join(folder, 'nginx.pid')};${process.getuid?.() === 0 ? ' user root;' : ''}`],
  ];
  const childEnv = environmentOf(binary, env);
  await execute(binary.command, ['-t', ...args], { env: childEnv }).catch((error: { stderr?: string }) => {
    throw new ServiceError(`nginx can't make sense of infra/nginx: ${error.stderr ?? error}`);
  });
  const child = startChild({
    name: 'nginx',
    slug: 'nginx',
    dataFolder: options.dataFolder,
    command: binary.command,
    args,
    env: childEnv,
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 5_000,
  });
  const url = `http://127.0.0.1:${options.port}`;
  try {
    await untilHealthy(
      'nginx',
      async () => {
        child.assertRunning();
        await fetch(`${url}/health`, { signal: AbortSignal.timeout(1_000) });
      },
      { timeoutMs: 15_000, signal: options.signal ?? new AbortController().signal },
    );
    child.assertRunning();
  } catch (error) {
    await child.stop();
    throw error;
  }
  child.watch(report);
  report(`nginx is ready on 127.0.0.1:${options.port} (${secondsSince(startedAt)})`);
  return { url, accessLog, stop: () => child.stop() };
}

/** The settings of a run: compose's, but for where everything is. */
function settingsOf(options: NginxOptions, folder: string, accessLog: string): Record<string, string | undefined> {
  const serversOf = (urls: readonly string[]) =>
    urls.map((url) => `server ${new URL(url).host} max_fails=10 fail_timeout=1s;`).join(' ') || 'server 127.0.0.1:1 down;';
  return {
    ...parseEnv(readFileSync(join(sources, 'edge.env'), 'utf8')),
    MINT_EDGE_LISTEN: `127.0.0.1:${options.port}`,
    MINT_EDGE_GATEWAYS: serversOf(options.gateways),
    MINT_EDGE_WEB: serversOf(options.web ?? options.gateways),
    MINT_EDGE_KYC: serversOf(options.kyc === undefined ? [] : [options.kyc]),
    MINT_EDGE_TEMP: join(folder, 'temp'),
    MINT_EDGE_ACCESS_LOG: accessLog,
    ...(options.tls && {
      MINT_EDGE_TLS_LISTEN: `127.0.0.1:${options.tls.port}`,
      MINT_EDGE_TLS_CERTIFICATE: options.tls.certificate,
      MINT_EDGE_TLS_KEY: options.tls.key,
    }),
    ...options.settings,
  };
}

function render(folder: string, settings: Readonly<Record<string, string | undefined>>, profile: 'plain' | 'tls'): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'temp'), { recursive: true });
  mkdirSync(join(folder, 'conf.d'));
  cpSync(join(sources, 'nginx.conf'), join(folder, 'nginx.conf'));
  cpSync(join(sources, 'mint'), join(folder, 'mint'), { recursive: true });
  for (const path of ['templates/edge', `profiles/${profile}`]) {
    const text = readFileSync(join(sources, `${path}.conf.template`), 'utf8').replaceAll(/\$\{(MINT_EDGE_\w+)\}/g, (_, name) => {
      const value = settings[name];
      if (value === undefined) throw new ServiceError(`infra/nginx/edge.env lacks ${name}`);
      return value;
    });
    writeFileSync(join(folder, 'conf.d', `${path.split('/')[0]}.conf`), text);
  }
}
