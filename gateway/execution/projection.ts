import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../limits/operation-shape.ts';

/** What a client sees of the data that the subgraphs' answers were merged into. */
export interface Projected {
  readonly data: Record<string, unknown> | null;
  /** Where null climbed because a value was missing that may not be. */
  readonly errors: readonly GraphQLError[];
}

export type Projection = (merged: Readonly<Record<string, unknown>>, variables: Readonly<Record<string, unknown>>) => Projected;

/** Names that every object has without anyone having put them there. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

interface Condition {
  readonly variable: string | null;
  readonly value: boolean;
  /** Of `@skip`. */
  readonly negated: boolean;
}

/** A selection set with what must hold for it to count. */
interface Source {
  readonly set: SelectionSetNode;
  readonly conditions: readonly Condition[];
}

interface Field {
  readonly key: string;
  readonly coordinate: string;
  /** Null for `__typename`. */
  readonly value: ValueShape | null;
  /** It counts when all of one of these hold; null: it always does. */
  readonly conditions: (readonly Condition[])[] | null;
}

interface ValueShape {
  readonly nonNull: boolean;
  readonly item: ValueShape | null;
  readonly object: ObjectShape | null;
  readonly isLeaf: (value: unknown) => boolean;
}

/** Where a response key was met, while an object's fields are collected. */
interface Found {
  readonly node: FieldNode;
  readonly sources: Source[];
  readonly conditions: (readonly Condition[])[];
}

/** Stands for null where null may not be. */
const MISSING = Symbol('missing');

/**
 * Compiles an operation's projection: the fields asked for, in their order, with null climbing to the nearest place that may be null.
 * It is what `computeResponse` of @apollo/gateway does by walking the operation anew for each answer. Null when the operation
 * has something this does not know: introspection, or names that objects inherit.
 */
export function compileProjection(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Projection | null {
  const rootType = schema.getRootType(operation.operation);
  if (rootType == null) return null;
  const fragments = fragmentsOf(document);
  if (!understood(operation.selectionSet, fragments, new Set())) return null;
  const defaults = booleanDefaults(operation);
  const root = new ObjectShape(schema, fragments, rootType, [{ set: operation.selectionSet, conditions: [] }]);
  return (merged, variables) => {
    const run = new Run(variables, defaults);
    const data = run.object(root, merged);
    return { data: data === MISSING ? null : (data as Record<string, unknown> | null), errors: run.errors };
  };
}

function understood(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, seen: Set<string>): boolean {
  return set.selections.every((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      if (seen.has(selection.name.value)) return true;
      seen.add(selection.name.value);
      const fragment = fragments.get(selection.name.value);
      return fragment !== undefined && understood(fragment.selectionSet, fragments, seen);
    }
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      if ((name.startsWith('__') && name !== '__typename') || INHERITED.has(selection.alias?.value ?? name)) return false;
    }
    return selection.selectionSet === undefined || understood(selection.selectionSet, fragments, seen);
  });
}

/** What is asked of objects in one place. Which fields that means depends on each object's type, and is worked out once for each. */
class ObjectShape {
  readonly type: GraphQLCompositeType;
  readonly schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #sources: readonly Source[];
  readonly #byType = new Map<string, readonly Field[]>();

  constructor(
    schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    type: GraphQLCompositeType,
    sources: readonly Source[],
  ) {
    this.schema = schema;
    this.#fragments = fragments;
    this.type = type;
    this.#sources = sources;
  }

  /** The fields of objects of one type; null when there is no such type. */
  fieldsOf(typeName: string): readonly Field[] | null {
    let fields = this.#byType.get(typeName);
    if (fields === undefined) {
      const type = this.schema.getType(typeName);
      if (type === undefined || !isCompositeType(type)) return null;
      fields = this.#collect(type);
      this.#byType.set(typeName, fields);
    }
    return fields;
  }

  #collect(type: GraphQLCompositeType): readonly Field[] {
    const found = new Map<string, Found>();
    const visit = ({ set, conditions }: Source): void => {
      for (const selection of set.selections) {
        const all = [...conditions, ...conditionsOf(selection)];
        if (selection.kind === Kind.FIELD) {
          const key = selection.alias?.value ?? selection.name.value;
          const field: Found = found.get(key) ?? { node: selection, sources: [], conditions: [] };
          found.set(key, field);
          field.conditions.push(all);
          if (selection.selectionSet !== undefined) field.sources.push({ set: selection.selectionSet, conditions: all });
          continue;
        }
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
        if (fragment !== undefined && this.#applies(fragment.typeCondition?.name.value, type)) {
          visit({ set: fragment.selectionSet, conditions: all });
        }
      }
    };
    for (const source of this.#sources) visit(source);
    return [...found].map(([key, { node, sources, conditions }]) => {
      const name = node.name.value;
      const definition = 'getFields' in type ? type.getFields()[name] : undefined;
      return {
        key,
        coordinate: `${type.name}.${name}`,
        value: definition === undefined ? null : this.#valueShape(definition.type, sources),
        conditions: conditions.some((all) => all.length === 0) ? null : conditions,
      };
    });
  }

  #applies(condition: string | undefined, type: GraphQLCompositeType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wanted = this.schema.getType(condition);
    return isAbstractType(wanted) && !('getTypes' in type) && this.schema.isSubType(wanted, type);
  }

  #valueShape(type: GraphQLOutputType, sources: readonly Source[]): ValueShape {
    const nonNull = isNonNullType(type);
    const inner = isNonNullType(type) ? type.ofType : type;
    const named = getNamedType(inner);
    return {
      nonNull,
      item: isListType(inner) ? this.#valueShape(inner.ofType, sources) : null,
      object: !isListType(inner) && isCompositeType(named) ? new ObjectShape(this.schema, this.#fragments, named, sources) : null,
      isLeaf: leafCheck(named),
    };
  }
}

/** One answer's projection. */
class Run {
  readonly errors: GraphQLError[] = [];
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #defaults: ReadonlyMap<string, boolean>;
  readonly #path: (string | number)[] = [];

  constructor(variables: Readonly<Record<string, unknown>>, defaults: ReadonlyMap<string, boolean>) {
    this.#variables = variables;
    this.#defaults = defaults;
  }

  object(shape: ObjectShape, source: Readonly<Record<string, unknown>>): unknown {
    const typeName = typeof source.__typename === 'string' ? source.__typename : shape.type.name;
    const fields = shape.fieldsOf(typeName);
    if (fields === null) return this.#fault(`There is no type of the object at ${this.#path.join('.')}.`);
    const output: Record<string, unknown> = {};
    for (const field of fields) {
      if (field.conditions !== null && !field.conditions.some((all) => all.every((condition) => this.#holds(condition))))
        continue;
      const { key, value: valueShape } = field;
      if (valueShape === null) {
        if (!isObjectType(shape.schema.getType(typeName))) return null;
        output[key] = typeName;
        continue;
      }
      this.#path.push(key);
      const value = this.#value(valueShape, source[key], field);
      this.#path.pop();
      if (value === MISSING) return null;
      output[key] = value;
    }
    return output;
  }

  /** The value, null, or MISSING when null is not allowed here. */
  #value(shape: ValueShape, value: unknown, field: Field): unknown {
    const errorsBefore = this.errors.length;
    const completed = value === null || value === undefined ? null : this.#present(shape, value, field);
    if (completed !== null || !shape.nonNull) return completed;
    if (this.errors.length === errorsBefore) this.#fault(`Cannot return null for non-nullable field ${field.coordinate}.`);
    return MISSING;
  }

  #present(shape: ValueShape, value: unknown, field: Field): unknown {
    if (shape.item !== null)
      return Array.isArray(value)
        ? this.#list(shape.item, value, field)
        : this.#fault(`A list is expected of ${field.coordinate}.`);
    if (shape.object !== null) {
      if (typeof value !== 'object' || Array.isArray(value)) return this.#fault(`An object is expected of ${field.coordinate}.`);
      return this.object(shape.object, value as Record<string, unknown>);
    }
    return shape.isLeaf(value) ? value : this.#fault(`Invalid value found for field ${field.coordinate}.`);
  }

  #list(shape: ValueShape, values: readonly unknown[], field: Field): unknown {
    const output = new Array<unknown>(values.length);
    let missing = false;
    for (let index = 0; index < values.length; index += 1) {
      this.#path.push(index);
      const value = this.#value(shape, values[index], field);
      this.#path.pop();
      if (value === MISSING) missing = true;
      output[index] = value;
    }
    return missing ? null : output;
  }

  #holds({ variable, value, negated }: Condition): boolean {
    const holds = variable === null ? value : Boolean(this.#variables[variable] ?? this.#defaults.get(variable));
    return negated ? !holds : holds;
  }

  #fault(message: string): null {
    this.errors.push(new GraphQLError(message, { path: [...this.#path] }));
    return null;
  }
}

function conditionsOf({ directives }: SelectionNode): readonly Condition[] {
  if (directives === undefined || directives.length === 0) return [];
  return directives.flatMap(({ name, arguments: given }): Condition[] => {
    if (name.value !== 'skip' && name.value !== 'include') return [];
    const value = given?.find((argument) => argument.name.value === 'if')?.value;
    const negated = name.value === 'skip';
    if (value?.kind === Kind.VARIABLE) return [{ variable: value.name.value, value: false, negated }];
    return [{ variable: null, value: value?.kind === Kind.BOOLEAN && value.value, negated }];
  });
}

function booleanDefaults({ variableDefinitions }: OperationDefinitionNode): ReadonlyMap<string, boolean> {
  const defaults = new Map<string, boolean>();
  for (const { variable, defaultValue } of variableDefinitions ?? []) {
    if (defaultValue?.kind === Kind.BOOLEAN) defaults.set(variable.name.value, defaultValue.value);
  }
  return defaults;
}

/** Whether a value can be one of a scalar or an enum. What a custom scalar means only its subgraph knows. */
function leafCheck(type: GraphQLNamedType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const values = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => values.has(value);
  }
  switch (type.name) {
    case 'String':
      return (value) => typeof value === 'string';
    case 'ID':
      return (value) => typeof value === 'string' || Number.isInteger(value);
    case 'Boolean':
      return (value) => typeof value === 'boolean';
    case 'Int':
      return (value) => Number.isInteger(value);
    case 'Float':
      return (value) => typeof value === 'number' && Number.isFinite(value);
    default:
      return () => true;
  }
}
