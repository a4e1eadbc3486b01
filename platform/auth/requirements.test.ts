import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { assertEveryFieldDeclared, authorize, buildRequirementIndex, computeRequirements } from './requirements.ts';
import type { Viewer } from './viewer.ts';

const SDL = /* GraphQL */ `
  directive @public on FIELD_DEFINITION | OBJECT | INTERFACE
  directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
  directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM

  enum Secret @authenticated {
    ONE
  }

  interface Thing {
    id: ID! @public
    price: Int @public
  }
  type Coin implements Thing {
    id: ID! @public
    price: Int @requiresScopes(scopes: [["coins"]])
  }
  type Stone implements Thing {
    id: ID! @public
    price: Int @requiresScopes(scopes: [["stones"]])
  }
  union Either = Coin | Stone

  type Vault @requiresScopes(scopes: [["vault"]]) {
    size: Int
    keys: [Key!]! @requiresScopes(scopes: [["keys", "session"], ["admin"]])
  }
  type Key @authenticated {
    id: ID!
  }

  type Query {
    open: Int @public
    closed: Int @authenticated
    thing: Thing @public
    either: Either @public
    vault: Vault @public
    secret: Secret @public
  }
  type Mutation {
    destroy: Int @requiresScopes(scopes: [["admin"]])
  }
`;
const index = buildRequirementIndex(SDL);
const of = (text: string, name?: string) => computeRequirements(index, parse(text), name);

describe('what an operation asks of its viewer', () => {
  it('is nothing for public fields, __typename and introspection', () => {
    expect(of('{ open __typename __schema { types { name } } thing { __typename id } }')).toEqual({
      authenticated: false,
      scopeSets: [],
    });
  });

  it('adds up over fields, their types and what they return', () => {
    expect(of('{ closed }').authenticated).toBe(true);
    expect(of('{ secret }').authenticated).toBe(true);
    expect(of('{ vault { size } }').scopeSets).toEqual([[['vault']]]);
    expect(of('{ vault { keys { id } } }')).toEqual({
      authenticated: true,
      scopeSets: [[['vault']], [['keys', 'session'], ['admin']]],
    });
  });

  it('is for a field of an interface what any type behind it asks', () => {
    expect(of('{ thing { price } }').scopeSets).toEqual([[['coins']], [['stones']]]);
    expect(of('{ thing { ... on Coin { price } } }').scopeSets).toEqual([[['coins']]]);
    expect(of('{ either { ... on Stone { price } } }').scopeSets).toEqual([[['stones']]]);
  });

  it('sees through fragments, aliases and conditions', () => {
    const viaFragment = '{ ...A } fragment A on Query { x: closed ...B } fragment B on Query { vault { ... { size } } }';
    expect(of(viaFragment)).toEqual({ authenticated: true, scopeSets: [[['vault']]] });
    expect(of('{ closed @skip(if: true) }').authenticated).toBe(true);
  });

  it('is that of the operation to run alone', () => {
    const document = 'query Free { open } mutation Costly { destroy }';
    expect(of(document, 'Free').scopeSets).toEqual([]);
    expect(of(document, 'Costly').scopeSets).toEqual([[['admin']]]);
  });
});

describe('letting an operation pass', () => {
  const viewer = (...scopes: string[]) => ({ scopes: new Set(scopes) }) as unknown as Viewer;
  const attempt = (text: string, who: Viewer | null) => {
    try {
      authorize(of(text), who);
      return 'passed';
    } catch (error) {
      return (error as { extensions: { code: string; requiredScopes?: string[] } }).extensions;
    }
  };

  it('needs all sets, any alternative of each, and every scope of the alternative', () => {
    expect(attempt('{ vault { keys { id } } }', viewer('vault', 'admin'))).toBe('passed');
    expect(attempt('{ vault { keys { id } } }', viewer('vault', 'keys', 'session'))).toBe('passed');
    expect(attempt('{ vault { keys { id } } }', viewer('admin'))).toMatchObject({ code: 'FORBIDDEN', requiredScopes: ['vault'] });
    expect(attempt('{ vault { keys { id } } }', viewer('vault', 'keys'))).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('tells who has not signed in from who may not', () => {
    expect(attempt('{ closed }', null)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(attempt('{ vault { size } }', null)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(attempt('{ open }', null)).toBe('passed');
    expect(attempt('{ closed }', viewer())).toBe('passed');
  });
});

describe('a schema', () => {
  it('says of each field who may read it', () => {
    expect(() => assertEveryFieldDeclared(index.schema)).not.toThrow();
    const lacking = buildRequirementIndex(`${SDL} extend type Query { a: Int } interface Named { name: String }`);
    expect(() => assertEveryFieldDeclared(lacking.schema)).toThrow(/Query\.a, Named\.name|Named\.name, Query\.a/);
  });
});
