import { buildSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { planCost } from './cost.ts';

const schema = buildSchema(`
  type Money { amount: String! }
  type User { id: ID! name: String friends(first: Int): UserConnection! tags: [Tag!]! }
  type Tag { text: String }
  type Shop { id: ID! owner: User }
  union Party = User | Shop
  type PageInfo { hasNextPage: Boolean! }
  type UserEdge { cursor: String! node: User! }
  type UserConnection { nodes: [User!]! edges: [UserEdge!]! pageInfo: PageInfo! }
  type Query {
    version: String
    me: User
    balance: Money
    users(first: Int = 20, last: Int): UserConnection!
    party: Party
    top(first: Int!): [User!]!
  }
  type RenamePayload { user: User errors: [Tag!]! }
  type Mutation { rename: RenamePayload }
`);

function plan(query: string) {
  const document = parse(query);
  const [operation] = document.definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error('The first definition must be the operation');
  return planCost(schema, document, operation);
}
const requested = (query: string, variables = {}) => plan(query).requestedCost(variables);

describe('what an operation costs before it runs', () => {
  test.each([
    ['scalars are free, and an operation costs something all the same', '{ version }', 1],
    ['an object', '{ me { id name } }', 1],
    ['objects in objects', '{ me { id } balance { amount } }', 2],
    ['a connection, by its size', '{ users(first: 3) { nodes { id } } }', 3],
    [
      'the same by edges; page information is free',
      '{ users(first: 3) { edges { cursor node { id } } pageInfo { hasNextPage } } }',
      3,
    ],
    ['a connection from its end', '{ users(last: 4) { nodes { id } } }', 4],
    ['a connection whose size the schema gives', '{ users { nodes { id } } }', 20],
    ['a connection in a connection', '{ users(first: 3) { nodes { friends(first: 5) { nodes { id } } } } }', 18],
    ['a list with a size of its own', '{ top(first: 7) { id } }', 7],
    ['a list of unknown size', '{ me { tags { text } } }', 6],
    ['one of several types, by the dearest', '{ party { ... on User { tags { text } } ... on Shop { owner { id } } } }', 6],
    ['a fragment, like what it holds', '{ me { ...F } } fragment F on User { tags { text } }', 6],
    ['aliases, each for itself', '{ a: me { id } b: me { id } }', 2],
    ['a mutation', 'mutation { rename { user { id } } }', 11],
    ['nothing, for a negative size', '{ top(first: -5) { id } me { id } }', 1],
  ])('%s', (_what, query, cost) => {
    expect(requested(query)).toBe(cost);
  });

  test('a size given by variable: its value, else its default, else the schema’s', () => {
    const query = 'query Q($n: Int) { users(first: $n) { nodes { id } } }';
    expect([requested(query, { n: 7 }), requested(query), requested(query, { n: null })]).toEqual([7, 20, 20]);
    expect(requested('query Q($n: Int = 3) { users(first: $n) { nodes { id } } }')).toBe(3);
  });
});

describe('what it did cost by its answer', () => {
  test('only what was there', () => {
    const { actualCost } = plan('{ users(first: 100) { nodes { id friends(first: 5) { nodes { id } } } } }');
    const user = (friends: number) => ({ id: '1', friends: { nodes: Array.from({ length: friends }, () => ({ id: '2' })) } });
    expect(actualCost({ users: { nodes: [user(2), user(0), null] } })).toBe(4);
    expect(actualCost({ users: null })).toBe(1);
    expect(actualCost(null)).toBe(1);
  });

  test('a mutation costs its 10 when it was run', () => {
    const { actualCost } = plan('mutation { rename { user { id } errors { text } } }');
    expect(actualCost({ rename: { user: null, errors: [] } })).toBe(10);
    expect(actualCost({ rename: { user: { id: '1' }, errors: [{ text: 'x' }] } })).toBe(12);
  });
});
