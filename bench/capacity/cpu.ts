import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second, by which Linux counts CPU for programs; the same on every machine. */
const TICKS = 100;

interface ProcessLine {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
  readonly cpuMs: number;
}

/** CPU in milliseconds that a process has used so far, with its children that have ended. Linux only. */
export function cpuOf(pid: number): number {
  return readProcess(pid)?.cpuMs ?? 0;
}

/** CPU in milliseconds of the programs below a process, by the first pattern that fits: a process that none fits counts as its parent does. */
export function cpuBelow(root: number, programs: Readonly<Record<string, RegExp>>): Record<string, number> {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readProcess(Number(name)))
    .filter((line) => line !== null);
  const totals: Record<string, number> = Object.fromEntries(Object.keys(programs).map((name) => [name, 0]));
  const visit = (parent: number, within: string | null) => {
    for (const line of all.filter((each) => each.parent === parent)) {
      const name = Object.keys(programs).find((each) => programs[each]?.test(line.command)) ?? within;
      if (name !== null) totals[name] = (totals[name] ?? 0) + line.cpuMs;
      visit(line.pid, name);
    }
  };
  visit(root, null);
  return totals;
}

function readProcess(pid: number): ProcessLine | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may have any character in it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0);
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return { pid, parent: Number(fields[1]), command, cpuMs: (ticks * 1_000) / TICKS };
  } catch {
    return null;
  }
}
