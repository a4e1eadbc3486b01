// The reference: @apollo/gateway with Apollo Server's standalone server, as its documentation has it.
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { executableSdl } from '@mint/gateway/execution/executable-sdl.ts';
import { candidateInput, serveCandidate } from './candidate.ts';

const { urls, supergraphSdl } = candidateInput();
const gateway = new ApolloGateway({
  supergraphSdl: executableSdl(supergraphSdl),
  buildService: ({ name }) =>
    new RemoteGraphQLDataSource({
      url: urls[name],
      willSendRequest({ request, context }) {
        if (typeof context.authorization === 'string') request.http?.headers.set('authorization', context.authorization);
      },
    }),
});
const server = new ApolloServer<{ authorization?: string }>({ gateway });
const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: 0 },
  context: async ({ req }) => ({ authorization: req.headers.authorization }),
});
serveCandidate(`${url.replace(/\/$/, '')}/`);
