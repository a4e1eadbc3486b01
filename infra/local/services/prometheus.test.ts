import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { domains, gatewayPort } from '../domains.ts';
import { prometheusProgram } from './prometheus.ts';

const folder = fileURLToPath(new URL('../../prometheus/', import.meta.url));
const read = <T>(path: string): T => parse(readFileSync(`${folder}${path}`, 'utf8')) as T;
let promtool: (...args: string[]) => Promise<string>;

beforeAll(async () => {
  const command = await prometheusProgram('promtool');
  promtool = async (...args) => (await promisify(execFile)(command, args, { cwd: folder })).stdout;
}, 180_000);

interface Rules {
  groups: { rules: { alert?: string; labels?: { severity?: string }; annotations?: { runbook_url?: string } }[] }[];
}
interface RuleTests {
  tests: { alert_rule_test: { alertname: string; exp_alerts: unknown[] }[] }[];
}
interface Config {
  scrape_configs: { job_name: string; static_configs: { targets: string[]; labels: { job: string } }[] }[];
}

const alerts = read<Rules>('rules/alerts.yml').groups.flatMap(({ rules }) => rules);

describe('Prometheus', () => {
  test('takes its configuration and its rules', async () => {
    expect(await promtool('check', 'config', '--lint=all', '--lint-fatal', 'prometheus.yml')).toContain('SUCCESS');
  });

  test('scrapes every process of the product where it listens', () => {
    const mint = read<Config>('prometheus.yml').scrape_configs.find(({ job_name }) => job_name === 'mint');
    const scraped = Object.fromEntries(mint?.static_configs.map(({ targets, labels }) => [labels.job, targets]) ?? []);
    // The web app's is a port of its own, which its image says.
    const image = readFileSync(new URL('../../Dockerfile', import.meta.url), 'utf8');
    const web = { name: 'web', port: Number(/METRICS_PORT=(\d+)/.exec(image)?.[1]) };
    const processes = [...domains, { name: 'gateway', port: gatewayPort }, web];
    expect(scraped).toEqual(Object.fromEntries(processes.map(({ name, port }) => [name, [`${name}:${port}`]])));
  });
});

describe('alerts', () => {
  test('sound for what they are for, and for nothing beside it', async () => {
    expect(await promtool('test', 'rules', 'tests/alerts.test.yml')).toContain('SUCCESS');
  });

  test('each have such a test', () => {
    const tested = read<RuleTests>('tests/alerts.test.yml').tests.flatMap(({ alert_rule_test }) => alert_rule_test);
    const sounded = new Set(tested.filter(({ exp_alerts }) => exp_alerts.length > 0).map(({ alertname }) => alertname));
    expect(alerts.filter(({ alert }) => alert !== undefined && !sounded.has(alert)).map(({ alert }) => alert)).toEqual([]);
  });

  test('each say how bad it is, and where it is written what to do', () => {
    const operations = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');
    const headings = [...operations.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase());
    const unexplained = alerts.filter(({ alert = '', labels, annotations }) => {
      const anchor = /^docs\/operations\.md#(\w+)$/.exec(annotations?.runbook_url ?? '')?.[1];
      const isGraded = labels?.severity === 'critical' || labels?.severity === 'warning';
      return !isGraded || anchor !== alert.toLowerCase() || !headings.includes(anchor);
    });
    expect(unexplained.map(({ alert }) => alert)).toEqual([]);
  });
});
