import { boards } from '@mint/checks/dashboards/dashboards.ts';
import type { Query } from '@mint/checks/dashboards/panel.ts';
import { domains } from '@mint/local/domains.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { metricsOf } from './promql.ts';
import { startTraffic, type Traffic } from './traffic.ts';
import { startWatchedProduct, type WatchedProduct } from './watched-product.ts';

/** What Prometheus makes by itself. */
const OWN_METRICS = ['up', 'ALERTS', 'scrape_duration_seconds', 'scrape_samples_scraped'];

interface Answer {
  readonly result: readonly { readonly metric: Readonly<Record<string, string>>; readonly value: readonly [number, string] }[];
}
interface Rule {
  readonly name: string;
  readonly query: string;
  readonly type: 'recording' | 'alerting';
  readonly health: string;
  readonly lastError?: string;
}

/** Each panel's queries, as they are once somebody looks at all there is. */
const queries = Object.values(boards)
  .flatMap(({ rows }) => rows.flatMap(({ panels }) => panels))
  .flatMap((panel) => ('queries' in panel ? panel.queries : []))
  .map((query) => ({ ...query, expr: chosen(query.expr) }));

function chosen(expr: string): string {
  return expr.replace(/\$__rate_interval|\$__range/g, '1m').replace(/\$(service|job)/g, '.*');
}

let product: WatchedProduct;
let traffic: Traffic;
beforeAll(async () => {
  product = await startWatchedProduct();
  traffic = await startTraffic(product.stack.url);
}, 180_000);
afterAll(async () => {
  await traffic?.stop();
  await product?.stop();
}, 60_000);

const rules = async () => (await product.ask<{ groups: { rules: Rule[] }[] }>('rules')).groups.flatMap((group) => group.rules);
const series = async (query: string) => (await product.ask<Answer>('query', { query })).result;

describe('what the running product measures', () => {
  test('is scraped from every process', async () => {
    await eventually(
      async () => {
        const up = await series('up == 1');
        expect(up.map(({ metric }) => metric.job).sort()).toEqual(['gateway', ...domains.map(({ name }) => name)].sort());
      },
      { timeoutMs: 30_000 },
    );
  });

  test('answers every panel and every rule', async () => {
    const silent = async (asked: readonly Query[]): Promise<string[]> => {
      const answered = await Promise.all(asked.map(async ({ expr }) => (await series(expr)).length > 0));
      return asked.filter((_, place) => !answered[place]).map(({ expr }) => expr);
    };
    const recorded = (await rules()).filter(({ type }) => type === 'recording');
    const asked: Query[] = [...queries, ...recorded.map(({ name }) => ({ expr: name, legend: name }))];
    // Also those that have nothing to say today must be questions that Prometheus understands.
    await silent(asked);
    await eventually(
      async () => {
        await traffic.turn();
        expect(await silent(asked.filter(({ quiet }) => !quiet))).toEqual([]);
      },
      { timeoutMs: 90_000, intervalMs: 1_000 },
    );
  }, 120_000);

  test('is all that panels and rules ask for: no name stands for nothing', async () => {
    const text = await (await fetch(new URL('/metrics', product.stack.url))).text();
    const exported = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(([, name = '', type]) =>
      type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
    );
    const all = await rules();
    const known = new Set([...exported, ...OWN_METRICS, ...all.map(({ name }) => name)]);
    const asked = [...queries.map(({ expr }) => expr), ...all.map(({ query }) => query)].flatMap(metricsOf);
    expect([...new Set(asked)].filter((name) => !known.has(name))).toEqual([]);
  });

  test('names only what there is an end to', async () => {
    const values = (label: string, metric: string) =>
      product.ask<string[]>(`label/${label}/values`, { 'match[]': metric, start: '0' });
    expect(await values('name', 'gateway_operations_total')).toEqual(
      expect.arrayContaining(['Transfer', 'anonymous', 'refused']),
    );
    const everywhere = await product.ask<string[]>('labels');
    for (const label of everywhere) {
      const all = await values(label, '{job!=""}');
      expect(all.filter((value) => /^[a-z]{3}_[0-9a-z]{26}$|@|^[0-9a-f-]{32,36}$/.test(value))).toEqual([]);
    }
  });

  test('leads from a slow request to its trace', async () => {
    const query = 'http_request_duration_seconds_bucket';
    await eventually(async () => {
      await traffic.turn();
      const now = Date.now() / 1_000;
      const found = await product.ask<{ exemplars: { labels: { trace_id?: string } }[] }[]>('query_exemplars', {
        query,
        start: String(now - 300),
        end: String(now + 1),
      });
      expect(found.flatMap(({ exemplars }) => exemplars.map(({ labels }) => labels.trace_id ?? ''))).toEqual(
        expect.arrayContaining([expect.stringMatching(/^[0-9a-f]{32}$/)]),
      );
    });
  }, 30_000);

  test('sets off no alert on a good day, and breaks no rule', async () => {
    expect((await rules()).filter(({ health }) => health !== 'ok')).toEqual([]);
    expect((await series('ALERTS{alertstate="firing"}')).map(({ metric }) => metric.alertname)).toEqual([]);
  });
});
