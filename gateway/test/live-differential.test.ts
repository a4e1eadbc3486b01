import { Supergraph } from '@apollo/federation-internals';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { executableSdl } from '../execution/executable-sdl.ts';
import { type Collected, overWebsocket } from './fixture/clients.ts';
import { userIdOf } from './fixture/data.ts';
import type { Notification } from './fixture/inbox.ts';
import { createOracle } from './fixture/oracle.ts';
import { composeFixture, type Stack, startStack } from './fixture/stack.ts';

/** Selections from plain to as far as the graph reaches. */
const selections: Readonly<Record<string, { readonly query: string; readonly variables?: Record<string, unknown> }>> = {
  plain: { query: 'subscription { notificationReceived { id title body kind } }' },
  renamed: { query: 'subscription { it: notificationReceived { a: id b: title kind2: kind __typename } }' },
  typename: { query: 'subscription { notificationReceived { __typename transaction { __typename id } } }' },
  keyOnly: { query: 'subscription { notificationReceived { transaction { id } actor { id } } }' },
  oneHop: { query: 'subscription { notificationReceived { title transaction { id amount memo riskScore } } }' },
  twoHops: {
    query:
      'subscription { notificationReceived { transaction { amount counterparty { displayName friends { displayName } } } } }',
  },
  backAgain: { query: 'subscription { notificationReceived { actor { displayName balance friends { balance } } } }' },
  lists: {
    query: 'subscription { notificationReceived { related { id amount parties { displayName } } relatedNullable { amount } } }',
  },
  union: {
    query:
      'subscription { notificationReceived { subject { __typename ... on Transaction { amount } ... on User { displayName balance } } } }',
  },
  interface: {
    query: 'subscription { notificationReceived { link { id ... on Transaction { amount } ... on User { displayName } } } }',
  },
  nullableInside: { query: 'subscription { notificationReceived { id actor { id secret } } }' },
  fragments: {
    query:
      'subscription { ...Root } fragment Root on Subscription { notificationReceived { ...Note } } fragment Note on Notification { id transaction { ...Tx } } fragment Tx on Transaction { amount counterparty { displayName } }',
  },
  arguments: {
    query:
      'subscription S($locale: String!) { notificationReceived { transaction { formatted(locale: $locale) plain: formatted } } }',
    variables: { locale: 'pt' },
  },
  conditions: {
    query:
      'subscription S($with: Boolean!) { notificationReceived { id title @skip(if: $with) transaction @include(if: $with) { amount } } }',
    variables: { with: true },
  },
  otherwise: {
    query:
      'subscription S($with: Boolean!) { notificationReceived { id title @skip(if: $with) transaction @include(if: $with) { amount } } }',
    variables: { with: false },
  },
  scalarRoot: { query: 'subscription { unreadCountChanged }' },
};

const events: Readonly<Record<string, Omit<Notification, 'id'>>> = {
  full: {
    title: 'Paid',
    body: 'You were paid',
    kind: 'PAYMENT',
    transactionId: 'tx-u1-1',
    actorId: 'u3',
    relatedIds: ['tx-u1-1', 'tx-u1-2', 'tx-u1-3'],
    subject: { __typename: 'Transaction', id: 'tx-u1-4' },
    link: { __typename: 'User', id: 'u5' },
  },
  bare: { title: 'Hello', kind: 'SYSTEM' },
  emptyText: {
    title: '',
    body: '',
    kind: 'SECURITY',
    actorId: 'u1',
    relatedIds: [],
    subject: { __typename: 'User', id: 'u2' },
    link: { __typename: 'Transaction', id: 'tx-u1-2' },
  },
  forbidden: { title: 'Theirs', kind: 'PAYMENT', transactionId: 'tx-u2-1', actorId: 'u2' },
  broken: { title: 'Broken', kind: 'PAYMENT', transactionId: 'tx-u1-8', actorId: 'u4' },
  brokenInside: { title: 'Secret', kind: 'SECURITY', transactionId: 'tx-u1-5', actorId: 'u6' },
  repeated: {
    title: 'Twice',
    kind: 'PAYMENT',
    transactionId: 'tx-u1-1',
    actorId: 'u2',
    relatedIds: ['tx-u1-1', 'tx-u1-1', 'tx-u1-1'],
  },
};

/** Federation does not ask the subgraph that owns an entity when its key is all that was asked for: nobody finds out that it can't be read. */
const unread: Readonly<Record<string, readonly string[]>> = {
  typename: ['forbidden', 'broken'],
  keyOnly: ['forbidden', 'broken'],
};

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ env: { LIVE_MAX_CONNECTIONS_PER_USER: '100' } });
});
afterAll(() => stack.stop());

test('each selection on each event comes to what graphql-js makes of it on one schema', async () => {
  const apiSchema = Supergraph.build(executableSdl(composeFixture()), { validateSupergraph: false })
    .apiSchema()
    .toGraphQLJSSchema();
  const oracle = createOracle(apiSchema);
  const viewer = await stack.issuer.viewer({ userId: userIdOf('u1') });
  const token = await stack.token('u1');
  const open: Record<string, Collected> = {};
  for (const [name, payload] of Object.entries(selections)) open[name] = overWebsocket(stack.gateway.url, token, payload);
  await eventually(() => expect(stack.gateway.live.state.flowing).toBe(Object.keys(selections).length));

  let compared = 0;
  for (const [event, notification] of Object.entries(events)) {
    const row = stack.inbox.publish('u1', notification);
    for (const [selection, { query, variables = {} }] of Object.entries(selections)) {
      if (unread[selection]?.includes(event)) continue;
      const { results } = open[selection] as Collected;
      const at = Object.keys(events).indexOf(event);
      await eventually(() => expect(results.length, `${selection} on ${event}`).toBeGreaterThan(at));
      const expected = await oracle(parse(query), variables, row, viewer);
      const paths = (errors: readonly { readonly path?: readonly unknown[] }[] | undefined) =>
        (errors ?? []).map(({ path }) => (path ?? []).join('.')).sort();
      expect({ selection, event, data: results[at]?.data, errors: paths(results[at]?.errors) }).toEqual({
        selection,
        event,
        data: JSON.parse(JSON.stringify(expected.data)),
        errors: paths(expected.errors),
      });
      compared += 1;
    }
  }
  expect(compared).toBe(Object.keys(events).length * Object.keys(selections).length - Object.values(unread).flat().length);
  for (const collected of Object.values(open)) collected.dispose();
});
