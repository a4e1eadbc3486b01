import type { ChecksFigure } from './checks.ts';
import type { Operation } from './generator.ts';
import type { OpenLoopFigure } from './open-loop.ts';

/** One load, with what three commits took just before it. */
export interface Run extends OpenLoopFigure {
  readonly operation: Operation;
  readonly perSecond: number;
  /** CPU of the product for one call with all that follows from it, above what it uses when idle, in milliseconds. */
  readonly cpuMs: number;
  readonly commits: OpenLoopFigure;
}

export interface TransferReport {
  readonly recordedAt: Date;
  readonly machine: string;
  readonly idleCpuMsPerSecond: number;
  readonly people: number;
  readonly seconds: number;
  readonly runs: readonly Run[];
  readonly checks: ChecksFigure;
}

export interface Median {
  readonly operation: Operation;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMs: number;
  readonly commitsP50Ms: number;
  readonly commitsP99Ms: number;
  /** The median latency as a multiple of the commits' in the same round; the median of the rounds. */
  readonly p50TimesCommits: number;
}

/** What was promised. A benchmark says how far off it is; it fails nobody's tests. */
const HOLD_TO = [
  { operation: 'transfer', perSecond: 50, p50Ms: 15, p99Ms: 60 },
  { operation: 'list of 20', perSecond: 20, p50Ms: 12, p99Ms: null },
] as const;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle] ?? Number.NaN;
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** Medians of the rounds, by operation and rate. */
export function medians(runs: readonly Run[]): readonly Median[] {
  return [...Map.groupBy(runs, ({ operation, perSecond }) => `${operation} ${perSecond}`).values()].flatMap((rounds) => {
    const [first] = rounds;
    if (first === undefined) return [];
    const of = (figure: (run: Run) => number) => median(rounds.map(figure));
    return {
      operation: first.operation,
      perSecond: first.perSecond,
      p50Ms: of((run) => run.p50Ms),
      p99Ms: of((run) => run.p99Ms),
      cpuMs: of((run) => run.cpuMs),
      commitsP50Ms: of((run) => run.commits.p50Ms),
      commitsP99Ms: of((run) => run.commits.p99Ms),
      p50TimesCommits: of((run) => run.p50Ms / run.commits.p50Ms),
    };
  });
}

/** The figures as a table for people. */
export function reportText({ recordedAt, machine, idleCpuMsPerSecond, people, seconds, runs, checks }: TransferReport): string {
  const all = medians(runs);
  const rows = all.map(
    (row) =>
      `| ${row.operation} | ${row.perSecond} | ${row.p50Ms.toFixed(1)} | ${row.p99Ms.toFixed(1)} | ${row.commitsP50Ms.toFixed(1)} | ${row.commitsP99Ms.toFixed(1)} | ${row.p50TimesCommits.toFixed(1)} × | ${row.cpuMs.toFixed(1)} |`,
  );
  const promises = HOLD_TO.flatMap(({ operation, perSecond, p50Ms, p99Ms }) => {
    const row = all.find((candidate) => candidate.operation === operation && candidate.perSecond === perSecond);
    if (row === undefined) return [];
    const p99 = p99Ms === null ? '' : `, p99 ${row.p99Ms.toFixed(1)} of ${p99Ms}`;
    return `- ${operation} at ${perSecond} a second: p50 ${row.p50Ms.toFixed(1)} of ${p50Ms} ms${p99}`;
  });
  return `# A transfer through the whole product

Recorded ${recordedAt.toISOString()} by \`npm run bench -- transfer --record\`. Ratios within one run count; absolute figures are this machine's.

- ${machine}
- The product as \`npm start\` runs it, notifications and e-mails included; ${people} people
- Open loop: ${seconds} s at a fixed rate, a latency counts from the moment at which its request was due. Medians of the rounds
- Three commits: three durable inserts of one row, one after the other, by a bare client at the same rate, just before
- CPU: of the product's process for one request with everything that follows from it, less the ${idleCpuMsPerSecond.toFixed(0)} ms a second of an idle product

| request | a second | p50 ms | p99 ms | three commits, p50 | p99 | p50, × commits | CPU ms |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}

Held to:

${promises.join('\n')}

## What limits and fraud scoring add

The same transfer through the transactions domain with and without, in turn, one at a time, ${checks.transfers} of each, all domains in one process, events left in the outbox.

| transfer | p50 ms | p99 ms | writing commits |
|---|---|---|---|
| without | ${checks.without.p50Ms.toFixed(2)} | ${checks.without.p99Ms.toFixed(2)} | ${checks.without.commits} |
| with | ${checks.with.p50Ms.toFixed(2)} | ${checks.with.p99Ms.toFixed(2)} | ${checks.with.commits} |

The median of the differences between neighbours: ${checks.addedP50Ms.toFixed(2)} ms (held to 3 ms and one commit). Three commits are the transfer's, each durable; the others wake the outbox's relay and wait for no disk.
`;
}
