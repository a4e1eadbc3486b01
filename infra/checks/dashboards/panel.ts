import type { Builder } from '@grafana/grafana-foundation-sdk/cog';
import {
  LegendDisplayMode,
  LegendPlacement,
  SortOrder,
  TooltipDisplayMode,
  VizLegendOptionsBuilder,
  VizTooltipOptionsBuilder,
} from '@grafana/grafana-foundation-sdk/common';
import {
  DashboardBuilder,
  DashboardCursorSync,
  type Panel,
  QueryVariableBuilder,
  RowBuilder,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { PanelBuilder as LogsBuilder } from '@grafana/grafana-foundation-sdk/logs';
import { DataqueryBuilder as LokiQueryBuilder } from '@grafana/grafana-foundation-sdk/loki';
import { DataqueryBuilder as PrometheusQueryBuilder } from '@grafana/grafana-foundation-sdk/prometheus';
import { PanelBuilder as StatBuilder } from '@grafana/grafana-foundation-sdk/stat';
import { PanelBuilder as TimeseriesBuilder } from '@grafana/grafana-foundation-sdk/timeseries';

/** A query, and what its series are called. */
export interface Query {
  readonly expr: string;
  readonly legend: string;
  /** Whether it has an answer only on a bad day, or of something that seldom happens. */
  readonly quiet?: true;
  /** Whether traces are shown as examples of what it shows. */
  readonly examples?: true;
}

export interface PanelOfQueries {
  readonly title: string;
  /** What a person who has never seen it has to know. */
  readonly says?: string;
  /** Grafana's name of the unit: `s`, `reqps`, `percentunit`, … */
  readonly unit: string;
  /** Numbers as they are now, in place of lines over time. */
  readonly now?: true;
  readonly queries: readonly Query[];
}

/** Lines of the logs. */
export interface PanelOfLogs {
  readonly title: string;
  readonly logs: string;
}

export interface Row {
  readonly title: string;
  readonly panels: readonly (PanelOfQueries | PanelOfLogs)[];
}

export interface Board {
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  /** The label that people choose from, as a variable of the same name, and a metric that has all its values. */
  readonly choice?: { readonly label: string; readonly metric: string };
  readonly rows: readonly Row[];
}

const prometheus = { type: 'prometheus', uid: 'prometheus' };
const loki = { type: 'loki', uid: 'loki' };
const HALF = 12;
const THIRD = 8;
const HEIGHT = 8;

/** The dashboard as Grafana reads it. */
export function buildDashboard({ uid, title, description, choice, rows }: Board): object {
  const dashboard = new DashboardBuilder(title)
    .uid(uid)
    .description(description)
    .tags(['mint'])
    .refresh('30s')
    .time({ from: 'now-1h', to: 'now' })
    .tooltip(DashboardCursorSync.Crosshair)
    .readonly();
  if (choice) {
    dashboard.withVariable(
      new QueryVariableBuilder(choice.label)
        .datasource(prometheus)
        .query(`label_values(${choice.metric}, ${choice.label})`)
        .multi(true)
        .includeAll(true)
        .allValue('.*'),
    );
  }
  let id = 0;
  for (const row of rows) {
    dashboard.withRow(new RowBuilder(row.title).id(++id));
    const span = row.panels.length % 3 === 0 ? THIRD : HALF;
    for (const panel of row.panels) dashboard.withPanel(buildPanel(panel, ++id, span));
  }
  return dashboard.build();
}

function buildPanel(panel: PanelOfQueries | PanelOfLogs, id: number, span: number): Builder<Panel> {
  if ('logs' in panel) {
    return new LogsBuilder()
      .id(id)
      .title(panel.title)
      .datasource(loki)
      .span(span)
      .height(HEIGHT)
      .withTarget(new LokiQueryBuilder().refId('A').expr(panel.logs));
  }
  const builder = panel.now ? new StatBuilder() : timeseries();
  builder.id(id).title(panel.title).unit(panel.unit).datasource(prometheus).span(span).height(HEIGHT);
  if (panel.says) builder.description(panel.says);
  panel.queries.forEach(({ expr, legend, examples }, place) => {
    const query = new PrometheusQueryBuilder()
      .refId(String.fromCharCode(65 + place))
      .expr(expr)
      .legendFormat(legend);
    builder.withTarget(panel.now ? query.instant() : query.range().exemplar(examples ?? false));
  });
  return builder;
}

function timeseries(): TimeseriesBuilder {
  return new TimeseriesBuilder()
    .fillOpacity(8)
    .legend(new VizLegendOptionsBuilder().showLegend(true).displayMode(LegendDisplayMode.List).placement(LegendPlacement.Bottom))
    .tooltip(new VizTooltipOptionsBuilder().mode(TooltipDisplayMode.Multi).sort(SortOrder.Descending));
}

/** Percentiles of a histogram over all its series that match: `of` is what stands in the braces. */
export function percentiles(histogram: string, of = ''): Query[] {
  return [50, 95, 99].map((percent) => ({
    expr: quantile(percent / 100, 'le', `${histogram}_bucket${of}`),
    legend: `P${percent}`,
    examples: true,
  }));
}

/** A percentile of a histogram's buckets, by labels. */
export function quantile(share: number, by: string, buckets: string): string {
  return `histogram_quantile(${share}, sum by (${by}) (${rate(buckets)}))`;
}

/** What a counter rises by in a second, over a time that fits what is shown. */
export function rate(counter: string): string {
  return `rate(${counter}[$__rate_interval])`;
}
