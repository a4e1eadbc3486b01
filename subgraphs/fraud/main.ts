import { serveProcess } from '@mint/platform/graphql/serve-process.ts';
import { fraudSubgraph } from './subgraph.ts';

await serveProcess(fraudSubgraph, process);
