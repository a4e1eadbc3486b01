import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from './operation-shape.ts';

/**
 * The price of an operation in points, as Shopify reckons it: a scalar or an enum is free, an object costs 1, a mutation 10,
 * a connection as many times its node as `first` or `last` says. It is known before the operation runs (`requestedCost`), and what the
 * answer really held is given back (`actualCost`).
 */
const MUTATION_COST = 10;
/** An operation that asks only for scalars still costs something. */
const MINIMUM_COST = 1;
/** A page whose size neither the client nor the schema names. */
const DEFAULT_PAGE_SIZE = 20;
/** A list without a size argument, such as a payload's errors. */
const ASSUMED_LIST_SIZE = 5;

type Size = { readonly literal: number } | { readonly variable: string; readonly fallback: number };

interface CostNode {
  /** Of each object that stands here. */
  readonly own: number;
  /** How many of them there may be: the field's own size argument, or the one of the connection around it. */
  readonly size: Size;
  readonly children: Map<string, CostNode>;
  /** Children of one concrete type only; an object pays for one of them, so the dearest counts. */
  readonly byType: Map<string, Map<string, CostNode>>;
}

/** An operation's prices, compiled once for each document. */
export interface CostPlan {
  /** What the operation costs at most with these variables. */
  requestedCost(variables: Readonly<Record<string, unknown>>): number;
  /** What an answer's data did cost. */
  actualCost(data: unknown): number;
}

const ONE: Size = { literal: 1 };

/** Compiles the prices of a validated operation. */
export function planCost(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): CostPlan {
  const rootType = schema.getRootType(operation.operation);
  const root: CostNode = { own: 0, size: ONE, children: new Map(), byType: new Map() };
  if (rootType != null) {
    const defaults = variableDefaults(operation);
    new CostCompiler(schema, fragmentsOf(document), defaults).addSelections(root, rootType, operation.selectionSet, null, null);
    if (operation.operation === 'mutation')
      for (const [key, node] of root.children) root.children.set(key, { ...node, own: MUTATION_COST });
  }
  return {
    requestedCost: (variables) => Math.max(MINIMUM_COST, requested(root, variables)),
    actualCost: (data) => Math.max(MINIMUM_COST, actual(root, data)),
  };
}

class CostCompiler {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #defaults: ReadonlyMap<string, number>;

  constructor(
    schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    defaults: ReadonlyMap<string, number>,
  ) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#defaults = defaults;
  }

  addSelections(
    node: CostNode,
    type: GraphQLCompositeType,
    set: SelectionSetNode,
    pageSize: Size | null,
    concrete: string | null,
  ): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        this.#addField(node, type, selection, pageSize, concrete);
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
      if (fragment === undefined) continue;
      const condition = fragment.typeCondition === undefined ? type : this.#schema.getType(fragment.typeCondition.name.value);
      if (condition === undefined || !isCompositeType(condition)) continue;
      const narrowed = !isObjectType(type) && isObjectType(condition) ? condition.name : concrete;
      this.addSelections(node, condition, fragment.selectionSet, pageSize, narrowed);
    }
  }

  #addField(
    parent: CostNode,
    type: GraphQLCompositeType,
    field: FieldNode,
    pageSize: Size | null,
    concrete: string | null,
  ): void {
    const definition = 'getFields' in type ? type.getFields()[field.name.value] : undefined;
    if (definition === undefined || field.selectionSet === undefined) return;
    const named = getNamedType(definition.type);
    if (!isCompositeType(named)) return;
    const ownPage = this.#sizeArgument(definition, field);
    const paged = isConnection(named);
    const isList = holdsList(definition);
    // The connection itself and its edges are the page's wrapping: the nodes are what costs.
    const wrapping = paged || isEdge(named) || named.name === 'PageInfo';
    const size = !isList ? ONE : (ownPage ?? pageSize ?? { literal: ASSUMED_LIST_SIZE });
    const children = this.#childrenOf(parent, concrete);
    const key = field.alias?.value ?? field.name.value;
    let node = children.get(key);
    if (node === undefined) {
      node = { own: wrapping ? 0 : 1, size, children: new Map(), byType: new Map() };
      children.set(key, node);
    }
    const inner = paged ? (ownPage ?? { literal: DEFAULT_PAGE_SIZE }) : null;
    this.addSelections(node, named, field.selectionSet, inner, null);
  }

  #childrenOf(parent: CostNode, concrete: string | null): Map<string, CostNode> {
    if (concrete === null) return parent.children;
    let children = parent.byType.get(concrete);
    if (children === undefined) {
      children = new Map();
      parent.byType.set(concrete, children);
    }
    return children;
  }

  #sizeArgument(definition: GraphQLField<unknown, unknown>, field: FieldNode): Size | null {
    const argument = definition.args.find((candidate) => candidate.name === 'first' || candidate.name === 'last');
    if (argument === undefined) return null;
    const schemaDefault = typeof argument.defaultValue === 'number' ? argument.defaultValue : DEFAULT_PAGE_SIZE;
    // Of `first` and `last` the one that is given counts; `first` when neither is.
    const given = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')?.value;
    if (given?.kind === Kind.INT) return { literal: sizeOf(Number(given.value), schemaDefault) };
    if (given?.kind === Kind.VARIABLE) {
      return { variable: given.name.value, fallback: this.#defaults.get(given.name.value) ?? schemaDefault };
    }
    return { literal: schemaDefault };
  }
}

function requested(node: CostNode, variables: Readonly<Record<string, unknown>>): number {
  let one = node.own;
  for (const child of node.children.values()) one += requested(child, variables);
  let dearest = 0;
  for (const children of node.byType.values()) {
    let sum = 0;
    for (const child of children.values()) sum += requested(child, variables);
    dearest = Math.max(dearest, sum);
  }
  const { size } = node;
  const times = 'literal' in size ? size.literal : sizeOf(variables[size.variable], size.fallback);
  return times * (one + dearest);
}

function actual(node: CostNode, value: unknown): number {
  if (value === null || typeof value !== 'object') return 0;
  if (Array.isArray(value)) {
    let sum = 0;
    for (const item of value) sum += actual(node, item);
    return sum;
  }
  const object = value as Record<string, unknown>;
  let sum = node.own;
  for (const [key, child] of node.children) sum += actual(child, object[key]);
  for (const children of node.byType.values()) {
    for (const [key, child] of children) if (!node.children.has(key)) sum += actual(child, object[key]);
  }
  return sum;
}

function sizeOf(value: unknown, fallback: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, value) : fallback;
}

function variableDefaults(operation: OperationDefinitionNode): ReadonlyMap<string, number> {
  const defaults = new Map<string, number>();
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (defaultValue?.kind === Kind.INT) defaults.set(variable.name.value, Number(defaultValue.value));
  }
  return defaults;
}

function holdsList(definition: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(definition.type) ? definition.type.ofType : definition.type);
}

function isConnection(type: GraphQLCompositeType): boolean {
  return isObjectType(type) && type.name.endsWith('Connection') && type.getFields().pageInfo !== undefined;
}

function isEdge(type: GraphQLCompositeType): boolean {
  return isObjectType(type) && type.name.endsWith('Edge') && type.getFields().node !== undefined;
}
