import { serveProcess } from '@mint/platform/graphql/serve-process.ts';
import { transactions } from './subgraph.ts';

await serveProcess(transactions, process);
