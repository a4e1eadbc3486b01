import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { isRequired } from '../places.ts';
import { type SelectedField, selectedField } from '../selection.ts';

/** A JSON Schema of the dialect that OpenAPI 3.1 has. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

const BUILT_IN: Readonly<Record<string, JsonSchema>> = {
  Boolean: { type: 'boolean' },
  Float: { type: 'number' },
  ID: { type: 'string' },
  Int: { type: 'integer', format: 'int32' },
  String: { type: 'string' },
};

/** Schemas of the graph's types, and of what operations ask of them. Those that have a name are kept once, as components. */
export class SchemaBook {
  readonly #components: Record<string, JsonSchema> = {};
  /** What each component was made of: a name stands for one thing. */
  readonly #sources = new Map<string, unknown>();

  get components(): Readonly<Record<string, JsonSchema>> {
    return Object.fromEntries(Object.entries(this.#components).sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** What a client may give. */
  input(type: GraphQLInputType): JsonSchema {
    return isNonNullType(type) ? this.#input(type.ofType) : nullable(this.#input(type));
  }

  /** What a client may give where leaving it out is the only way of giving nothing, as in a query. */
  parameter(type: GraphQLInputType): JsonSchema {
    return this.#input(isNonNullType(type) ? type.ofType : type);
  }

  /** An object with members that a client may give; others are refused. */
  object(
    members: readonly {
      readonly name: string;
      readonly type: GraphQLInputType;
      readonly description?: string | null;
      readonly defaultValue?: unknown;
    }[],
  ): JsonSchema {
    const required = members.filter(({ type, defaultValue }) => isRequired({ type, defaultValue })).map(({ name }) => name);
    return {
      type: 'object',
      properties: Object.fromEntries(
        members.map(({ name, type, description, defaultValue }) => [
          name,
          { ...this.input(type), ...described(description), ...(defaultValue !== undefined && { default: defaultValue }) },
        ]),
      ),
      ...(required.length > 0 && { required }),
      additionalProperties: false,
    };
  }

  /** What an answer holds where a field was asked for. */
  output(document: DocumentNode, field: SelectedField, type: GraphQLOutputType = field.type): JsonSchema {
    if (!isNonNullType(type)) return nullable(this.#output(document, field, type));
    return this.#output(document, field, type.ofType);
  }

  /** The same where null never stands. */
  present(document: DocumentNode, field: SelectedField): JsonSchema {
    return this.#output(document, field, isNonNullType(field.type) ? field.type.ofType : field.type);
  }

  /** An object with the fields that were asked for of a type. */
  selection(document: DocumentNode, parent: GraphQLNamedType, field: Pick<SelectedField, 'fields'>): JsonSchema {
    const members = field.fields.map((node) => selectedField(document, parent, node));
    return {
      type: 'object',
      properties: Object.fromEntries(
        members.map((member) => [member.key, { ...this.output(document, member), ...described(member.definition.description) }]),
      ),
      required: members.map(({ key }) => key),
    };
  }

  /** Keeps a schema under a name. */
  component(name: string, source: unknown, make: () => JsonSchema): JsonSchema {
    if (!this.#sources.has(name)) {
      this.#sources.set(name, source);
      this.#components[name] = make();
    }
    if (this.#sources.get(name) !== source) throw new Error(`${name} names two different schemas of the REST face`);
    return { $ref: `#/components/schemas/${name}` };
  }

  #input(type: GraphQLInputType): JsonSchema {
    if (isListType(type)) return { type: 'array', items: this.input(type.ofType) };
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return this.#leaf(named);
    return this.component(named.name, named, () => ({
      ...this.object(Object.values(named.getFields())),
      ...described(named.description),
    }));
  }

  #output(document: DocumentNode, field: SelectedField, type: GraphQLOutputType): JsonSchema {
    if (isListType(type)) return { type: 'array', items: this.output(document, field, type.ofType) };
    const named = getNamedType(type);
    if (isLeafType(named)) return this.#leaf(named);
    const make = (): JsonSchema => ({ ...this.selection(document, named, field), ...described(named.description) });
    return field.fragment === null ? make() : this.component(field.fragment, `fragment ${field.fragment}`, make);
  }

  #leaf(type: GraphQLNamedType): JsonSchema {
    const builtIn = BUILT_IN[type.name];
    if (builtIn !== undefined) return builtIn;
    return this.component(type.name, type, () => {
      if (!isEnumType(type)) return { ...(type.extensions.jsonSchema as JsonSchema | undefined), ...described(type.description) };
      const values = type.getValues();
      const list = values.map(({ name, description }) => `- \`${name}\`: ${oneLine(description)}`).join('\n');
      return { type: 'string', enum: values.map(({ name }) => name), description: `${oneLine(type.description)}\n\n${list}` };
    });
  }
}

/** A description in one line. */
export function oneLine(text: string | null | undefined): string {
  return (text ?? '').trim().replaceAll(/\s*\n\s*/g, ' ');
}

/** A description of the graph's as a keyword; nothing where there is none. */
export function described(text: string | null | undefined): JsonSchema {
  const description = oneLine(text);
  return description === '' ? {} : { description };
}

function nullable(schema: JsonSchema): JsonSchema {
  return typeof schema.type === 'string' ? { ...schema, type: [schema.type, 'null'] } : { anyOf: [schema, { type: 'null' }] };
}
