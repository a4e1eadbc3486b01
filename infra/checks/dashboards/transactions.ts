import { type Board, percentiles, quantile, rate } from './panel.ts';

/** Money: what people do with it, how long it takes, whether the books agree. */
export const transactions: Board = {
  uid: 'mint-transactions',
  title: 'Mint: transactions and ledger',
  description: 'What people do with money, how long it takes, and whether the books agree.',
  rows: [
    {
      title: 'Transactions',
      panels: [
        {
          title: 'Made',
          unit: 'ops',
          queries: [{ expr: `sum by (kind, currency) (${rate('transactions_created_total')})`, legend: '{{kind}} {{currency}}' }],
        },
        {
          title: 'Outcomes',
          unit: 'ops',
          queries: [{ expr: `sum by (kind, status) (${rate('transactions_settled_total')})`, legend: '{{kind}} {{status}}' }],
        },
        {
          title: 'Transfers that succeed',
          unit: 'percentunit',
          queries: [
            {
              expr: `sum(${rate('transactions_settled_total{kind="TRANSFER", status="COMPLETED"}')}) / sum(${rate('transactions_settled_total{kind="TRANSFER", status!="REVERSED"}')})`,
              legend: 'of those that ended',
            },
          ],
        },
        {
          title: 'Why transactions fail',
          unit: 'ops',
          queries: [
            {
              expr: `sum by (reason) (${rate('transactions_settled_total{status="FAILED"}')})`,
              legend: '{{reason}}',
              quiet: true,
            },
          ],
        },
        {
          title: 'Amounts',
          says: 'In main units of their currency.',
          unit: 'none',
          queries: [
            { expr: quantile(0.5, 'currency, le', 'transaction_amount_bucket'), legend: 'half are below, {{currency}}' },
            { expr: quantile(0.95, 'currency, le', 'transaction_amount_bucket'), legend: 'P95, {{currency}}' },
          ],
        },
        {
          title: 'Amounts by size',
          unit: 'none',
          queries: [{ expr: `sum by (le) (increase(transaction_amount_bucket[$__range]))`, legend: 'up to {{le}}' }],
        },
      ],
    },
    {
      title: 'How long they take',
      panels: [
        {
          title: 'From being made to the outcome',
          says: 'Reviews by people included.',
          unit: 's',
          queries: percentiles('transaction_processing_duration_seconds', '{kind="TRANSFER"}'),
        },
        {
          title: 'transferCreate, P99',
          unit: 's',
          queries: [{ expr: 'transactions:transfer_seconds:p99_5m', legend: 'P99' }],
        },
        {
          title: 'Oldest work under way',
          says: 'What goes on by itself. A transfer that a person reviews is not among it.',
          unit: 's',
          queries: [{ expr: 'saga:saga_oldest_age_seconds:max', legend: '{{service}}: {{saga}}' }],
        },
      ],
    },
    {
      title: 'The ledger',
      panels: [
        {
          title: 'Postings by outcome',
          unit: 'ops',
          queries: [{ expr: 'outcome:wallet_postings:rate5m', legend: '{{outcome}}' }],
        },
        {
          title: 'Postings, P95',
          unit: 's',
          queries: [{ expr: quantile(0.95, 'kind, le', 'wallet_posting_duration_seconds_bucket'), legend: '{{kind}}' }],
        },
        {
          title: 'Postings in a batch',
          unit: 'none',
          queries: [
            {
              expr: `sum(${rate('wallet_posting_batch_size_sum')}) / sum(${rate('wallet_posting_batch_size_count')})`,
              legend: 'on average',
            },
            { expr: 'sum(wallet_postings_waiting)', legend: 'waiting' },
          ],
        },
        {
          title: 'Mismatches',
          unit: 'none',
          queries: [
            { expr: 'max(ledger_mismatches_open)', legend: 'open' },
            {
              expr: 'sum by (kind) (increase(ledger_mismatches_found_total[$__range]))',
              legend: 'found, {{kind}}',
              quiet: true,
            },
          ],
        },
        {
          title: 'Compared up to',
          unit: 's',
          queries: [{ expr: 'min(ledger_compared_age_seconds)', legend: 'ago' }],
        },
        {
          title: 'Steps of the comparison that failed',
          unit: 'ops',
          queries: [{ expr: `sum by (walk) (${rate('ledger_walk_failures_total')})`, legend: '{{walk}}', quiet: true }],
        },
      ],
    },
    {
      title: 'Around them',
      panels: [
        {
          title: 'Fraud decisions',
          unit: 'ops',
          queries: [{ expr: `sum by (decision) (${rate('fraud_scores_total')})`, legend: '{{decision}}' }],
        },
        {
          title: 'Fraud scoring, P95',
          unit: 's',
          queries: [{ expr: quantile(0.95, 'le', 'fraud_scoring_duration_seconds_bucket'), legend: 'P95' }],
        },
        {
          title: 'Rules that fired',
          unit: 'ops',
          queries: [{ expr: `sum by (rule) (${rate('fraud_rules_fired_total')})`, legend: '{{rule}}', quiet: true }],
        },
        {
          title: 'Entries of the audit log',
          unit: 'ops',
          queries: [{ expr: `sum by (topic) (${rate('audit_entries_appended_total')})`, legend: '{{topic}}' }],
        },
        {
          title: 'From an event to its entry, P95',
          unit: 's',
          queries: [{ expr: quantile(0.95, 'le', 'audit_append_delay_seconds_bucket'), legend: 'P95' }],
        },
        {
          title: 'Deliveries of webhooks',
          unit: 'ops',
          queries: [{ expr: `sum by (outcome) (${rate('webhook_attempts_total')})`, legend: '{{outcome}}', quiet: true }],
        },
      ],
    },
  ],
};
