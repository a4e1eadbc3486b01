import { serveProcess } from '@mint/platform/graphql/serve-process.ts';
import { transactionsSubgraph } from './subgraph.ts';

await serveProcess(transactionsSubgraph, process);
