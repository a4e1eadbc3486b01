import { serveProcess } from '@mint/platform/graphql/serve-process.ts';
import { analyticsSubgraph } from './subgraph.ts';

await serveProcess(analyticsSubgraph, process);
