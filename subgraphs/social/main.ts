import { serveProcess } from '@mint/platform/graphql/serve-process.ts';
import { socialSubgraph } from './subgraph.ts';

await serveProcess(socialSubgraph, process);
