import type { PageFigure } from './measure.ts';

/** What the others are compared with. */
export const REFERENCE = 'an empty page';

export interface WebReport {
  readonly recordedAt: Date;
  readonly machine: string;
  readonly rounds: number;
  readonly figures: readonly PageFigure[];
}

export interface PageMedian extends PageFigure {
  readonly timesScript: number;
  readonly timesPaint: number;
  readonly timesInteraction: number | null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle] ?? Number.NaN;
  return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** Medians of the rounds, each page beside the empty one. */
export function medians(figures: readonly PageFigure[]): readonly PageMedian[] {
  const pages = [...Map.groupBy(figures, ({ page }) => page)].map(([page, rounds]) => ({
    page,
    scriptBytes: median(rounds.map(({ scriptBytes }) => scriptBytes)),
    largestPaintMs: median(rounds.map(({ largestPaintMs }) => largestPaintMs)),
    interactionMs: median(rounds.map(({ interactionMs }) => interactionMs)),
  }));
  const reference = pages.find(({ page }) => page === REFERENCE);
  return pages.map((page) => ({
    ...page,
    timesScript: page.scriptBytes / (reference?.scriptBytes ?? Number.NaN),
    timesPaint: page.largestPaintMs / (reference?.largestPaintMs ?? Number.NaN),
    // Nothing is a multiple of a press that was quicker than the clock's steps.
    timesInteraction: reference?.interactionMs ? page.interactionMs / reference.interactionMs : null,
  }));
}

/** The figures as a table for people. */
export function reportText({ recordedAt, machine, rounds, figures }: WebReport): string {
  const rows = medians(figures).map(
    (row) =>
      `| ${row.page} | ${(row.scriptBytes / 1_000).toFixed(1)} | ${row.timesScript.toFixed(2)} × | ${row.largestPaintMs.toFixed(0)} | ${row.timesPaint.toFixed(2)} × | ${row.interactionMs.toFixed(0)} | ${row.timesInteraction === null ? '–' : `${row.timesInteraction.toFixed(2)} ×`} |`,
  );
  return `# The dashboard beside an empty page of the same server

Recorded ${recordedAt.toISOString()} by \`node bench/web/run.ts --record\`. Ratios within one run count; absolute figures are this machine's.

- ${machine}
- a production build in a real Chromium, nothing kept from before, without a network between; medians of ${rounds} rounds, both pages in each
- the empty page is the one for an address that has none: the frame's scripts, two lines of text, a link
- script: all that the page loads until it is still, as it comes over the wire; 170 KB at most on the dashboard (\`e2e/web/insight.test.ts\` holds it to that)
- largest paint: Largest Contentful Paint; interaction: the slowest press until the next picture, by the browser's event timing (in steps of 8 ms)

| page | script, KB | × empty | largest paint, ms | × empty | interaction, ms | × empty |
|---|---|---|---|---|---|---|
${rows.join('\n')}
`;
}
