import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  parse,
  type SelectionSetNode,
  specifiedRules,
  type ValidationContext,
  type ValidationRule,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { LoadedSupergraph } from '../execution/supergraph.ts';
import type { Limits } from '../limits/limits.ts';

const MAX_DOCUMENTS = 1_000;
/** Faults that are reported of one document. */
export const MAX_VALIDATION_ERRORS = 20;

/**
 * A subscription's root may not be left out by `@skip` or `@include`. graphql 16 does not know this rule yet: its own rule on single
 * root fields throws on such a document, and the planner after it, so this one goes first, in a pass of its own.
 */
export function noConditionsAtSubscriptionRoot(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      if (operation.operation !== 'subscription') return false;
      const seen = new Set<string>();
      const walk = (set: SelectionSetNode): void => {
        for (const selection of set.selections) {
          for (const directive of selection.directives ?? []) {
            const name = directive.name.value;
            if (name !== 'skip' && name !== 'include') continue;
            context.reportError(new GraphQLError(`@${name} can't stand at the root of a subscription.`, { nodes: directive }));
          }
          if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet);
          if (selection.kind !== Kind.FRAGMENT_SPREAD || seen.has(selection.name.value)) continue;
          seen.add(selection.name.value);
          const fragment = context.getFragment(selection.name.value);
          if (fragment != null) walk(fragment.selectionSet);
        }
      };
      walk(operation.selectionSet);
      return false;
    },
  };
}

/**
 * Parses and validates documents that don't come by Apollo Server, by the same bounds and rules, and remembers the valid ones.
 * The object is the same each time, so that what is worked out about a document can hang on it.
 */
export class DocumentReader {
  readonly #limits: Limits;
  readonly #rules: readonly ValidationRule[];
  readonly #known = new LRUCache<string, DocumentNode>({ max: MAX_DOCUMENTS });

  constructor({ limits, introspection }: { readonly limits: Limits; readonly introspection: boolean }) {
    this.#limits = limits;
    this.#rules = introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  }

  /** The document of a text, or what is wrong with it. */
  read(supergraph: LoadedSupergraph, query: string): DocumentNode | readonly GraphQLError[] {
    const key = `${supergraph.version}\n${query}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const document = this.#parse(query);
    if (document instanceof GraphQLError) return [document];
    for (const rules of [[noConditionsAtSubscriptionRoot], this.#rules]) {
      const errors = validate(supergraph.schema, document, rules, { maxErrors: MAX_VALIDATION_ERRORS });
      if (errors.length > 0) return errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
    }
    this.#known.set(key, document);
    return document;
  }

  #parse(query: string): DocumentNode | GraphQLError {
    try {
      return parse(query, { maxTokens: this.#limits.maxTokens });
    } catch (error) {
      if (error instanceof GraphQLError) return withCode(error, 'GRAPHQL_PARSE_FAILED');
      throw error;
    }
  }
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes,
    source: error.source,
    positions: error.positions,
    extensions: { ...error.extensions, code, http: { status: 400 } },
  });
}
