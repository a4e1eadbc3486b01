import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../limits/operation-shape.ts';

/** A field that an operation asks for. */
export interface SelectedField {
  /** Its name in the answer. */
  readonly key: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly type: GraphQLOutputType;
  /** The one fragment that says all that is asked of it; null when it is asked for field by field. */
  readonly fragment: string | null;
  /** What is asked of it, fragments put in their place. */
  readonly fields: readonly FieldNode[];
}

/** A field of a validated document, with what is asked of it. */
export function selectedField(
  document: DocumentNode,
  parent: GraphQLNamedType | null | undefined,
  node: FieldNode,
): SelectedField {
  const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  if (definition === undefined) throw new Error(`${String(parent)} has no field ${node.name.value}`);
  const selections = node.selectionSet?.selections ?? [];
  const only = selections.length === 1 ? selections[0] : undefined;
  return {
    key: (node.alias ?? node.name).value,
    definition,
    type: definition.type,
    fragment: only?.kind === Kind.FRAGMENT_SPREAD ? only.name.value : null,
    fields: fieldsOf(document, node.selectionSet),
  };
}

/** The fields of a selection set, fragments put in their place; a field that is asked for twice is there once. */
export function fieldsOf(document: DocumentNode, set: SelectionSetNode | undefined): readonly FieldNode[] {
  const fragments = fragmentsOf(document);
  const found = new Map<string, FieldNode>();
  const walk = (inner: SelectionSetNode | undefined): void => {
    for (const selection of inner?.selections ?? []) {
      if (selection.kind === Kind.FIELD) found.set((selection.alias ?? selection.name).value, selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet);
      else walk(fragments.get(selection.name.value)?.selectionSet);
    }
  };
  walk(set);
  return [...found.values()];
}
