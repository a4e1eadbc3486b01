// The practical limit: the same subgraphs called by hand, each request a fixed sequence of calls, without GraphQL, tokens or limits at the door.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { candidateInput, serveCandidate } from './candidate.ts';
import { operations } from './operations.ts';

const { urls } = candidateInput();
const pools = Object.fromEntries(
  Object.entries(urls).map(([name, url]) => [name, new Pool(new URL(url).origin, { connections: 32 })]),
);

interface Entity {
  readonly __typename: string;
  readonly id: string;
}
interface TransactionNode {
  readonly id: string;
  counterparty: (Entity & { displayName?: string }) | null;
}

async function call<Data>(subgraph: string, body: string, authorization: string): Promise<Data> {
  const headers = { 'content-type': 'application/json', authorization };
  const response = await (pools[subgraph] as Pool).request({ path: '/graphql', method: 'POST', headers, body });
  return ((await response.body.json()) as { data: Data }).data;
}

const body = (query: string, variables = {}) => JSON.stringify({ query, variables });
const meBody = body('{ me { __typename id displayName } }');
const tinyBody = body('{ me { id } }');
const transactionsBody = body(
  '{ transactions(first: 20) { nodes { id status createdAt amount { amount currency } counterparty { __typename id } } } }',
);
const WALLETS =
  'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on User { wallets { id balance { amount currency } } } } }';
const NAMES =
  'query($representations: [_Any!]!) { _entities(representations: $representations) { ... on User { displayName } } }';

async function me(authorization: string): Promise<unknown> {
  const { me: user } = await call<{ me: Entity & { displayName: string } }>('auth', meBody, authorization);
  const representations = [{ __typename: 'User', id: user.id }];
  const { _entities } = await call<{ _entities: { wallets: unknown }[] }>(
    'wallet',
    body(WALLETS, { representations }),
    authorization,
  );
  return { id: user.id, displayName: user.displayName, wallets: _entities[0]?.wallets ?? null };
}

async function transactions(authorization: string): Promise<unknown> {
  const { transactions: page } = await call<{ transactions: { nodes: TransactionNode[] } }>(
    'transactions',
    transactionsBody,
    authorization,
  );
  const ids = [...new Set(page.nodes.flatMap(({ counterparty }) => counterparty?.id ?? []))];
  const representations = ids.map((id) => ({ __typename: 'User', id }));
  const { _entities } = await call<{ _entities: { displayName: string }[] }>(
    'auth',
    body(NAMES, { representations }),
    authorization,
  );
  const names = new Map(ids.map((id, index) => [id, _entities[index]?.displayName]));
  return {
    nodes: page.nodes.map((node) => ({
      ...node,
      counterparty: node.counterparty && { id: node.counterparty.id, displayName: names.get(node.counterparty.id) },
    })),
  };
}

async function main(authorization: string): Promise<unknown> {
  const [user, page] = await Promise.all([me(authorization), transactions(authorization)]);
  return { me: user, transactions: page };
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    const { query } = JSON.parse(Buffer.concat(chunks).toString());
    const authorization = request.headers.authorization ?? '';
    const data = query === operations.tiny ? await call('auth', tinyBody, authorization) : await main(authorization);
    const text = JSON.stringify({ data });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
  });
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
serveCandidate(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
