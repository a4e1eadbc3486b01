import { readdirSync } from 'node:fs';

/** What is asked for in the benchmark: one operation over four fetches of three subgraphs, and the smallest there is. */
export const operations = {
  main: `query Main {
  me { id displayName wallets { id balance { amount currency } } }
  transactions(first: 20) { nodes { id status createdAt amount { amount currency } counterparty { id displayName } } }
}`,
  tiny: '{ me { id } }',
} as const;

export type OperationKey = keyof typeof operations;

/** Every subgraph: the supergraph names them all, whichever an operation needs. */
export const subgraphNames = readdirSync(new URL('../../subgraphs/', import.meta.url));
