import { freeTcpPorts } from '@mint/local/services/ports.ts';
import { buildWeb, type RunningWeb, startWeb } from '@mint/local/web.ts';
import type { BrowserContext, Page } from 'playwright-core';
import { startProduct } from '../contract/product.ts';
import type { Stack, StackOverrides } from '../stack.ts';
import { openBrowser } from './browser.ts';

/** The product with its web app, and a browser. */
export interface WebProduct {
  readonly stack: Stack;
  /** The one origin of pages and graph. */
  readonly url: string;
  /** Where the web app's process tells what it uses. */
  readonly metricsUrl: string;
  /** A browser profile of its own, as another person's on another machine; what goes wrong on its pages is noted. */
  newPage(options?: { readonly phone?: boolean; readonly dark?: boolean }): Promise<Page>;
  /** What was wrong on pages: broken policies, uncaught errors, something missing, a request to another origin. */
  readonly complaints: readonly string[];
  stop(): Promise<void>;
}

/** Waits for all of them, also when one fails: what is under way then can be stopped only once it has started. */
async function together<Started extends readonly unknown[]>(...all: { readonly [At in keyof Started]: Promise<Started[At]> }) {
  await Promise.allSettled(all);
  return Promise.all(all);
}

/** Starts it all: the pages built for production, served by the gateway on its own origin. Nobody is suspicious unless settings say otherwise. */
export async function startWebProduct(overrides: StackOverrides = {}): Promise<WebProduct> {
  const say = () => {};
  const started = new AsyncDisposableStack();
  try {
    await buildWeb(say);
    const [port = 0, metricsPort = 0] = await freeTcpPorts(2);
    const objectStoreOrigin = new URL(process.env.S3_ENDPOINT ?? '').origin;
    // All at once: none needs another to start. What has started is stopped again when another did not.
    const [, stack, browser] = await together(
      startWeb({
        port,
        environment: { OBJECT_STORE_ORIGIN: objectStoreOrigin, METRICS_PORT: String(metricsPort) },
        report: say,
      }).then((web: RunningWeb) => {
        started.defer(() => web.stop());
      }),
      startProduct({ ...overrides, gateway: { ...overrides.gateway, WEB_URL: `http://127.0.0.1:${port}` } }).then((stack) => {
        started.defer(() => stack.stop());
        return stack;
      }),
      openBrowser().then((browser) => {
        started.defer(() => browser.close());
        return browser;
      }),
    );
    const complaints: string[] = [];
    const url = stack.product.url.replace('127.0.0.1', 'localhost');
    // Files go to the object store by signed links.
    const origins = new Set([url, objectStoreOrigin]);
    return {
      stack,
      url,
      metricsUrl: `http://127.0.0.1:${metricsPort}/metrics`,
      complaints,
      async newPage({ phone = false, dark = false } = {}) {
        const context: BrowserContext = await browser.newContext({
          locale: 'en-US',
          viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 860 },
          colorScheme: dark ? 'dark' : 'light',
        });
        const page = await context.newPage();
        page.on('request', (request) => {
          const { protocol, origin } = new URL(request.url());
          if (/^https?:/.test(protocol) && !origins.has(origin)) complaints.push(`${page.url()}: asked ${origin} for something`);
        });
        page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
        page.on('console', (message) => {
          // Refusals are answers; what is not there is a fault of the page.
          const refused = /status of (?!404)/.test(message.text());
          if (message.type() === 'error' && !refused)
            complaints.push(`${page.url()}: ${message.text()} ${message.location().url}`);
        });
        return page;
      },
      stop: () => started.disposeAsync(),
    };
  } catch (error) {
    await started.disposeAsync();
    throw error;
  }
}
