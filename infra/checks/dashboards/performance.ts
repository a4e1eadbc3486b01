import { type Board, percentiles, quantile, rate } from './panel.ts';

/** How long things take, and what holds them up. */
export const performance: Board = {
  uid: 'mint-performance',
  title: 'Mint: performance',
  description: 'How long things take, and what holds them up. A point on a line opens the trace that it is an example of.',
  choice: { label: 'service', metric: 'http_requests_total' },
  rows: [
    {
      title: 'Requests',
      panels: [
        {
          title: 'HTTP requests',
          unit: 's',
          queries: percentiles('http_request_duration_seconds', '{service=~"$service", route!="/metrics"}'),
        },
        {
          title: 'HTTP, P95 by service',
          unit: 's',
          queries: [{ expr: 'service:http_request_duration_seconds:p95_5m{service=~"$service"}', legend: '{{service}}' }],
        },
        {
          title: 'Operations at the gateway',
          unit: 's',
          queries: percentiles('graphql_operation_duration_seconds', '{service="gateway", operation!="subscription"}'),
        },
        {
          title: 'Slowest fields, P95',
          says: 'By the first field of an operation, as the subgraph that has it sees it.',
          unit: 's',
          queries: [
            {
              expr: `topk(10, ${quantile(0.95, 'operation, le', 'graphql_operation_duration_seconds_bucket{service!="gateway", service=~"$service"}')})`,
              legend: '{{operation}}',
            },
          ],
        },
        {
          title: 'Internal commands, P95',
          unit: 's',
          queries: [
            {
              expr: quantile(0.95, 'peer, method, le', 'rpc_duration_seconds_bucket{service=~"$service"}'),
              legend: '{{peer}} {{method}}',
              examples: true,
            },
          ],
        },
        {
          title: 'Cost of operations, P95',
          unit: 'none',
          queries: [{ expr: quantile(0.95, 'type, le', 'gateway_operation_cost_points_bucket'), legend: '{{type}}' }],
        },
      ],
    },
    {
      title: 'Database',
      panels: [
        {
          title: 'Queries, P95 by service',
          unit: 's',
          queries: [{ expr: 'service:db_query_duration_seconds:p95_5m{service=~"$service"}', legend: '{{service}}' }],
        },
        {
          title: 'Queries by kind',
          unit: 'ops',
          queries: [
            {
              expr: `sum by (operation) (${rate('db_query_duration_seconds_count{service=~"$service"}')})`,
              legend: '{{operation}}',
            },
          ],
        },
        {
          title: 'Work for each connection',
          says: 'Queries and transactions that run or wait, by the connections there may be. Above 1, some wait.',
          unit: 'none',
          queries: [
            {
              expr: 'sum by (service) (db_work_in_hand{service=~"$service"}) / sum by (service) (db_connections_max{service=~"$service"})',
              legend: '{{service}}',
            },
          ],
        },
      ],
    },
    {
      title: 'Caches and the event loop',
      panels: [
        {
          title: 'Query plans that were there',
          unit: 'percentunit',
          queries: [
            {
              expr: `sum(${rate('gateway_plan_cache_total{result="hit"}')}) / sum(${rate('gateway_plan_cache_total')})`,
              legend: 'hits',
            },
          ],
        },
        {
          title: 'Cached values that were there',
          unit: 'percentunit',
          queries: [{ expr: 'service:cache_hits:ratio5m', legend: '{{service}}' }],
        },
        {
          title: 'Event loop lag, P99',
          unit: 's',
          queries: [{ expr: 'max by (job) (nodejs_eventloop_lag_p99_seconds)', legend: '{{job}}' }],
        },
      ],
    },
    {
      title: 'Behind the request',
      panels: [
        {
          title: 'Handling of events, P95',
          unit: 's',
          queries: [
            {
              expr: quantile(0.95, 'service, le', 'event_handling_duration_seconds_bucket{service=~"$service"}'),
              legend: '{{service}}',
              examples: true,
            },
          ],
        },
        {
          title: 'Events published',
          unit: 'cps',
          queries: [{ expr: `sum by (topic) (${rate('outbox_published_total{service=~"$service"}')})`, legend: '{{topic}}' }],
        },
        {
          title: 'Jobs, P95',
          unit: 's',
          queries: [
            {
              expr: quantile(0.95, 'queue, outcome, le', 'job_duration_seconds_bucket'),
              legend: '{{queue}}: {{outcome}}',
              examples: true,
            },
          ],
        },
      ],
    },
  ],
};
