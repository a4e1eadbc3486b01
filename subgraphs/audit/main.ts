import { serveProcess } from '@mint/platform/graphql/serve-process.ts';
import { auditSubgraph } from './subgraph.ts';

await serveProcess(auditSubgraph, process);
