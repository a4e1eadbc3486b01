import { serveProcess } from '@mint/platform/graphql/serve-process.ts';
import { adminSubgraph } from './subgraph.ts';

await serveProcess(adminSubgraph, process);
