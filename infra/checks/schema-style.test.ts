import { readdirSync, readFileSync } from 'node:fs';
import {
  type ASTNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type StringValueNode,
  visit,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { subgraphSources } from './composition.ts';

const root = new URL('../../', import.meta.url);
const shared = {
  name: 'shared',
  path: 'schema/graphql/shared.graphql',
  sdl: readFileSync(new URL('schema/graphql/shared.graphql', root), 'utf8'),
};
const authorisation = ['public', 'authenticated', 'requiresScopes'];

interface Described {
  readonly kind: string;
  readonly description?: StringValueNode;
  readonly name: { readonly value: string };
}

const directiveNames = (node: { directives?: readonly { name: { value: string } }[] }) =>
  (node.directives ?? []).map((d) => d.name.value);

describe.each([shared, ...subgraphSources()])('the schema of $name', ({ sdl }) => {
  const document = parse(sdl);

  /** Collects `message(node)` of every node of those kinds for which there is one. */
  function faults(
    kinds: readonly string[],
    message: (node: ASTNode & Described, parents: readonly string[]) => string | null,
  ): string[] {
    const found: string[] = [];
    const trail: string[] = [];
    visit(document, {
      enter(node) {
        const named = node as ASTNode & Described;
        if (kinds.includes(node.kind)) {
          const fault = message(named, trail);
          if (fault !== null) found.push(fault);
        }
        if ('name' in node && node.kind.endsWith('Definition')) trail.push(named.name.value);
      },
      leave(node) {
        if ('name' in node && node.kind.endsWith('Definition')) trail.pop();
      },
    });
    return found;
  }

  test('describes everything it defines', () => {
    const kinds = [
      Kind.OBJECT_TYPE_DEFINITION,
      Kind.INTERFACE_TYPE_DEFINITION,
      Kind.INPUT_OBJECT_TYPE_DEFINITION,
      Kind.ENUM_TYPE_DEFINITION,
      Kind.SCALAR_TYPE_DEFINITION,
      Kind.UNION_TYPE_DEFINITION,
      Kind.FIELD_DEFINITION,
      Kind.INPUT_VALUE_DEFINITION,
      Kind.ENUM_VALUE_DEFINITION,
    ];
    // The root types and another subgraph's entities are described where they are owned.
    const roots = new Set(['Query', 'Mutation', 'Subscription']);
    const stub = (node: ASTNode) => node.kind === Kind.OBJECT_TYPE_DEFINITION && directiveNames(node).includes('key');
    expect(
      faults(kinds, (node, trail) => {
        if (node.description?.value.trim() || roots.has(node.name.value) || stub(node)) return null;
        const parent = trail.at(-1);
        const keyField = node.kind === Kind.FIELD_DEFINITION && node.name.value === 'id' && parent !== undefined;
        const inDirective = trail.length > 0 && trail[0] === 'public';
        return keyField || inDirective ? null : [...trail, node.name.value].join('.');
      }),
    ).toEqual([]);
  });

  test('says of every field who may read it', () => {
    const open: string[] = [];
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
      if (directiveNames(definition).some((name) => authorisation.includes(name))) continue;
      for (const field of definition.fields ?? []) {
        if (!directiveNames(field).some((name) => authorisation.includes(name)))
          open.push(`${definition.name.value}.${field.name.value}`);
      }
    }
    expect(open).toEqual([]);
  });

  test('names types, fields and values in the usual cases', () => {
    expect(
      faults([Kind.OBJECT_TYPE_DEFINITION, Kind.INPUT_OBJECT_TYPE_DEFINITION, Kind.ENUM_TYPE_DEFINITION], (n) =>
        /^[A-Z][A-Za-z0-9]*$/.test(n.name.value) ? null : n.name.value,
      ),
    ).toEqual([]);
    expect(
      faults([Kind.FIELD_DEFINITION, Kind.INPUT_VALUE_DEFINITION], (n) =>
        /^[a-z][A-Za-z0-9]*$/.test(n.name.value) ? null : n.name.value,
      ),
    ).toEqual([]);
    expect(faults([Kind.ENUM_VALUE_DEFINITION], (n) => (/^[A-Z][A-Z0-9_]*$/.test(n.name.value) ? null : n.name.value))).toEqual(
      [],
    );
  });

  test('shapes every mutation alike: one input, a payload with userErrors of its own', () => {
    const types = new Map(
      document.definitions
        .filter((d): d is ObjectTypeDefinitionNode => d.kind === Kind.OBJECT_TYPE_DEFINITION)
        .map((d) => [d.name.value, d]),
    );
    const odd: string[] = [];
    const named = (field: FieldDefinitionNode | undefined) => {
      let type = field?.type;
      while (type && type.kind !== Kind.NAMED_TYPE) type = type.type;
      return type?.name.value ?? '';
    };
    for (const definition of document.definitions) {
      if (!('name' in definition) || definition.name?.value !== 'Mutation' || !('fields' in definition)) continue;
      for (const field of (definition.fields ?? []) as readonly FieldDefinitionNode[]) {
        const pascal = field.name.value[0]?.toUpperCase() + field.name.value.slice(1);
        const [input, ...others] = field.arguments ?? [];
        if (input?.name.value !== 'input' || others.length > 0) odd.push(`${field.name.value} takes other than one input`);
        if (named(field) !== `${pascal}Payload`) odd.push(`${field.name.value} answers ${named(field)}`);
        const errors = types.get(`${pascal}Payload`)?.fields?.find((f) => f.name.value === 'userErrors');
        if (named(errors) !== `${pascal}Error`) odd.push(`${field.name.value} has userErrors of ${named(errors) || 'none'}`);
        const code = types.get(`${pascal}Error`)?.fields?.find((f) => f.name.value === 'code');
        if (named(code) !== `${pascal}ErrorCode`) odd.push(`${pascal}Error.code is ${named(code) || 'missing'}`);
      }
    }
    expect(odd).toEqual([]);
  });

  test('pages every list of nodes as a connection', () => {
    const odd: string[] = [];
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || !definition.name.value.endsWith('Connection')) continue;
      const fields = (definition.fields ?? []).map((f) => f.name.value).sort();
      if (!['edges', 'nodes', 'pageInfo'].every((name) => fields.includes(name))) odd.push(definition.name.value);
    }
    expect(odd).toEqual([]);
  });

  test('says what takes the place of whatever it deprecates, and when', () => {
    expect(
      faults([Kind.FIELD_DEFINITION, Kind.ENUM_VALUE_DEFINITION, Kind.INPUT_VALUE_DEFINITION], (node) => {
        const deprecated = 'directives' in node ? node.directives?.find((d) => d.name.value === 'deprecated') : undefined;
        const reason = deprecated?.arguments?.find((a) => a.name.value === 'reason')?.value;
        if (!deprecated || (reason?.kind === Kind.STRING && /\d{4}-\d{2}-\d{2}/.test(reason.value) && reason.value.includes('`')))
          return null;
        return node.name.value;
      }),
    ).toEqual([]);
  });
});

test('every subgraph has a folder of its own', () => {
  expect(readdirSync(new URL('subgraphs/', root)).length).toBeGreaterThan(0);
});

test('what several subgraphs know of is described in one way: clients see only one of the descriptions', () => {
  const descriptions = new Map<string, Set<string>>();
  const note = (name: string, { description }: { readonly description?: StringValueNode }) => {
    const known = descriptions.get(name) ?? new Set();
    descriptions.set(name, known.add(description?.value ?? ''));
  };
  for (const { definitions } of subgraphSources().map(({ sdl }) => parse(sdl))) {
    for (const type of definitions) {
      if (type.kind !== Kind.OBJECT_TYPE_DEFINITION || ['Query', 'Mutation', 'Subscription'].includes(type.name.value)) continue;
      note(type.name.value, type);
      for (const field of type.fields ?? []) note(`${type.name.value}.${field.name.value}`, field);
    }
  }
  expect([...descriptions].filter(([, different]) => different.size > 1)).toEqual([]);
});
