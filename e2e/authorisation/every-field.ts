import { buildRequirementIndex, type Requirements } from '@mint/platform/auth/requirements.ts';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { meaningless, requiredArguments } from '../contract/root-fields.ts';

/** One field of the graph, and an operation that leads to it and asks for nothing beside it. */
export interface AnyField {
  /** `Wallet.balance` */
  readonly name: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** What each field on the way asks of whoever goes it, the field itself included. */
  readonly requirements: readonly Requirements[];
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Field = GraphQLField<unknown, unknown>;
interface Step {
  readonly parent: GraphQLObjectType;
  readonly field: Field;
}
/** The way from a root to objects of a type. */
interface Way {
  readonly kind: AnyField['kind'];
  readonly type: GraphQLObjectType;
  readonly steps: readonly Step[];
}

/**
 * Every field of every object type, each by the shortest way there is. Throws when one can't be reached: nobody could ask for it.
 *
 * @param publishedSdl The schema as clients see it.
 * @param supergraphSdl The composed supergraph, whose directives say who may read what.
 */
export function everyField(publishedSdl: string, supergraphSdl: string): readonly AnyField[] {
  const schema = buildSchema(publishedSdl);
  const index = buildRequirementIndex(supergraphSdl);
  const ways = shortestWays(schema);
  const reached = new Set(ways.map(({ type }) => type.name));
  const unreached = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !type.name.startsWith('__') && !reached.has(type.name),
  );
  if (unreached.length > 0) throw new Error(`No way leads to ${unreached.join(', ')}`);
  return ways.flatMap(({ kind, type, steps }) =>
    Object.values(type.getFields()).map((field) => {
      const way = [...steps, { parent: type, field }];
      return {
        name: `${type.name}.${field.name}`,
        kind,
        requirements: way.map((step) => index.requirementOf(step.parent.name, step.field.name)),
        ...operationOf(kind, way),
      };
    }),
  );
}

function shortestWays(schema: GraphQLSchema): readonly Way[] {
  const ways: Way[] = (['query', 'mutation', 'subscription'] as const).flatMap((kind) => {
    const type = schema.getRootType(kind as Parameters<typeof schema.getRootType>[0]);
    return type == null ? [] : [{ kind, type, steps: [] }];
  });
  const known = new Set(ways.map(({ type }) => type.name));
  // What queries lead to is looked at before what only a mutation answers with.
  for (const kind of ['query', 'mutation', 'subscription'] as const) {
    for (const way of ways) {
      if (way.kind !== kind) continue;
      for (const field of Object.values(way.type.getFields())) {
        const returned = getNamedType(field.type);
        if (!isCompositeType(returned)) continue;
        for (const type of isObjectType(returned) ? [returned] : schema.getPossibleTypes(returned)) {
          if (known.has(type.name)) continue;
          known.add(type.name);
          ways.push({ kind, type, steps: [...way.steps, { parent: way.type, field }] });
        }
      }
    }
  }
  return ways;
}

function operationOf(kind: string, way: readonly Step[]): Pick<AnyField, 'operation' | 'variables'> {
  const declared: string[] = [];
  const variables: Record<string, unknown> = {};
  const selections = way.map(({ parent, field }, depth) => {
    const given = requiredArguments(field).map(({ name, type }) => {
      const variable = `${name}${depth}`;
      declared.push(`$${variable}: ${type}`);
      variables[variable] = meaningless(type);
      return `${name}: $${variable}`;
    });
    const asked = `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
    const before = way[depth - 1];
    const isAbstract = before !== undefined && !isObjectType(getNamedType(before.field.type));
    return isAbstract ? `... on ${parent.name} { ${asked}` : asked;
  });
  const last = way.at(-1)?.field;
  const leaf = last === undefined || isLeafType(getNamedType(last.type)) ? '' : ' { __typename }';
  const body = selections.join(' { ');
  const opened = (body.match(/\{/g) ?? []).length;
  const head = declared.length > 0 ? `${kind} (${declared.join(', ')})` : kind;
  return { operation: `${head} { ${body}${leaf}${' }'.repeat(opened)} }`, variables };
}
