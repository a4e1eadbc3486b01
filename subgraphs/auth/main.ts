import { serveProcess } from '@mint/platform/graphql/serve-process.ts';
import { auth } from './subgraph.ts';

await serveProcess(auth, process);
