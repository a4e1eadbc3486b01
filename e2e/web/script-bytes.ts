import type { Page, Request } from 'playwright-core';

/** What a page's scripts weigh as they come over the wire. */
export interface ScriptBytes {
  readonly bytes: number;
  readonly files: number;
}

/**
 * Opens an address as who comes for the first time, with nothing kept from before, and adds up the scripts that it loads until nothing is asked
 * for any more.
 */
export async function scriptBytesOf(page: Page, url: string): Promise<ScriptBytes> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.detach();
  const scripts: Request[] = [];
  const note = (request: Request) => {
    if (request.resourceType() === 'script') scripts.push(request);
  };
  page.on('requestfinished', note);
  await page.goto(url, { waitUntil: 'networkidle' });
  page.off('requestfinished', note);
  const sizes = await Promise.all(scripts.map((request) => request.sizes()));
  return { bytes: sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0), files: scripts.length };
}
