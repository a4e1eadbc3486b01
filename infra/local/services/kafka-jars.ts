import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reasonOf, ServiceError, type ServiceSetting } from './service.ts';

interface Jar {
  /** Below a Maven repository. */
  path: string;
  bytes: number;
  sha256: string;
}

const KAFKA_FOLDER = new URL('../../kafka/', import.meta.url);
const AT_ONCE = 8;
const ATTEMPTS = 4;
const ATTEMPT_TIMEOUT_MS = 60_000;

/**
 * Brings the broker's jars here, once, each checked against its pinned sum, and returns them in the list's order.
 * From a local Maven repository where it has them, else from Maven Central or the mirror in MAVEN_REPOSITORY_URL.
 * Throws a ServiceError when they cannot be had.
 */
export async function kafkaJars(setting: ServiceSetting): Promise<{ version: string; files: string[] }> {
  const list = JSON.parse(readFileSync(new URL('jars.json', KAFKA_FOLDER), 'utf8')) as { kafka: string; jars: Jar[] };
  const sum = createHash('sha256').update(JSON.stringify(list)).digest('hex');
  const home = join(setting.downloadsFolder, `kafka-${list.kafka}`);
  const files = list.jars.map((jar) => join(home, basename(jar.path)));
  const complete = join(home, '.complete');
  if (existsSync(complete) && readFileSync(complete, 'utf8') === sum) return { version: list.kafka, files };

  mkdirSync(home, { recursive: true });
  const missing: Jar[] = [];
  for (const jar of list.jars) if (!(await takeLocal(jar, home))) missing.push(jar);
  if (missing.length > 0) {
    try {
      await downloadAll(missing, home, setting);
    } catch (error) {
      setting.signal.throwIfAborted();
      if (!copyWithMaven(missing, home, setting))
        throw new ServiceError(
          `Kafka could not be downloaded (${reasonOf(error)}): check the network, set MAVEN_REPOSITORY_URL to a mirror of Maven Central, or set KAFKA_BROKERS to a cluster that runs.`,
        );
    }
  }
  writeFileSync(complete, sum);
  return { version: list.kafka, files };
}

/** True when the right jar is here already, or in this person's Maven repository. */
async function takeLocal(jar: Jar, home: string): Promise<boolean> {
  const target = join(home, basename(jar.path));
  if (await isRight(jar, target)) return true;
  const known = join(homedir(), '.m2/repository', jar.path);
  if (!(await isRight(jar, known))) return false;
  await copyFile(known, target);
  return true;
}

async function isRight(jar: Jar, file: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  return sumOf(await readFile(file)) === jar.sha256;
}

const sumOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

async function downloadAll(jars: readonly Jar[], home: string, setting: ServiceSetting): Promise<void> {
  const repository = (setting.env.MAVEN_REPOSITORY_URL || 'https://repo1.maven.org/maven2').replace(/\/+$/, '');
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
  const total = jars.reduce((sum, jar) => sum + jar.bytes, 0);
  let done = 0;
  const say = (): void => setting.report(`Kafka: downloading from Maven Central, ${megabytes(done)} of ${megabytes(total)} MB`);
  say();
  const progress = setInterval(say, 2000);
  // The largest first, so that none is left alone at the end.
  const queue = jars.toSorted((a, b) => a.bytes - b.bytes);
  const failed = new AbortController();
  const signal = AbortSignal.any([setting.signal, failed.signal]);
  const worker = async (): Promise<void> => {
    for (let jar = queue.pop(); jar !== undefined; jar = queue.pop()) {
      await download(jar, `${repository}/${jar.path}`, home, signal);
      done += jar.bytes;
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  } finally {
    failed.abort();
    clearInterval(progress);
  }
}

/** Fetches one jar, with another try after a pause when the network or the server failed. */
async function download(jar: Jar, url: string, home: string, signal: AbortSignal): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(ATTEMPT_TIMEOUT_MS)]) });
      if (!response.ok) throw new Error(`${url} answered ${response.status}`);
      const content = new Uint8Array(await response.arrayBuffer());
      if (sumOf(content) !== jar.sha256) throw new Error(`${url} is not the file that was pinned`);
      const target = join(home, basename(jar.path));
      await writeFile(`${target}.${process.pid}`, content);
      renameSync(`${target}.${process.pid}`, target);
      return;
    } catch (error) {
      if (signal.aborted || attempt === ATTEMPTS) throw new Error(reasonOf((error as { cause?: unknown }).cause ?? error));
      await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** attempt * (0.5 + Math.random())));
    }
  }
}

/** Maven knows this machine's proxy and mirrors where fetch doesn't. True when it brought every jar. */
function copyWithMaven(jars: readonly Jar[], home: string, setting: ServiceSetting): boolean {
  const work = join(home, `maven.${process.pid}`);
  setting.report('Kafka: no direct way to Maven Central, asking mvn');
  try {
    const pom = fileURLToPath(new URL('pom.xml', KAFKA_FOLDER));
    const result = spawnSync(
      'mvn',
      ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${work}`],
      { env: setting.env, stdio: 'ignore', timeout: 300_000 },
    );
    if (result.status !== 0) return false;
    for (const jar of jars) {
      const file = join(work, basename(jar.path));
      if (!existsSync(file) || sumOf(readFileSync(file)) !== jar.sha256) return false;
      renameSync(file, join(home, basename(jar.path)));
    }
    return true;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
