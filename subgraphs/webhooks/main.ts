import { serveProcess } from '@mint/platform/graphql/serve-process.ts';
import { webhooksSubgraph } from './subgraph.ts';

await serveProcess(webhooksSubgraph, process);
