import type { Viewer } from '@mint/platform/auth/viewer.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { createTestIssuer, type TestIssuer } from '@mint/platform/testing/tokens.ts';
import { getOperationAST, parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Caller } from '../auth/caller.ts';
import { LocalSource } from '../execution/local-source.ts';
import { OperationExecutor } from '../execution/operation-executor.ts';
import { completeResult } from '../execution/result.ts';
import { createSupergraph, type SupergraphRuntime } from '../execution/supergraph.ts';
import { userIdOf } from './fixture/data.ts';
import { Inbox } from './fixture/inbox.ts';
import { composeFixture } from './fixture/stack.ts';
import { type FixtureName, openLocalSubgraph } from './fixture/subgraphs.ts';

/** Operations of every kind, each run by the gateway's own executor and by ours. */
const operations: readonly (readonly [query: string, variables?: Record<string, unknown>])[] = [
  ['{ me { id } }'],
  ['{ __typename }'],
  ['{ a: __typename me { t: __typename __typename } }'],
  ['{ me { id displayName balance friends { id displayName balance } } }'],
  ['{ me { x: id y: displayName z: friends { w: balance } } again: me { displayName } }'],
  ['{ me { id } me { displayName } me { friends { id } friends { balance } } }'],
  [
    '{ transactions(first: 5) { nodes { id amount memo riskScore counterparty { displayName balance } parties { displayName } } } }',
  ],
  [
    '{ transactions(first: 2) { edges { cursor node { id counterparty { friends { balance } } } } pageInfo { hasNextPage endCursor } } }',
  ],
  ['query Q($n: Int!) { transactions(first: $n) { nodes { id } } }', { n: 3 }],
  ['{ search { __typename id ... on User { displayName balance } ... on Transaction { amount counterparty { displayName } } } }'],
  [
    '{ search { ...Both } } fragment Both on Linkable { id ...Person } fragment Person on User { displayName friends { ...Person2 } } fragment Person2 on User { balance }',
  ],
  ['query Q($with: Boolean!) { me { id displayName @skip(if: $with) friends @include(if: $with) { balance } } }', { with: true }],
  [
    'query Q($with: Boolean!) { me { id displayName @skip(if: $with) friends @include(if: $with) { balance } } }',
    { with: false },
  ],
  ['query Q($with: Boolean = true) { me @include(if: $with) { id balance } ledgerName @skip(if: $with) }'],
  ['query Q($with: Boolean = true) { me @include(if: $with) { id balance } ledgerName @skip(if: $with) }', { with: false }],
  [
    'query Q($a: Boolean!, $b: Boolean!) { me { ...F @include(if: $a) ... @skip(if: $b) { displayName } } } fragment F on User { displayName balance }',
    { a: true, b: true },
  ],
  [
    'query Q($a: Boolean!, $b: Boolean!) { me { ...F @include(if: $a) ... @skip(if: $b) { displayName } } } fragment F on User { displayName balance }',
    { a: false, b: false },
  ],
  ['query Q($a: Boolean!) { me { friends @include(if: $a) { id } friends { balance } } }', { a: false }],
  ['{ me { id @include(if: false) displayName @skip(if: false) } }'],
  ['{ empty { id balance } me { id } }'],
  ['{ user(id: "nobody") { id balance } user2: user(id: "u2") { balance } }'],
  ['{ fails(how: "x") me { id } }'],
  ['{ failsNonNull { id } me { id } }'],
  ['{ user(id: "u6") { id secret } ledgerName }'],
  ['{ user(id: "u5") { friends { id secret } } }'],
  ['{ transaction(id: "tx-u1-7") { id counterparty { id displayName } } }'],
  ['{ transaction(id: "tx-u1-8") { id } ledgerName }'],
  ['{ transaction(id: "tx-u2-1") { id amount } me { id } }'],
  ['{ transaction(id: "tx-u1-5") { counterparty { displayName secret } parties { id displayName } } }'],
  ['{ transactions(first: 7) { nodes { id counterparty { displayName } } } }'],
  ['{ transactions(first: 7) { nodes { id parties { displayName } } } }'],
  ['query Q($l: String = "pt") { transaction(id: "tx-u1-1") { formatted a: formatted(locale: $l) b: formatted(locale: "de") } }'],
  ['{ unreadCount ledgerName me { id } client }'],
  ['mutation { pay(to: "u3", amount: "5") { id amount counterparty { id displayName balance } } }'],
  ['mutation { a: pay(to: "u3", amount: "5") { id } b: pay(to: "u4", amount: "6") { amount counterparty { displayName } } }'],
  ['mutation { pay(to: "u99", amount: "5") { id counterparty { id displayName } parties { displayName } } }'],
  ['mutation { signIn(name: "x") { accessToken userErrors { message } } pay(to: "u2", amount: "1") { amount } }'],
  ['{ __schema { queryType { name } } me { id balance } }'],
  ['{ __type(name: "User") { name } ledgerName }'],
  ['{ me { constructor: id toString: displayName } }'],
  ['query One { me { id } } query Two { ledgerName }'],
];

let issuer: TestIssuer;
let viewer: Viewer;
let runtime: SupergraphRuntime;
beforeAll(async () => {
  issuer = await createTestIssuer();
  viewer = await issuer.viewer({ userId: userIdOf('u1'), scopes: ['transactions:read', 'notifications:read'] });
  const domain = { inbox: new Inbox(), pause: async () => {} };
  runtime = createSupergraph({
    supergraphSdl: composeFixture(),
    openSource: (name) => new LocalSource(openLocalSubgraph(name as FixtureName, domain), { cookies: false }),
    log: createLogger({ service: 'gateway', level: 'silent' }),
  });
  await runtime.gateway.load();
});
afterAll(() => issuer.stop());

/** What the projection does not know, and leaves to the gateway's executor. */
const leftToStock = /__schema|__type\(|constructor/;

test.each(operations.map(([query, variables]) => ({ query, variables })))(
  '$query $variables',
  async ({ query, variables = {} }) => {
    const { schema } = runtime.current();
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    const operation = getOperationAST(
      document,
      document.definitions.length > 1 && query.includes('query One') ? 'Two' : undefined,
    );
    if (operation == null) throw new Error('There is no operation');
    const caller: Caller = {
      viewer,
      knownAtMs: performance.now(),
      tokenFault: null,
      ip: '127.0.0.1',
      userAgent: null,
      cookies: null,
      byCookie: false,
    };
    const log = createLogger({ service: 'gateway', level: 'silent' });
    const common = { document, operation, operationName: operation.name?.value ?? null, variables };
    const stockRuns = vi.spyOn(runtime.gateway, 'executor');
    const ours = await new OperationExecutor({ supergraph: runtime, log }).execute({
      ...common,
      query,
      queryHash: query,
      context: { caller, setCookies: [] },
    });
    expect(stockRuns.mock.calls.length).toBe(leftToStock.test(query) ? 1 : 0);
    stockRuns.mockRestore();
    const stock = completeResult(
      await runtime.gateway.executor({
        ...common,
        request: { query, operationName: operation.name?.value, variables },
        queryHash: query,
        source: query,
        context: { caller, setCookies: [] },
        schema,
        logger: log,
        metrics: { captureTraces: false },
      } as unknown as Parameters<typeof runtime.gateway.executor>[0]),
    );
    // As text: the order of fields counts too.
    expect(JSON.stringify(ours.data)).toBe(JSON.stringify(stock.data));
    const plain = (errors: typeof stock.errors) =>
      (errors ?? []).map(({ message, path, extensions }) => [messageClass(message), path, extensions.code]);
    expect(plain(ours.errors)).toEqual(plain(stock.errors));
  },
);

/** Apollo names the type that is missing, ours the field: the same fault. */
function messageClass(message: string): string {
  return message.replace(/^(Cannot return null for non-nullable).*/, '$1');
}
