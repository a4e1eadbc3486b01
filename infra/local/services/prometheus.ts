import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChild } from './child.ts';
import { environmentOf, findProgram } from './debian-packages.ts';
import { type ServiceSetting, untilHealthy } from './service.ts';

const downloads = fileURLToPath(new URL('../../../.local/downloads', import.meta.url));
const wanted = (file: string) => ({
  name: 'Prometheus',
  file,
  path: `usr/bin/${file}`,
  packages: ['prometheus'],
  // Both are linked with nothing else; what the package depends on beside that is for its pages.
  linkedBy: 'libc6',
  folder: 'prometheus',
  hint: 'install it (macOS: brew install prometheus; Debian or Ubuntu: sudo apt-get install prometheus)',
});

type Setting = Partial<Pick<ServiceSetting, 'env' | 'downloadsFolder' | 'report'>>;

/** Where a program of Prometheus' is. Throws a ServiceError when it can't be had. */
export async function prometheusProgram(
  file: 'prometheus' | 'promtool',
  { env = process.env, downloadsFolder = downloads, report = () => {} }: Setting = {},
): Promise<string> {
  return (await findProgram(wanted(file), { env, downloadsFolder, report })).command;
}

/** Prometheus as it runs. */
export interface RunningPrometheus {
  /** `http://127.0.0.1:9090` */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts Prometheus on 127.0.0.1, and resolves when it is ready. Throws a ServiceError with its own words when it does not start. */
export async function startPrometheus({
  configFile,
  dataFolder,
  port,
  ...setting
}: Setting & { readonly configFile: string; readonly dataFolder: string; readonly port: number }): Promise<RunningPrometheus> {
  const env = setting.env ?? process.env;
  const command = await prometheusProgram('prometheus', setting);
  const folder = join(dataFolder, 'prometheus');
  mkdirSync(folder, { recursive: true });
  const url = `http://127.0.0.1:${port}`;
  const child = startChild({
    name: 'Prometheus',
    slug: 'prometheus',
    dataFolder,
    command,
    args: [
      `--config.file=${configFile}`,
      `--storage.tsdb.path=${folder}`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--enable-feature=exemplar-storage',
    ],
    env: environmentOf({ command, libraryFolders: [] }, env),
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 10_000,
  });
  try {
    const ready = async () => {
      child.assertRunning();
      if (!(await fetch(`${url}/-/ready`, { signal: AbortSignal.timeout(1_000) })).ok) throw new Error('it is not ready');
    };
    await untilHealthy('Prometheus', ready, { timeoutMs: 30_000, signal: new AbortController().signal });
  } catch (error) {
    await child.stop();
    throw error;
  }
  return { url, stop: () => child.stop() };
}
