import { type DocumentNode, GraphQLError, type GraphQLSchema, getOperationAST, type OperationDefinitionNode } from 'graphql';
import { type CostPlan, planCost } from '../limits/cost.ts';
import type { Limits } from '../limits/limits.ts';
import { checkShape, measureOperation } from '../limits/operation-shape.ts';

/** What is known of an operation without its variables and its caller. */
export interface OperationFacts {
  readonly operation: OperationDefinitionNode;
  readonly cost: CostPlan;
  /** How often it asks for a field that is guarded by client address. */
  readonly guardedFields: number;
}

/** Facts by document, worked out once: documents are kept by whoever parsed them, and the facts go when they go. */
export class OperationFactsStore {
  readonly #limits: Limits;
  readonly #known = new WeakMap<DocumentNode, Map<string, OperationFacts | GraphQLError>>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** The facts of one operation of a validated document. Throws when it goes beyond the limits, or isn't there. */
  of(schema: GraphQLSchema, document: DocumentNode, operationName: string | null | undefined): OperationFacts {
    let byName = this.#known.get(document);
    if (byName === undefined) {
      byName = new Map();
      this.#known.set(document, byName);
    }
    const key = operationName ?? '';
    let facts = byName.get(key);
    if (facts === undefined) {
      facts = this.#compute(schema, document, operationName);
      byName.set(key, facts);
    }
    if (facts instanceof GraphQLError) throw facts;
    return facts;
  }

  #compute(
    schema: GraphQLSchema,
    document: DocumentNode,
    operationName: string | null | undefined,
  ): OperationFacts | GraphQLError {
    const operation = getOperationAST(document, operationName);
    if (operation == null) return unknownOperation(operationName);
    try {
      const shape = measureOperation(document, operation);
      checkShape(shape, this.#limits);
      const { fields } = this.#limits.guarded;
      return {
        operation,
        cost: planCost(schema, document, operation),
        guardedFields: operation.operation === 'mutation' ? shape.rootFields.filter((name) => fields.has(name)).length : 0,
      };
    } catch (error) {
      if (error instanceof GraphQLError) return error;
      throw error;
    }
  }
}

function unknownOperation(operationName: string | null | undefined): GraphQLError {
  const message =
    operationName == null || operationName === ''
      ? 'The document has several operations: `operationName` must say which one to run.'
      : `The document has no operation named "${operationName}".`;
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } });
}
