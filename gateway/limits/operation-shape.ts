import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Limits } from './limits.ts';

/** Fields met while fragments are followed. Fragments that spread fragments double at each step, so the walk itself is bounded. */
const MAX_EXPANDED_FIELDS = 5_000;

/** What an operation's text says of its size. */
export interface OperationShape {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Names of the root fields, once for each time they are asked for. */
  readonly rootFields: readonly string[];
}

/** The fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

/**
 * Measures a validated operation. Introspection fields don't count towards depth: graphql-js bounds them by a rule of its own.
 * Throws BAD_USER_INPUT when fragments expand it beyond measure.
 */
export function measureOperation(document: DocumentNode, operation: OperationDefinitionNode): OperationShape {
  const fragments = fragmentsOf(document);
  let aliases = 0;
  let directives = operation.directives?.length ?? 0;
  let fields = 0;
  let depth = 0;
  const rootFields: string[] = [];

  const walk = (set: SelectionSetNode, level: number): void => {
    for (const selection of set.selections) {
      directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, level);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment !== undefined) walk(fragment.selectionSet, level);
        continue;
      }
      fields += 1;
      if (fields > MAX_EXPANDED_FIELDS)
        throw limitError('QUERY_TOO_LARGE', 'The operation selects too many fields once its fragments are expanded.');
      if (selection.alias !== undefined) aliases += 1;
      if (level === 1) rootFields.push(selection.name.value);
      if (selection.name.value.startsWith('__')) continue;
      depth = Math.max(depth, level);
      if (selection.selectionSet !== undefined) walk(selection.selectionSet, level + 1);
    }
  };
  walk(operation.selectionSet, 1);
  return { depth, aliases, directives, rootFields };
}

/** Throws when a shape goes beyond the limits, naming the limit, what was asked and what is allowed. */
export function checkShape(shape: OperationShape, limits: Limits): void {
  const check = (code: string, what: string, asked: number, allowed: number): void => {
    if (asked > allowed) throw limitError(code, `The operation has ${asked} ${what}; at most ${allowed} are allowed.`);
  };
  check('MAX_DEPTH_EXCEEDED', 'levels of fields', shape.depth, limits.maxDepth);
  check('MAX_ALIASES_EXCEEDED', 'aliases', shape.aliases, limits.maxAliases);
  check('MAX_DIRECTIVES_EXCEEDED', 'directives', shape.directives, limits.maxDirectives);
  check('MAX_ROOT_FIELDS_EXCEEDED', 'root fields', shape.rootFields.length, limits.maxRootFields);
}

/** The error of an operation that is too big, whatever its variables. */
export function limitError(code: string, message: string, extensions: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, code, http: { status: 400 } } });
}
