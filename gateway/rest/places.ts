import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  valueFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { IDEMPOTENCY_HEADER, IDEMPOTENCY_VARIABLE, type RestRoute } from './route.ts';

/** Where a request gives one value, and where it goes in the operation's variables. */
export interface Place {
  readonly in: 'path' | 'query' | 'header' | 'body';
  /** As the request names it. */
  readonly name: string;
  readonly variable: string;
  /** The field of the variable's value that it is; null when it is the whole variable. */
  readonly field: string | null;
  readonly type: GraphQLInputType;
  readonly description: string | null;
  /** What holds when it is not given; undefined when nothing does. */
  readonly defaultValue: unknown;
}

/** All places of one operation. */
export interface Places {
  readonly all: readonly Place[];
  /** Where a request has what the graph names by a path from the root of the arguments; null when it has no such place. */
  locate(argumentPath: readonly string[]): Location | null;
}

/** A place in a request, and a way into the value that stands there. */
export interface Location {
  /** Null: the body as a whole. */
  readonly place: Place | null;
  readonly rest: readonly string[];
}

/** Where an operation uses a variable. */
interface Usage {
  readonly path: readonly string[];
  readonly description: string | null;
  readonly defaultValue: unknown;
}

/** A mutation's one argument by the graph's custom: its fields are the members of the body. */
const INPUT = 'input';

/** Where a route's request gives the variables of its operation. */
export function placesOf(schema: GraphQLSchema, route: RestRoute, document: DocumentNode): Places {
  const usages = usagesOf(schema, document);
  const all: Place[] = [];
  const inPath = new Set(pathParametersOf(route.path));
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  for (const { variable, type: typeNode, defaultValue } of operation?.variableDefinitions ?? []) {
    const name = variable.name.value;
    const type = typeFromAST(schema, typeNode) as GraphQLInputType;
    const usage = usages.get(name);
    const inputType = getNullableType(type);
    if (name === INPUT && isInputObjectType(inputType)) {
      for (const field of Object.values(inputType.getFields())) {
        all.push({
          ...placed(field.name, operation as OperationDefinitionNode, inPath),
          variable: name,
          field: field.name,
          type: field.type,
          description: field.description ?? null,
          defaultValue: field.defaultValue,
        });
      }
      continue;
    }
    all.push({
      ...placed(name, operation as OperationDefinitionNode, inPath),
      variable: name,
      field: null,
      type,
      description: usage?.description ?? null,
      defaultValue: defaultValue === undefined ? usage?.defaultValue : valueFromAST(defaultValue, type),
    });
  }
  return { all, locate: (argumentPath) => locate(all, usages, argumentPath) };
}

/** The names in braces of a path. */
export function pathParametersOf(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

/** Whether a request without a value there is refused. */
export function isRequired({ type, defaultValue }: Pick<Place, 'type' | 'defaultValue'>): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

function placed(name: string, { operation }: OperationDefinitionNode, inPath: ReadonlySet<string>): Pick<Place, 'in' | 'name'> {
  if (inPath.has(name)) return { in: 'path', name };
  if (name === IDEMPOTENCY_VARIABLE) return { in: 'header', name: IDEMPOTENCY_HEADER };
  return { in: operation === 'mutation' ? 'body' : 'query', name };
}

function usagesOf(schema: GraphQLSchema, document: DocumentNode): ReadonlyMap<string, Usage> {
  const usages = new Map<string, Usage>();
  const typeInfo = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Argument(node) {
        const argument = typeInfo.getArgument();
        if (argument == null) return false;
        const { description = null, defaultValue } = argument;
        collect(usages, node.value, argument.type, { path: [node.name.value], description, defaultValue });
        return false;
      },
    }),
  );
  return usages;
}

function collect(usages: Map<string, Usage>, value: ValueNode, type: GraphQLInputType, usage: Usage): void {
  if (value.kind === Kind.VARIABLE) {
    if (!usages.has(value.name.value)) usages.set(value.name.value, usage);
    return;
  }
  if (value.kind === Kind.LIST) {
    const listType = getNullableType(type);
    for (const item of value.values) collect(usages, item, isListType(listType) ? listType.ofType : type, usage);
    return;
  }
  const inputType = getNamedType(type);
  if (value.kind !== Kind.OBJECT || !isInputObjectType(inputType)) return;
  for (const { name, value: inner } of value.fields) {
    const field = inputType.getFields()[name.value];
    if (field === undefined) continue;
    const { description = null, defaultValue } = field;
    collect(usages, inner, field.type, { path: [...usage.path, name.value], description, defaultValue });
  }
}

function locate(
  all: readonly Place[],
  usages: ReadonlyMap<string, Usage>,
  argumentPath: readonly string[],
): { place: Place | null; rest: readonly string[] } | null {
  let found: { variable: string; depth: number } | null = null;
  for (const [variable, { path }] of usages) {
    if (path.length > (found?.depth ?? 0) && path.every((part, index) => part === argumentPath[index]))
      found = { variable, depth: path.length };
  }
  if (found === null) return null;
  const { variable } = found;
  const rest = argumentPath.slice(found.depth);
  const whole = all.find((place) => place.variable === variable && place.field === null);
  if (whole !== undefined) return { place: whole, rest };
  if (rest.length === 0) return { place: null, rest };
  const field = all.find((place) => place.variable === variable && place.field === rest[0]);
  return field === undefined ? null : { place: field, rest: rest.slice(1) };
}
