import { buildRequirementIndex, type RequirementIndex } from '@mint/platform/auth/requirements.ts';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { meaningless, requiredArguments } from '../contract/root-fields.ts';

/** How far below a root field is read. Further in stands what is read from nearer by as well. */
const DEPTH = 4;
/** Made anew each time they are read. */
const FLEETING = /Url$|^Statement\.expiresAt$/;

/** What is found by the id of something else: that something. */
const FOUND_BY: Readonly<Record<string, string>> = { AuditProof: 'MyAuditEntry' };

/** A root field that finds one thing by its id. */
export interface ById {
  readonly field: string;
  /** Whose id it takes. */
  readonly typeName: string;
  /** Takes the id as `$id`. */
  readonly operation: string;
}

/** A mutation whose input names something by its id, with one such field set. */
export interface IdInput {
  readonly mutation: string;
  /** The input's field. */
  readonly field: string;
  readonly operation: string;
  inputWith(id: string): Readonly<Record<string, unknown>>;
}

/** The graph as somebody with certain scopes can go through it. */
export class Graph {
  readonly #schema: GraphQLSchema;
  readonly #index: RequirementIndex;
  readonly #scopes: ReadonlySet<string>;

  constructor(publishedSdl: string, supergraphSdl: string, scopes: readonly string[]) {
    this.#schema = buildSchema(publishedSdl);
    this.#index = buildRequirementIndex(supergraphSdl);
    this.#scopes = new Set(scopes);
  }

  /** Operations that read all there is without knowing what to ask for, by root field. */
  readEverything(): ReadonlyMap<string, string> {
    const read = new Map<string, string>();
    for (const field of this.#roots()) {
      if (requiredArguments(field).length > 0) continue;
      const selection = this.#selection(getNamedType(field.type).name, DEPTH);
      read.set(field.name, `{ ${field.name}${selection} }`);
    }
    return read;
  }

  /** Every root field that finds one thing by its id. */
  byId(): readonly ById[] {
    return this.#roots().flatMap((field) => {
      const [argument, ...others] = requiredArguments(field);
      if (argument === undefined || others.length > 0 || getNamedType(argument.type).name !== 'ID') return [];
      const operation = `query ($id: ID!) { ${field.name}(${argument.name}: $id) { __typename } }`;
      const found = getNamedType(field.type).name;
      return [{ field: field.name, typeName: FOUND_BY[found] ?? found, operation }];
    });
  }

  /** Every way to name something by its id in a mutation. */
  idInputs(): readonly IdInput[] {
    const mutations = Object.values(this.#schema.getMutationType()?.getFields() ?? {});
    return mutations.flatMap((mutation) => {
      const input = mutation.args.find(({ name }) => name === 'input');
      const type = input && getNamedType(input.type);
      if (!isInputObjectType(type) || !this.#mayRead(this.#schema.getMutationType(), mutation)) return [];
      const operation = `mutation ($input: ${type.name}!) { ${mutation.name}(input: $input) { userErrors { __typename message } } }`;
      return Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name === 'ID')
        .map((field) => ({
          mutation: mutation.name,
          field: field.name,
          operation,
          inputWith: (id: string) => ({
            ...(meaningless(type) as Record<string, unknown>),
            [field.name]: isList(field.type) ? [id] : id,
          }),
        }));
    });
  }

  #roots(): readonly GraphQLField<unknown, unknown>[] {
    const root = this.#schema.getQueryType();
    return Object.values(root?.getFields() ?? {}).filter((field) => this.#mayRead(root, field));
  }

  #mayRead(parent: GraphQLObjectType | null | undefined, field: GraphQLField<unknown, unknown>): boolean {
    const { scopeSets } = this.#index.requirementOf(parent?.name ?? '', field.name);
    return scopeSets.every((alternatives) => alternatives.some((all) => all.every((scope) => this.#scopes.has(scope))));
  }

  /** Every field of a type that can be read without arguments, down to a depth; empty for a leaf. */
  #selection(typeName: string, depth: number): string {
    const type = this.#schema.getType(typeName);
    if (isInterfaceType(type) || isUnionType(type)) {
      const parts = this.#schema.getPossibleTypes(type).map(({ name }) => `... on ${name}${this.#selection(name, depth)}`);
      return ` { __typename ${parts.join(' ')} }`;
    }
    if (!isObjectType(type)) return '';
    const fields = Object.values(type.getFields()).filter(
      (field) =>
        requiredArguments(field).length === 0 && !FLEETING.test(`${type.name}.${field.name}`) && this.#mayRead(type, field),
    );
    const parts = fields.flatMap((field) => {
      const returned = getNamedType(field.type);
      const isLeaf = isScalarType(returned) || 'getValues' in returned;
      if (isLeaf) return [field.name];
      return depth > 1 ? [`${field.name}${this.#selection(returned.name, depth - 1)}`] : [];
    });
    return ` { __typename ${parts.join(' ')} }`;
  }
}

/** The ids in an answer, by the type of what they are the id of; people are everybody's. */
export function idsIn(answer: unknown, found: Map<string, Set<string>> = new Map()): Map<string, Set<string>> {
  if (Array.isArray(answer)) for (const item of answer) idsIn(item, found);
  else if (typeof answer === 'object' && answer !== null) {
    const { __typename: type, id } = answer as { __typename?: string; id?: string };
    if (type !== undefined && type !== 'User' && typeof id === 'string') found.set(type, (found.get(type) ?? new Set()).add(id));
    for (const value of Object.values(answer)) idsIn(value, found);
  }
  return found;
}

function isList(type: GraphQLInputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
