import { serveProcess } from '@mint/platform/graphql/serve-process.ts';
import { kycSubgraph } from './subgraph.ts';

await serveProcess(kycSubgraph, process);
