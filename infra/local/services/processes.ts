import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that can be told from a later one with the same number. */
export interface ProcessIdentity {
  pid: number;
  /** When it began, in whatever unit the system counts; null when it couldn't be read. */
  startedAt: string | null;
}

/** When the process began, or null when there is none (a zombie counts as none). */
function startOf(pid: number): string | null {
  if (process.platform !== 'linux') {
    const answer = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return answer.stdout?.trim() || null;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in brackets, and may hold spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

/** Names the process so that `isAlive` never mistakes a later process for it. */
export function identify(pid: number): ProcessIdentity {
  return { pid, startedAt: startOf(pid) };
}

/** True while the very process that was identified still runs. */
export function isAlive(identity: ProcessIdentity): boolean {
  const startedAt = startOf(identity.pid);
  return startedAt !== null && startedAt === identity.startedAt;
}

/** The command line of a process, arguments separated by spaces; empty when there is none. */
export function commandLineOf(pid: number): string {
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** Sends each signal in turn, giving the process the time to end after each. True when it has ended. */
export async function end(
  identity: ProcessIdentity,
  steps: readonly { signal: NodeJS.Signals; waitMs: number }[],
): Promise<boolean> {
  for (const step of steps) {
    if (!isAlive(identity)) return true;
    try {
      process.kill(identity.pid, step.signal);
    } catch {
      return !isAlive(identity);
    }
    const deadline = performance.now() + step.waitMs;
    while (performance.now() < deadline) {
      if (!isAlive(identity)) return true;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return !isAlive(identity);
}
