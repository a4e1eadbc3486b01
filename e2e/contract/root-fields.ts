import { buildRequirementIndex, type Requirements } from '@mint/platform/auth/requirements.ts';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';

/** One field of the graph's roots, and an operation that asks for nothing but it. */
export interface RootField {
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly name: string;
  /** What it asks of whoever asks for it. */
  readonly requirements: Requirements;
  /** Whether it says `@public`, itself or by the type it returns. */
  readonly isPublic: boolean;
  readonly operation: string;
  /** Each required argument, with a value of its type that means nothing. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Every root field there is.
 *
 * @param publishedSdl The schema as clients see it.
 * @param supergraphSdl The composed supergraph, whose directives say who may read what.
 */
export function rootFields(publishedSdl: string, supergraphSdl: string): readonly RootField[] {
  const schema = buildSchema(publishedSdl);
  const index = buildRequirementIndex(supergraphSdl);
  return (['query', 'mutation', 'subscription'] as const).flatMap((kind) => {
    const root = schema.getRootType(kind as Parameters<typeof schema.getRootType>[0]);
    return Object.values(root?.getFields() ?? {}).map((field) => {
      const requirements = index.requirementOf(root?.name ?? '', field.name);
      return {
        kind,
        name: field.name,
        requirements,
        isPublic: !requirements.authenticated && requirements.scopeSets.length === 0,
        ...operationFor(kind, field),
      };
    });
  });
}

/** The arguments that a field can't be asked for without. */
export function requiredArguments(field: GraphQLField<unknown, unknown>) {
  return field.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
}

function operationFor(kind: string, field: GraphQLField<unknown, unknown>) {
  const required = requiredArguments(field);
  const declared = required.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const given = required.map(({ name }) => `${name}: $${name}`).join(', ');
  // What an object asks for beside the field itself is another matter: its name is public.
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return {
    operation: `${kind}${declared && ` (${declared})`} { ${field.name}${given && `(${given})`}${selection} }`,
    variables: Object.fromEntries(required.map(({ name, type }) => [name, meaningless(type)])),
  };
}

/** Values that each scalar accepts; any other takes text. */
const scalars: Readonly<Record<string, unknown>> = {
  BigInt: '1',
  Boolean: true,
  CountryCode: 'US',
  CurrencyCode: 'USD',
  DateTime: '2026-01-01T00:00:00.000Z',
  Decimal: '1.00',
  Float: 1,
  Int: 1,
  URL: 'https://example.com',
  YearMonth: '2026-01',
};

/** A value of a type that the graph accepts and that means nothing to anyone. */
export function meaningless(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return meaningless(type.ofType as GraphQLInputType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return scalars[type.name] ?? 'nothing';
  const required = Object.values(type.getFields()).filter(
    (field) => isNonNullType(field.type) && field.defaultValue === undefined,
  );
  return Object.fromEntries(required.map((field) => [field.name, meaningless(field.type)]));
}
