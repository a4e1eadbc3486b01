import { scriptBytesOf } from '@mint/e2e/web/script-bytes.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import type { Page } from 'playwright-core';

/** What one look at a page cost. */
export interface PageFigure {
  readonly page: string;
  readonly scriptBytes: number;
  /** When the largest thing on it was painted, in milliseconds from its asking. */
  readonly largestPaintMs: number;
  /** The slowest of what a person did on it: from the press to the next picture, in milliseconds, as the browser tells events' timing. */
  readonly interactionMs: number;
}

/** Put into the page before anything of its own: keeps what the browser tells of paints and events. */
const KEEP_TIMINGS = `
  // A press that was quicker than the steps of the clock took 0 ms; null is none that was told of.
  window.timings = { largestPaintMs: 0, interactionMs: null };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.timings.largestPaintMs = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  // The first press is told of however quick it was; of the others those of 16 ms and more.
  for (const type of ['first-input', 'event'])
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.interactionId || type === 'first-input')
          window.timings.interactionMs = Math.max(window.timings.interactionMs ?? 0, entry.duration);
    }).observe({ type, durationThreshold: 16, buffered: true });
`;

/**
 * Opens an address for the first time in a browser of its own, and does what a person does there.
 *
 * @param interact What they do; each press counts.
 */
export async function measurePage(
  page: Page,
  {
    name,
    url,
    heading,
    interact,
  }: { readonly name: string; readonly url: string; readonly heading: RegExp; readonly interact: (page: Page) => Promise<void> },
): Promise<PageFigure> {
  await page.addInitScript(KEEP_TIMINGS);
  const { bytes } = await scriptBytesOf(page, url);
  await page.getByRole('heading', { name: heading }).first().waitFor();
  const { largestPaintMs } = await timingsOf(page);
  await interact(page);
  // The browser tells of an event once the picture after it has been shown.
  const interactionMs = await eventually(async () => {
    const { interactionMs } = await timingsOf(page);
    if (interactionMs === null) throw new Error('no press has been told of yet');
    return interactionMs;
  });
  return { page: name, scriptBytes: bytes, largestPaintMs, interactionMs };
}

const timingsOf = (page: Page) =>
  page.evaluate<{ readonly largestPaintMs: number; readonly interactionMs: number | null }>('window.timings');
