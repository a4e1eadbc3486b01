import { serveProcess } from '@mint/platform/graphql/serve-process.ts';
import { authSubgraph } from './subgraph.ts';

await serveProcess(authSubgraph, process);
