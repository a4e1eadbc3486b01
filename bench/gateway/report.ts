import type { LoadFigure } from '../ledger/load.ts';
import type { OperationKey } from './operations.ts';

/** One run of one candidate. */
export interface GatewayFigure extends LoadFigure {
  readonly candidate: string;
  readonly operation: OperationKey;
  /** CPU of the candidate's process for one request, in milliseconds. */
  readonly cpuMs: number;
}

export interface GatewayReport {
  readonly recordedAt: Date;
  readonly machine: string;
  readonly figures: readonly GatewayFigure[];
}

/** The reference, by whose figures the others are divided. */
export const REFERENCE = 'stock @apollo/gateway';

export interface Median {
  readonly candidate: string;
  readonly operation: OperationKey;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMs: number;
  /** Requests in a second, as a multiple of the reference's in the same round; the median of the rounds. */
  readonly timesReference: number;
  /** The reference's CPU for a request, as a multiple of this one's. */
  readonly cpuTimesReference: number;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle] ?? Number.NaN;
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** Medians by candidate and operation. Rounds are compared with themselves, because the machine may be busier in one than in another. */
export function medians(figures: readonly GatewayFigure[]): readonly Median[] {
  const keys = [...new Set(figures.map(({ candidate, operation }) => `${operation}\n${candidate}`))];
  return keys.map((key) => {
    const [operation, candidate] = key.split('\n') as [OperationKey, string];
    const of = (name: string) => figures.filter((figure) => figure.candidate === name && figure.operation === operation);
    const own = of(candidate);
    const reference = of(REFERENCE);
    const ratios = (ratio: (mine: GatewayFigure, theirs: GatewayFigure) => number) =>
      median(own.flatMap((mine, round) => (reference[round] === undefined ? [] : [ratio(mine, reference[round])])));
    return {
      candidate,
      operation,
      perSecond: median(own.map((figure) => figure.perSecond)),
      p50Ms: median(own.map((figure) => figure.p50Ms)),
      p99Ms: median(own.map((figure) => figure.p99Ms)),
      cpuMs: median(own.map((figure) => figure.cpuMs)),
      timesReference: ratios((mine, theirs) => mine.perSecond / theirs.perSecond),
      cpuTimesReference: ratios((mine, theirs) => theirs.cpuMs / mine.cpuMs),
    };
  });
}

/** The figures as a table for people. */
export function reportText({ recordedAt, machine, figures }: GatewayReport): string {
  const rows = medians(figures).map(
    (row) =>
      `| ${row.operation} | ${row.candidate} | ${Math.round(row.perSecond).toLocaleString('en')} | ${row.timesReference.toFixed(2)} × | ${row.p50Ms.toFixed(1)} | ${row.p99Ms.toFixed(1)} | ${row.cpuMs.toFixed(2)} | ${row.cpuTimesReference.toFixed(2)} × |`,
  );
  return `# The gateway beside a stock one, and beside no gateway

Recorded ${recordedAt.toISOString()} by \`node bench/gateway/run.ts --record\`. Ratios within one run count; absolute figures are this machine's.

- ${machine}
- \`main\`: one operation over four fetches of three subgraphs, 20 transactions with their counterparties; \`tiny\`: \`{ me { id } }\`
- subgraphs replay stored answers; 20 connections; every request with a token that is passed on
- Mint's gateway verifies the token, checks scopes and limits, charges the cost in Redis and reports it; the others do none of that

| operation | before the subgraphs | requests/s | rate, × stock | p50 ms | p99 ms | CPU ms a request | CPU, stock ÷ this |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}
`;
}
