import type { LoadFigure } from './load.ts';
import type { TpcbFigure } from './tpcb.ts';

export interface Measured {
  readonly recordedAt: Date;
  readonly machine: string;
  readonly server: string;
  readonly reference: string;
  readonly workload: string;
  /** Every run of the reference. */
  readonly references: readonly TpcbFigure[];
  /** Every run of each way in. */
  readonly postings: Readonly<Record<string, readonly LoadFigure[]>>;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

const whole = (value: number) => Math.round(value).toLocaleString('en');
const ratio = (value: number) => `${value.toFixed(2)} ×`;

/** The figures as a table for people and as JSON for comparing. */
export function writeReport(measured: Measured): { readonly text: string; readonly json: string } {
  const clients = [...new Set(measured.references.map((figure) => figure.clients))].sort((a, b) => a - b);
  const tpcb = new Map(
    clients.map((count) => [count, median(measured.references.filter((f) => f.clients === count).map((f) => f.perSecond))]),
  );
  const best = Math.max(...tpcb.values());
  const rows = Object.entries(measured.postings).flatMap(([way, figures]) =>
    [...new Set(figures.map((figure) => figure.callers))].map((callers) => {
      const runs = figures.filter((figure) => figure.callers === callers);
      const perSecond = median(runs.map((figure) => figure.perSecond));
      return {
        way,
        callers,
        perSecond,
        p50Ms: median(runs.map((figure) => figure.p50Ms)),
        p99Ms: median(runs.map((figure) => figure.p99Ms)),
        /** Beside TPC-B with as many clients; with more callers than it was run with, beside its best. */
        timesTpcb: perSecond / (tpcb.get(callers) ?? best),
      };
    }),
  );
  const text = `# The ledger beside TPC-B

Recorded ${measured.recordedAt.toISOString()} by \`node bench/ledger/run.ts --record\`. Ratios within one run count; absolute figures are this machine's.

- ${measured.machine}
- ${measured.server}
- reference: ${measured.reference}
- ${measured.workload}

| TPC-B clients | transactions/s |
|---|---|
${clients.map((count) => `| ${count} | ${whole(tpcb.get(count) ?? Number.NaN)} |`).join('\n')}

A posting: two wallets, a journal row, two entries, an event, one durable commit. \`×\` is its rate over TPC-B's with as many clients, above ${Math.max(...clients)} callers over TPC-B's best.

| way | callers | postings/s | × TPC-B | p50 ms | p99 ms |
|---|---|---|---|---|---|
${rows.map((row) => `| ${row.way} | ${row.callers} | ${whole(row.perSecond)} | ${ratio(row.timesTpcb)} | ${row.p50Ms.toFixed(2)} | ${row.p99Ms.toFixed(2)} |`).join('\n')}
`;
  const json = JSON.stringify({ ...measured, medians: { tpcb: Object.fromEntries(tpcb), postings: rows } }, null, 2);
  return { text, json: `${json}\n` };
}
