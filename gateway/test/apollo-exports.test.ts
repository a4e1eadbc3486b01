import * as federation from '@apollo/federation-internals';
import * as apolloGateway from '@apollo/gateway';
import * as planner from '@apollo/query-planner';
import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { executableSdl } from '../execution/executable-sdl.ts';
import { composeFixture } from './fixture/stack.ts';

/** Subscriptions stand on parts of Apollo's packages that few use. An upgrade that moves one must fail here, by name. */
describe('what subscriptions use of Apollo’s packages', () => {
  const supergraph = federation.Supergraph.build(executableSdl(composeFixture()), { validateSupergraph: false });

  test('the executor and its context are public exports', () => {
    expect(apolloGateway.executeQueryPlan).toHaveLength(7);
    expect(apolloGateway.buildOperationContext).toHaveLength(1);
    const { onSchemaLoadOrUpdate, stop } = apolloGateway.ApolloGateway.prototype;
    expect([typeof onSchemaLoadOrUpdate, typeof stop]).toEqual(['function', 'function']);
  });

  test('the planner plans a subscription as its primary fetch and a sequence of the rest', () => {
    const document = parse('subscription { notificationReceived { id transaction { amount counterparty { displayName } } } }');
    const operation = federation.operationFromDocument(supergraph.apiSchema(), document);
    const { node } = new planner.QueryPlanner(supergraph, { exposeDocumentNodeInFetchNode: true }).buildQueryPlan(operation);
    expect(node).toMatchObject({
      kind: 'Subscription',
      primary: {
        kind: 'Fetch',
        serviceName: 'inbox',
        operationKind: 'subscription',
        operation: expect.stringContaining('notificationReceived'),
      },
      rest: { kind: 'Sequence' },
    });
  });

  test('the executor still refuses a subscription by itself', async () => {
    const document = parse('subscription { notificationReceived { id } }');
    const operation = federation.operationFromDocument(supergraph.apiSchema(), document);
    const plan = new planner.QueryPlanner(supergraph).buildQueryPlan(operation);
    const schema = supergraph.apiSchema().toGraphQLJSSchema();
    const context = apolloGateway.buildOperationContext({ schema, operationDocument: document });
    const run = apolloGateway.executeQueryPlan(
      plan,
      {},
      { request: {}, logger: console, metrics: {} } as unknown as Parameters<typeof apolloGateway.executeQueryPlan>[2],
      context,
      supergraph.schema.toGraphQLJSSchema(),
      supergraph.apiSchema(),
    );
    await expect(run).rejects.toThrow('subscriptions not supported');
  });

  test('a supergraph with authorisation is still one that the gateway itself refuses', async () => {
    const gateway = new apolloGateway.ApolloGateway({ supergraphSdl: composeFixture() });
    await expect(gateway.load()).rejects.toThrow('SECURITY');
  });
});
