import { serveProcess } from '@mint/platform/graphql/serve-process.ts';
import { walletSubgraph } from './subgraph.ts';

await serveProcess(walletSubgraph, process);
