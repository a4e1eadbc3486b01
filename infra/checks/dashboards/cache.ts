import { type Board, rate } from './panel.ts';

const hits = rate('cache_hits_total{service=~"$service"}');
const misses = rate('cache_misses_total{service=~"$service"}');
const by = 'sum by (service, resource)';

/** Whether the cache is worth having. */
export const cache: Board = {
  uid: 'mint-cache',
  title: 'Mint: cache',
  description: 'What is kept in Redis, how much good it does, and how Redis is.',
  choice: { label: 'service', metric: 'cache_misses_total' },
  rows: [
    {
      title: 'What it does',
      panels: [
        {
          title: 'Values that were there',
          says: 'By the first two parts of their keys: service and resource.',
          unit: 'percentunit',
          queries: [{ expr: `${by} (${hits}) / (${by} (${hits}) + ${by} (${misses}))`, legend: '{{service}}:{{resource}}' }],
        },
        {
          title: 'Reads',
          unit: 'ops',
          queries: [
            { expr: `${by} (${hits})`, legend: '{{service}}:{{resource}}, there' },
            { expr: `${by} (${misses})`, legend: '{{service}}:{{resource}}, not there' },
          ],
        },
        {
          title: 'Commands without an answer',
          says: 'Too late, or not sent because Redis had not answered for a while. Then the truth is asked.',
          unit: 'ops',
          queries: [
            {
              expr: `sum by (service, operation) (${rate('cache_errors_total{service=~"$service"}')})`,
              legend: '{{service}}: {{operation}}',
              quiet: true,
            },
          ],
        },
        {
          title: 'How often a value serves before it ends',
          says: 'Reads that found a value, by values written. Below 1, its time is too short, or it changes too often to be kept.',
          unit: 'none',
          queries: [
            {
              expr: `${by} (${hits}) / ${by} (${rate('cache_writes_total{service=~"$service"}')})`,
              legend: '{{service}}:{{resource}}',
            },
          ],
        },
        {
          title: 'Values dropped for a change',
          unit: 'ops',
          queries: [
            { expr: `${by} (${rate('cache_invalidations_total{service=~"$service"}')})`, legend: '{{service}}:{{resource}}' },
          ],
        },
        {
          title: 'Size of a value',
          unit: 'bytes',
          queries: [
            {
              expr: `${by} (${rate('cache_written_bytes_total{service=~"$service"}')}) / ${by} (${rate('cache_writes_total{service=~"$service"}')})`,
              legend: '{{service}}:{{resource}}',
            },
          ],
        },
      ],
    },
    {
      title: 'Redis',
      panels: [
        {
          title: 'Memory',
          unit: 'bytes',
          queries: [
            { expr: 'max(redis_memory_used_bytes)', legend: 'used' },
            { expr: 'max(redis_memory_max_bytes > 0)', legend: 'there may be', quiet: true },
          ],
        },
        { title: 'Keys', unit: 'none', queries: [{ expr: 'max(redis_keys)', legend: 'keys' }] },
        {
          title: 'Keys that end',
          says: 'Jobs are kept in the same Redis: nothing may be given up for want of memory.',
          unit: 'ops',
          queries: [
            { expr: 'max(deriv(redis_expired_keys[5m]))', legend: 'their time was over' },
            { expr: 'max(deriv(redis_evicted_keys[5m]))', legend: 'given up for want of memory' },
          ],
        },
      ],
    },
  ],
};
