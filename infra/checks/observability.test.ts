import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { domains } from '../local/domains.ts';
import { boards } from './dashboards/dashboards.ts';
import { buildDashboard } from './dashboards/panel.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const names = [...domains.map(({ name }) => name), 'gateway', 'web'].sort();

interface DataSources {
  datasources: { uid: string; jsonData: object }[];
}
const { datasources } = parse(read('grafana/provisioning/datasources/datasources.yaml')) as DataSources;
const known = datasources.map(({ uid }) => uid);

/** All values of a field, however deep it lies. */
function valuesOf(field: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === field ? [inner] : valuesOf(field, inner)));
}

describe('Grafana', () => {
  test('has every data source that another one leads to', () => {
    expect(known.sort()).toEqual(['loki', 'prometheus', 'tempo']);
    expect(valuesOf('datasourceUid', datasources).filter((uid) => !known.includes(String(uid)))).toEqual([]);
  });

  test.each(Object.entries(boards))(
    'can draw %s: its data sources are there, its panels and queries told apart',
    (_name, board) => {
      const dashboard = buildDashboard(board) as { panels: { id: number; targets?: { refId: string }[] }[] };
      const used = valuesOf('datasource', dashboard) as { uid: string }[];
      expect(used.filter(({ uid }) => !known.includes(uid))).toEqual([]);
      expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
      for (const { targets = [] } of dashboard.panels)
        expect(new Set(targets.map(({ refId }) => refId)).size).toBe(targets.length);
    },
  );

  test('reads the dashboards where compose puts them', () => {
    const { providers } = parse(read('grafana/provisioning/dashboards/dashboards.yaml')) as { providers: { options: object }[] };
    expect(providers.map(({ options }) => options)).toEqual([{ path: '/var/lib/grafana/dashboards' }]);
  });
});

describe('the logs', () => {
  test('of each process are labelled with its name', () => {
    const listed = /regex\s*= "\(([a-z|]+)\)"\s*target_label\s*= "service"\s*replacement\s*= "@mint\/\$1"/.exec(
      read('alloy/config.alloy'),
    )?.[1];
    expect(listed?.split('|').sort()).toEqual(names);
  });

  test('are kept for as long as it is said, with what is looked for beside the labels', () => {
    expect(parse(read('loki/loki.yaml'))).toMatchObject({
      limits_config: { retention_period: '168h', allow_structured_metadata: true },
      compactor: { retention_enabled: true },
      schema_config: { configs: [{ store: 'tsdb', schema: 'v13' }] },
    });
  });
});
