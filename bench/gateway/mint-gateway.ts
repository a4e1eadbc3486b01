// The candidate: Mint's gateway as it is, with verification of tokens, limits, rate limits in Redis and costs.
import { startGateway } from '@mint/gateway/server.ts';
import { candidateInput, serveCandidate } from './candidate.ts';

const { urls, supergraphSdl, gatewayEnv } = candidateInput();
const gateway = await startGateway({
  env: { ...gatewayEnv, ...Object.fromEntries(Object.entries(urls).map(([name, url]) => [`${name.toUpperCase()}_URL`, url])) },
  supergraphSdl,
  restRoutes: { areas: [], document: '', statuses: {} },
});
serveCandidate(`${gateway.url}/graphql`);
