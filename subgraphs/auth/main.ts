import { startSubgraph } from '@mint/platform/graphql/run-subgraph.ts';
import { auth } from './subgraph.ts';

const running = await startSubgraph(auth, { env: process.env, listen: true });

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void running.stop());
}
