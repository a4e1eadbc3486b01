import type { RequirementIndex, Requirements } from '@mint/platform/auth/requirements.ts';
import { computeRequirements } from '@mint/platform/auth/requirements.ts';
import {
  type DocumentNode,
  type GraphQLEnumType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  separateOperations,
  validate,
} from 'graphql';
import { type Places, pathParametersOf, placesOf } from './places.ts';
import type { RestArea, RestRoute, RestRoutes } from './route.ts';
import { type SelectedField, selectedField } from './selection.ts';

/** A route and all that is known of it once the graph is. */
export interface CompiledRoute {
  readonly area: RestArea;
  readonly route: RestRoute;
  /** The operation with the fragments it uses. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly text: string;
  readonly places: Places;
  /** The operation's one root field. */
  readonly root: SelectedField;
  /** What the answer is made of: the root field, or the field of its value that the route names. */
  readonly answer: SelectedField;
  /** The reasons for which the operation refuses; null when it has none of its own. */
  readonly refusals: GraphQLEnumType | null;
  readonly statusOf: (refusal: string) => number;
  readonly requirements: Requirements;
}

/** The status of a refusal that the routes say nothing of: the request is understood, and is not carried out as things are. */
export const REFUSED = 422;

/**
 * Compiles every route against the graph. Throws a RestFaceError that lists each route that does not fit it: an operation that isn't there, or asks for
 * what the graph does not have, or a path whose names are no variables.
 */
export function compileRoutes(
  schema: GraphQLSchema,
  requirements: RequirementIndex,
  { areas, document: text, statuses }: RestRoutes,
): readonly CompiledRoute[] {
  if (areas.length === 0) return [];
  const whole = parse(text, { noLocation: true });
  const faults = validate(schema, whole).map(({ message }) => message);
  if (faults.length > 0) throw new RestFaceError(faults);
  const operations = separateOperations(whole);
  const unused = new Set(Object.keys(operations));
  const compiled: CompiledRoute[] = [];
  for (const area of areas) {
    for (const route of area.routes) {
      unused.delete(route.operation);
      try {
        compiled.push(compile(schema, requirements, { area, route, statuses, document: operations[route.operation] }));
      } catch (error) {
        faults.push(`${route.method} ${route.path}: ${(error as Error).message}`);
      }
    }
  }
  faults.push(...[...unused].map((name) => `no route serves the operation ${name}`));
  if (faults.length > 0) throw new RestFaceError(faults);
  return compiled;
}

/** The routes ask for what the graph does not have. */
export class RestFaceError extends Error {
  constructor(faults: readonly string[]) {
    super(`The REST face does not fit the graph:\n${faults.join('\n')}`);
    this.name = 'RestFaceError';
  }
}

function compile(
  schema: GraphQLSchema,
  index: RequirementIndex,
  {
    area,
    route,
    statuses,
    document,
  }: {
    readonly area: RestArea;
    readonly route: RestRoute;
    readonly statuses: RestRoutes['statuses'];
    readonly document: DocumentNode | undefined;
  },
): CompiledRoute {
  const operation = document?.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (document === undefined || operation === undefined) throw new Error(`there is no operation ${route.operation}`);
  const wanted = route.stream !== undefined ? 'subscription' : route.method === 'GET' ? 'query' : 'mutation';
  if (operation.operation !== wanted) throw new Error(`${route.operation} is no ${wanted}`);
  const [rootNode, ...others] = operation.selectionSet.selections;
  if (rootNode?.kind !== Kind.FIELD || others.length > 0) throw new Error(`${route.operation} must ask for one root field`);
  const root = selectedField(document, schema.getRootType(operation.operation), rootNode);
  const answer = route.answer === undefined ? root : fieldOf(document, root, route.answer);
  for (const path of fieldPathsOf(route.location ?? '')) path.reduce((parent, name) => fieldOf(document, parent, name), answer);
  if (route.stream !== undefined) fieldOf(document, root, route.stream.cursor);
  const places = placesOf(schema, route, document);
  for (const name of pathParametersOf(route.path)) {
    if (!places.all.some((place) => place.in === 'path' && place.name === name))
      throw new Error(`{${name}} is no variable of ${route.operation}, and no field of its input`);
  }
  return {
    area,
    route,
    document,
    operation,
    text: print(document),
    places,
    root,
    answer,
    refusals: refusalsOf(schema, root),
    statusOf: (refusal) => route.statuses?.[refusal] ?? statuses[refusal] ?? REFUSED,
    requirements: computeRequirements(index, document, route.operation),
  };
}

/** The fields in braces of a location, each by the way to it. */
function fieldPathsOf(location: string): string[][] {
  return [...location.matchAll(/\{([\w.]+)\}/g)].map(([, path = '']) => path.split('.'));
}

function fieldOf(document: DocumentNode, parent: SelectedField, name: string): SelectedField {
  const node = parent.fields.find((field) => (field.alias ?? field.name).value === name);
  if (node === undefined) throw new Error(`the operation does not ask for the field ${name} of ${String(parent.type)}`);
  return selectedField(document, getNamedType(parent.type), node);
}

/** The codes of a payload's `userErrors`. A payload that has them must be asked for what they are. */
function refusalsOf(schema: GraphQLSchema, { type, fields }: SelectedField): GraphQLEnumType | null {
  const payload: GraphQLNamedType = getNamedType(type);
  if (!isObjectType(payload) || payload.getFields().userErrors === undefined) return null;
  const node = fields.find(({ name }) => name.value === 'userErrors');
  const asked = node?.selectionSet?.selections.map((selection) => (selection.kind === Kind.FIELD ? selection.name.value : ''));
  if (!['code', 'message', 'path'].every((name) => asked?.includes(name)))
    throw new Error('the operation must ask for userErrors { code message path }');
  const errorType = getNamedType(payload.getFields().userErrors?.type ?? payload);
  const code = isObjectType(errorType) ? errorType.getFields().code : undefined;
  const codes = code === undefined ? undefined : schema.getType(getNamedType(code.type).name);
  if (!isEnumType(codes)) throw new Error('userErrors have no closed set of codes');
  return codes;
}
