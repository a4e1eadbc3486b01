import { serveProcess } from '@mint/platform/graphql/serve-process.ts';
import { notificationsSubgraph } from './subgraph.ts';

await serveProcess(notificationsSubgraph, process);
