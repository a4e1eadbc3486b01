/** What is asked for in the benchmark: one operation over four fetches of three subgraphs, and the smallest there is. */
export const operations = {
  main: `query Main {
  me { id displayName wallets { id balance { amount currency } } }
  transactions(first: 20) { nodes { id status createdAt amount { amount currency } counterparty { id displayName } } }
}`,
  tiny: '{ me { id } }',
} as const;

export type OperationKey = keyof typeof operations;

export const subgraphNames = ['auth', 'wallet', 'transactions', 'notifications'] as const;
