import { type Board, rate } from './panel.ts';

/** What the processes use. */
export const system: Board = {
  uid: 'mint-system',
  title: 'Mint: system',
  description: 'What the processes use: memory, processor, event loop, handles.',
  choice: { label: 'job', metric: 'nodejs_version_info' },
  rows: [
    {
      title: 'Memory and collection',
      panels: [
        {
          title: 'Memory',
          unit: 'bytes',
          queries: [{ expr: 'process_resident_memory_bytes{job=~"$job"}', legend: '{{job}} {{instance}}' }],
        },
        {
          title: 'Heap',
          unit: 'bytes',
          queries: [
            { expr: 'nodejs_heap_size_used_bytes{job=~"$job"}', legend: '{{job}} {{instance}}, used' },
            { expr: 'nodejs_heap_size_total_bytes{job=~"$job"}', legend: '{{job}} {{instance}}, given' },
          ],
        },
        {
          title: 'Outside the heap',
          unit: 'bytes',
          queries: [{ expr: 'nodejs_external_memory_bytes{job=~"$job"}', legend: '{{job}} {{instance}}' }],
        },
        {
          title: 'Time for collecting garbage',
          unit: 'percentunit',
          queries: [
            { expr: `sum by (job, kind) (${rate('nodejs_gc_duration_seconds_sum{job=~"$job"}')})`, legend: '{{job}}: {{kind}}' },
          ],
        },
        {
          title: 'Collections',
          unit: 'ops',
          queries: [
            {
              expr: `sum by (job, kind) (${rate('nodejs_gc_duration_seconds_count{job=~"$job"}')})`,
              legend: '{{job}}: {{kind}}',
            },
          ],
        },
        {
          title: 'Heap by space',
          unit: 'bytes',
          queries: [{ expr: 'sum by (space) (nodejs_heap_space_size_used_bytes{job=~"$job"})', legend: '{{space}}' }],
        },
      ],
    },
    {
      title: 'Processor and event loop',
      panels: [
        {
          title: 'Processor',
          says: 'Of one core.',
          unit: 'percentunit',
          queries: [
            { expr: rate('process_cpu_user_seconds_total{job=~"$job"}'), legend: '{{job}} {{instance}}, own' },
            { expr: rate('process_cpu_system_seconds_total{job=~"$job"}'), legend: '{{job}} {{instance}}, system' },
          ],
        },
        {
          title: 'Event loop lag, on average',
          unit: 's',
          queries: [{ expr: 'nodejs_eventloop_lag_mean_seconds{job=~"$job"}', legend: '{{job}} {{instance}}' }],
        },
        {
          title: 'Event loop lag, P99',
          unit: 's',
          queries: [{ expr: 'nodejs_eventloop_lag_p99_seconds{job=~"$job"}', legend: '{{job}} {{instance}}' }],
        },
      ],
    },
    {
      title: 'Handles',
      panels: [
        {
          title: 'Active handles and requests',
          unit: 'none',
          queries: [
            { expr: 'sum by (job) (nodejs_active_handles_total{job=~"$job"})', legend: '{{job}}, handles' },
            { expr: 'sum by (job) (nodejs_active_requests_total{job=~"$job"})', legend: '{{job}}, requests' },
          ],
        },
        {
          title: 'Active resources',
          unit: 'none',
          queries: [{ expr: 'sum by (type) (nodejs_active_resources{job=~"$job"})', legend: '{{type}}' }],
        },
        {
          title: 'Open files',
          unit: 'none',
          queries: [{ expr: 'process_open_fds{job=~"$job"}', legend: '{{job}} {{instance}}' }],
        },
      ],
    },
    {
      title: 'Versions and scraping',
      panels: [
        {
          title: 'Node',
          unit: 'none',
          now: true,
          queries: [{ expr: 'count by (version) (nodejs_version_info{job=~"$job"})', legend: '{{version}}' }],
        },
        {
          title: 'Time to scrape',
          unit: 's',
          queries: [{ expr: 'scrape_duration_seconds{job=~"$job"}', legend: '{{job}} {{instance}}' }],
        },
        {
          title: 'Samples scraped',
          says: 'A jump is a label that has no end.',
          unit: 'none',
          queries: [{ expr: 'scrape_samples_scraped{job=~"$job"}', legend: '{{job}} {{instance}}' }],
        },
      ],
    },
  ],
};
