import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freeTcpPorts } from '@mint/local/services/ports.ts';
import { startPrometheus } from '@mint/local/services/prometheus.ts';
import { parse, stringify } from 'yaml';
import { unsuspiciousRules } from '../no-suspicion.ts';
import { type Stack, startStackOfOneProcess } from '../stack.ts';

const configFolder = fileURLToPath(new URL('../../infra/prometheus/', import.meta.url));

/** The product, which Prometheus scrapes as it is configured to. */
export interface WatchedProduct {
  readonly stack: Stack;
  /** What Prometheus' own API answers; throws what it says of a query that is none. */
  ask<T>(path: string, parameters?: Readonly<Record<string, string>>): Promise<T>;
  stop(): Promise<void>;
}

/** Starts the product with its traces being recorded, and Prometheus with the configuration and the rules of the repository. */
export async function startWatchedProduct(): Promise<WatchedProduct> {
  const started = new AsyncDisposableStack();
  try {
    // Takes the traces and forgets them: it is for their ids among the metrics that they are recorded.
    const collector = createServer((request, response) => request.on('end', () => response.end('{}')).resume());
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    started.defer(() => void collector.close());
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
    started.defer(() => void delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT);
    const stack = await startStackOfOneProcess({ gateway: { GUARDED_BURST: '10000' }, fraud: unsuspiciousRules });
    started.defer(() => stack.stop());

    const folder = mkdtempSync(join(tmpdir(), 'mint-prometheus-'));
    started.defer(() => rmSync(folder, { recursive: true, force: true }));
    const configFile = join(folder, 'prometheus.yml');
    writeFileSync(configFile, configFor(stack));
    const [port = 0] = await freeTcpPorts(1);
    const prometheus = await startPrometheus({ configFile, dataFolder: folder, port });
    started.defer(() => prometheus.stop());

    const running = started.move();
    return {
      stack,
      async ask<T>(path: string, parameters: Readonly<Record<string, string>> = {}) {
        const response = await fetch(`${prometheus.url}/api/v1/${path}?${new URLSearchParams(parameters)}`);
        const answer = (await response.json()) as { status: string; error?: string; data: T };
        if (answer.status !== 'success') throw new Error(`${answer.error}: ${parameters.query}`);
        return answer.data;
      },
      stop: () => running.disposeAsync(),
    };
  } catch (error) {
    await started.disposeAsync();
    throw error;
  }
}

interface Config {
  global: Record<string, string>;
  rule_files: string[];
  scrape_configs: { job_name: string; static_configs: { targets: string[]; labels: { job: string } }[] }[];
}

/** The repository's configuration, but for where this product listens, and at a test's pace. */
function configFor({ environment }: Stack): string {
  const config = parse(readFileSync(join(configFolder, 'prometheus.yml'), 'utf8')) as Config;
  config.global = { scrape_interval: '2s', scrape_timeout: '2s', evaluation_interval: '1s' };
  config.rule_files = config.rule_files.map((files) => join(configFolder, files));
  config.scrape_configs = config.scrape_configs.filter(({ job_name }) => job_name === 'mint');
  for (const scraped of config.scrape_configs) {
    // This product runs without its pages.
    scraped.static_configs = scraped.static_configs.filter(({ labels }) => environment[labels.job]);
    for (const target of scraped.static_configs) target.targets = [`127.0.0.1:${environment[target.labels.job]?.PORT}`];
  }
  return stringify(config);
}
