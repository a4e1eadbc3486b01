import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { forbidden, unauthenticated } from '../errors/errors.ts';
import type { Viewer } from './viewer.ts';

/** What an operation, or one field, asks of its viewer. */
export interface Requirements {
  readonly authenticated: boolean;
  /** Each set must be met; a set is met by any one of its alternatives; an alternative by holding all of its scopes. */
  readonly scopeSets: readonly (readonly (readonly string[])[])[];
}

/** A graph with what each of its fields asks: of the field itself, its type and the type it returns, and of every type behind an interface. */
export interface RequirementIndex {
  readonly schema: GraphQLSchema;
  requirementOf(typeName: string, fieldName: string): Requirements;
}

const NOTHING: Requirements = { authenticated: false, scopeSets: [] };
const ACCESS_DIRECTIVES = new Set(['public', 'authenticated', 'requiresScopes']);

/**
 * Reads `@authenticated` and `@requiresScopes` out of a subgraph's schema, or out of SDL such as a supergraph's.
 * Requirements add up: a field's own, its parent type's and its return type's all hold. A field of an interface asks for
 * what any of the types behind it asks: more than may be needed, never less.
 */
export function buildRequirementIndex(source: GraphQLSchema | DocumentNode | string): RequirementIndex {
  const schema = toSchema(source);
  const known = new Map<string, Requirements>();

  function compute(typeName: string, fieldName: string): Requirements {
    const type = schema.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) return NOTHING;
    const parts: Requirements[] = [];
    const owners = isInterfaceType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
    for (const owner of owners) {
      const field = owner.getFields()[fieldName];
      if (field === undefined) continue;
      const returned = getNamedType(field.type);
      parts.push(
        fromDirectives(field.astNode?.directives),
        fromDirectives(typeDirectives(owner)),
        fromDirectives(typeDirectives(returned)),
      );
    }
    return combine(parts);
  }

  return {
    schema,
    requirementOf(typeName, fieldName) {
      const key = `${typeName}.${fieldName}`;
      let requirement = known.get(key);
      if (requirement === undefined) {
        requirement = compute(typeName, fieldName);
        known.set(key, requirement);
      }
      return requirement;
    },
  };
}

function toSchema(source: GraphQLSchema | DocumentNode | string): GraphQLSchema {
  if (typeof source === 'string') return buildASTSchema(parse(source), { assumeValidSDL: true });
  return 'kind' in source ? buildASTSchema(source, { assumeValidSDL: true }) : source;
}

function typeDirectives(type: GraphQLNamedType): readonly ConstDirectiveNode[] {
  return [type.astNode, ...type.extensionASTNodes].flatMap((node) => node?.directives ?? []);
}

function fromDirectives(directives: readonly ConstDirectiveNode[] | undefined): Requirements {
  if (directives === undefined || directives.length === 0) return NOTHING;
  let authenticated = false;
  const scopeSets: (readonly string[])[][] = [];
  for (const directive of directives) {
    if (directive.name.value === 'authenticated') authenticated = true;
    if (directive.name.value === 'requiresScopes') scopeSets.push(readScopes(directive));
  }
  return authenticated || scopeSets.length > 0 ? { authenticated, scopeSets } : NOTHING;
}

function readScopes(directive: ConstDirectiveNode): string[][] {
  const value = directive.arguments?.find((argument) => argument.name.value === 'scopes')?.value;
  if (value?.kind !== Kind.LIST) throw new Error('@requiresScopes(scopes:) must be a list of lists of scopes');
  return value.values.map((alternative) => {
    if (alternative.kind !== Kind.LIST) throw new Error('@requiresScopes(scopes:) must be a list of lists of scopes');
    return alternative.values.map((scope) => {
      if (scope.kind !== Kind.STRING) throw new Error('@requiresScopes(scopes:) names scopes by strings');
      return scope.value;
    });
  });
}

function combine(parts: readonly Requirements[]): Requirements {
  const scopeSets = new Map<string, Requirements['scopeSets'][number]>();
  let authenticated = false;
  for (const part of parts) {
    authenticated ||= part.authenticated;
    for (const set of part.scopeSets) scopeSets.set(JSON.stringify(set), set);
  }
  return authenticated || scopeSets.size > 0 ? { authenticated, scopeSets: [...scopeSets.values()] } : NOTHING;
}

const cache = new WeakMap<RequirementIndex, WeakMap<DocumentNode, Map<string, Requirements>>>();

/**
 * What one operation of a validated document asks of its viewer, over all its fields and fragments, whatever `@skip` and `@include` say.
 * `__typename` and introspection ask for nothing. Remembered by the document's identity.
 */
export function computeRequirements(
  index: RequirementIndex,
  document: DocumentNode,
  operationName: string | null | undefined,
): Requirements {
  const byName = remembered(
    remembered(cache, index, () => new WeakMap()),
    document,
    () => new Map(),
  );
  const key = operationName ?? '';
  let requirements = byName.get(key);
  if (requirements === undefined) {
    requirements = walk(index, document, operationName);
    byName.set(key, requirements);
  }
  return requirements;
}

function remembered<Key extends object, Value>(map: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

function walk(index: RequirementIndex, document: DocumentNode, operationName: string | null | undefined): Requirements {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    else if (
      definition.kind === Kind.OPERATION_DEFINITION &&
      (operationName == null || definition.name?.value === operationName)
    ) {
      operation ??= definition;
    }
  }
  const root = operation && index.schema.getRootType(operation.operation);
  if (operation === undefined || root == null) return NOTHING;

  const parts: Requirements[] = [];
  const walkedFragments = new Set<string>();

  function visit(selectionSet: SelectionSetNode, parent: GraphQLCompositeType): void {
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FIELD) {
        const fieldName = selection.name.value;
        if (fieldName.startsWith('__') || isIntrospectionType(parent)) continue;
        parts.push(index.requirementOf(parent.name, fieldName));
        const field = 'getFields' in parent ? parent.getFields()[fieldName] : undefined;
        const returned = field && getNamedType(field.type);
        if (selection.selectionSet !== undefined && isCompositeType(returned)) visit(selection.selectionSet, returned);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        enter(selection.selectionSet, selection.typeCondition?.name.value, parent);
      } else {
        const fragment = fragments.get(selection.name.value);
        if (fragment === undefined || walkedFragments.has(selection.name.value)) continue;
        walkedFragments.add(selection.name.value);
        enter(fragment.selectionSet, fragment.typeCondition.name.value, parent);
      }
    }
  }

  function enter(selectionSet: SelectionSetNode, condition: string | undefined, parent: GraphQLCompositeType): void {
    const type = condition === undefined ? parent : index.schema.getType(condition);
    if (isCompositeType(type)) visit(selectionSet, type);
  }

  visit(operation.selectionSet, root);
  return combine(parts);
}

/**
 * Lets an operation pass, or throws UNAUTHENTICATED (nobody has signed in) or FORBIDDEN (naming the scopes that are missing).
 */
export function authorize(requirements: Requirements, viewer: Viewer | null): void {
  if (!requirements.authenticated && requirements.scopeSets.length === 0) return;
  if (viewer === null) throw unauthenticated();
  for (const set of requirements.scopeSets) {
    if (set.some((alternative) => alternative.every((scope) => viewer.scopes.has(scope)))) continue;
    // Of several ways in, the one with the least still to be granted is the one worth telling.
    const missing =
      set.map((alternative) => alternative.filter((scope) => !viewer.scopes.has(scope))).sort((a, b) => a.length - b.length)[0] ??
      [];
    throw forbidden(`This needs the scope ${missing.join(' and ')}, which the token does not carry.`, {
      requiredScopes: missing,
    });
  }
}

/** Throws an error that lists every field that carries none of `@public`, `@authenticated` and `@requiresScopes`, itself or by its type. */
export function assertEveryFieldDeclared(schema: GraphQLSchema): void {
  const undeclared: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || (!isObjectType(type) && !isInterfaceType(type))) continue;
    if (type.name.startsWith('_') || declares(typeDirectives(type))) continue;
    for (const field of Object.values(type.getFields())) {
      // Federation's own root fields, `_entities` and `_service`, have no SDL of ours to carry a directive.
      if (!field.name.startsWith('_') && !declares(field.astNode?.directives)) undeclared.push(`${type.name}.${field.name}`);
    }
  }
  if (undeclared.length > 0) {
    throw new Error(
      `These fields say not who may read them (@public, @authenticated or @requiresScopes): ${undeclared.join(', ')}`,
    );
  }
}

function declares(directives: readonly ConstDirectiveNode[] | undefined): boolean {
  return directives?.some((directive) => ACCESS_DIRECTIVES.has(directive.name.value)) ?? false;
}
