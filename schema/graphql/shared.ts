import { readFileSync } from 'node:fs';

/** The types, scalars and directives that every subgraph declares alike; put before the subgraph's own SDL. */
export const sharedTypeDefs: string = readFileSync(new URL('./shared.graphql', import.meta.url), 'utf8');
