import { type Board, rate } from './panel.ts';

/** Whether everything is up, and does what it is asked. */
export const serviceHealth: Board = {
  uid: 'mint-health',
  title: 'Mint: service health',
  description: 'Whether everything is up, and does what it is asked.',
  choice: { label: 'service', metric: 'http_requests_total' },
  rows: [
    {
      title: 'Up',
      panels: [
        { title: 'Processes that answer', unit: 'none', now: true, queries: [{ expr: 'sum by (job) (up)', legend: '{{job}}' }] },
        {
          title: 'Running for',
          unit: 's',
          now: true,
          queries: [{ expr: 'min by (job) (time() - process_start_time_seconds)', legend: '{{job}}' }],
        },
        {
          title: 'Alerts',
          unit: 'none',
          now: true,
          queries: [{ expr: 'sum by (alertname) (ALERTS{alertstate="firing"})', legend: '{{alertname}}', quiet: true }],
        },
      ],
    },
    {
      title: 'HTTP',
      panels: [
        {
          title: 'Requests',
          unit: 'reqps',
          queries: [{ expr: `sum by (service) (${rate('http_requests_total{service=~"$service"}')})`, legend: '{{service}}' }],
        },
        {
          title: 'Answers by status',
          unit: 'reqps',
          queries: [
            { expr: `sum by (status_code) (${rate('http_requests_total{service=~"$service"}')})`, legend: '{{status_code}}' },
          ],
        },
        {
          title: 'Requests that fail',
          says: 'The share answered with a status from 500 on.',
          unit: 'percentunit',
          queries: [{ expr: 'service:http_errors:ratio5m{service=~"$service"}', legend: '{{service}}' }],
        },
        {
          title: 'Open connections',
          unit: 'none',
          queries: [{ expr: 'sum by (service) (http_active_connections{service=~"$service"})', legend: '{{service}}' }],
        },
        {
          title: 'Live subscriptions',
          unit: 'none',
          queries: [
            { expr: 'sum by (transport) (gateway_subscriptions_open)', legend: 'open, {{transport}}' },
            {
              expr: `sum by (transport) (${rate('gateway_slow_consumers_total')})`,
              legend: 'dropped in a second, {{transport}}',
              quiet: true,
            },
          ],
        },
        {
          title: 'Events delivered to subscribers',
          unit: 'cps',
          queries: [{ expr: `sum by (transport) (${rate('gateway_events_delivered_total')})`, legend: '{{transport}}' }],
        },
      ],
    },
    {
      title: 'The graph',
      panels: [
        {
          title: 'Operations by outcome',
          says: 'partial: data with errors. refused and throttled are the client’s doing.',
          unit: 'ops',
          queries: [{ expr: 'outcome:gateway_operations:rate5m', legend: '{{outcome}}' }],
        },
        {
          title: 'Operations asked for most',
          says: 'Our own clients’ by name; anonymous without one, other with one that nobody knows.',
          unit: 'ops',
          queries: [{ expr: `topk(10, sum by (name) (${rate('gateway_operations_total')}))`, legend: '{{name}}' }],
        },
        {
          title: 'Operations that fail',
          unit: 'percentunit',
          queries: [{ expr: 'gateway:operations_failed:ratio5m', legend: 'in whole or in part' }],
        },
        {
          title: 'Subgraphs without an answer',
          unit: 'ops',
          queries: [
            { expr: `sum by (subgraph) (${rate('gateway_subgraph_failures_total')})`, legend: '{{subgraph}}', quiet: true },
          ],
        },
        {
          title: 'Internal commands that fail',
          unit: 'ops',
          queries: [
            {
              expr: `sum by (service, peer, code) (${rate('rpc_duration_seconds_count{code!="OK"}')})`,
              legend: '{{service}} of {{peer}}: {{code}}',
              quiet: true,
            },
          ],
        },
        {
          title: 'Limits that are not shared',
          unit: 'ops',
          queries: [{ expr: `sum(${rate('gateway_rate_limiter_fallbacks_total')})`, legend: 'counted by one gateway alone' }],
        },
      ],
    },
    {
      title: 'Events and jobs',
      panels: [
        {
          title: 'Messages not handled yet',
          unit: 'none',
          queries: [{ expr: 'topic:consumer_lag_messages:max{service=~"$service"}', legend: '{{service}}: {{topic}}' }],
        },
        {
          title: 'Oldest event that waits to be published',
          unit: 's',
          queries: [{ expr: 'service:outbox_oldest_age_seconds:max{service=~"$service"}', legend: '{{service}}' }],
        },
        {
          title: 'Dead letters',
          unit: 'none',
          queries: [
            {
              expr: 'sum by (service, type) (increase(events_handled_total{outcome="dead_letter"}[$__range]))',
              legend: '{{service}}: {{type}}',
              quiet: true,
            },
          ],
        },
        {
          title: 'Jobs',
          unit: 'none',
          queries: [{ expr: 'max by (queue, state) (job_queue_jobs)', legend: '{{queue}}: {{state}}' }],
        },
        {
          title: 'Oldest e-mail and webhook owed',
          unit: 's',
          queries: [
            { expr: 'max(notification_oldest_mail_age_seconds)', legend: 'e-mail' },
            { expr: 'max(webhook_oldest_due_age_seconds)', legend: 'webhook' },
          ],
        },
        { title: 'Errors in the logs', logs: '{level=~"error|fatal"} | json' },
      ],
    },
  ],
};
