import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { end, identify, isAlive, type ProcessIdentity } from './processes.ts';
import { type Report, reasonOf, ServiceError } from './service.ts';

/** A service that runs as a process of its own. */
export interface Child {
  readonly identity: ProcessIdentity;
  readonly logFile: string;
  /** Throws a ServiceError with the log's last line when the process has ended. */
  assertRunning(): void;
  /** From here on, an end that nobody asked for is reported. */
  watch(report: Report): void;
  /** Ends it, gently first unless told with which signal; resolves when it is gone. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

interface ChildRecord {
  name: string;
  identity: ProcessIdentity;
  stopSignal: NodeJS.Signals;
}

/** What a service's process is started with. */
export interface ChildOptions {
  /** As people know it, in messages. */
  name: string;
  /** Names its log and its record. */
  slug: string;
  dataFolder: string;
  command: string;
  args: readonly string[];
  cwd?: string;
  env: Record<string, string | undefined>;
  uid?: number;
  gid?: number;
  /** What asks it to end in good order. */
  stopSignal: NodeJS.Signals;
  stopTimeoutMs: number;
}

const recordFileOf = (dataFolder: string, slug: string): string => join(dataFolder, 'run', `${slug}.json`);

/**
 * Starts a service's process. It is its own session, so that Ctrl-C reaches only the supervisor, which then stops the services in
 * order; should the supervisor be killed, a waiting shell sees its end of a pipe close and ends the service in its stead.
 */
export function startChild(options: ChildOptions): Child {
  const logFile = join(options.dataFolder, 'logs', `${options.slug}.log`);
  const recordFile = recordFileOf(options.dataFolder, options.slug);
  mkdirSync(dirname(logFile), { recursive: true });
  mkdirSync(dirname(recordFile), { recursive: true });
  const log = openSync(logFile, 'w');
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: ['ignore', log, log],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.gid }),
  });
  closeSync(log);
  let failure: string | null = null;
  let stopping = false;
  child.once('error', (error) => {
    failure = reasonOf(error);
  });
  if (child.pid === undefined) throw new ServiceError(`${options.name} could not be started: ${options.command}`);
  const identity = identify(child.pid);
  const record: ChildRecord = { name: options.name, identity, stopSignal: options.stopSignal };
  writeFileSync(recordFile, JSON.stringify(record));
  const guard = guardOf(child.pid, options.stopSignal);
  child.once('exit', (code, signal) => {
    failure ??= `ended with ${signal ?? code}`;
    guard.kill('SIGKILL');
  });
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null || failure !== null;
  return {
    identity,
    logFile,
    assertRunning() {
      if (!hasEnded()) return;
      throw new ServiceError(
        `${options.name} stopped while starting (${lastLine(logFile) || failure}). Its whole log: ${logFile}`,
      );
    },
    watch(report) {
      child.once('exit', () => {
        if (!stopping)
          report(`${options.name} stopped (${failure}): what needs it will fail until the next start. Its log: ${logFile}`);
      });
    },
    async stop(signal = options.stopSignal) {
      stopping = true;
      if (!hasEnded()) {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill(signal);
        const timer = setTimeout(() => child.kill('SIGKILL'), options.stopTimeoutMs);
        await ended;
        clearTimeout(timer);
      }
      rmSync(recordFile, { force: true });
    },
  };
}

/** A shell that waits for this process to end, and then ends the service. */
function guardOf(pid: number, signal: NodeJS.Signals): ChildProcess {
  const guard = spawn('/bin/sh', ['-c', `read -r line; kill -${signal.slice('SIG'.length)} ${pid}`], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { PATH: process.env.PATH ?? '' },
  });
  // A machine without /bin/sh loses only the guard: the next start finds what was left by its record.
  guard.once('error', () => {});
  guard.stdin?.once('error', () => {});
  guard.unref();
  return guard;
}

/**
 * Ends what a killed run of this data folder left behind, found by its record and never by number or name alone.
 * Returns the service's name when there was something to end, else null. Throws a ServiceError when it would not end.
 */
export async function endStaleChild(dataFolder: string, slug: string): Promise<string | null> {
  const recordFile = recordFileOf(dataFolder, slug);
  let record: ChildRecord;
  try {
    record = JSON.parse(readFileSync(recordFile, 'utf8')) as ChildRecord;
  } catch {
    return null;
  }
  const wasAlive = isAlive(record.identity);
  if (wasAlive) {
    const gone = await end(record.identity, [
      { signal: record.stopSignal, waitMs: 10_000 },
      { signal: 'SIGKILL', waitMs: 5_000 },
    ]);
    if (!gone)
      throw new ServiceError(
        `${record.name} from an earlier run (process ${record.identity.pid}) would not end. Stop it: kill -9 ${record.identity.pid}`,
      );
  }
  rmSync(recordFile, { force: true });
  return wasAlive ? record.name : null;
}

function lastLine(file: string): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').at(-1)?.slice(0, 300) ?? '';
  } catch {
    return '';
  }
}
