import {
  GraphQLError,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLLeafType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { isRequired, type Location, type Place, type Places } from './places.ts';

/** What HTTP carries of one request. */
export interface RawRequest {
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Undefined when there is none. */
  readonly body: unknown;
}

/** One thing that is wrong with a request. */
export interface Fault {
  readonly detail: string;
  readonly at: RequestPart;
}

/** A part of a request: by JSON pointer into its body, or by the name of its parameter or header. */
export type RequestPart = { readonly pointer: string } | { readonly parameter: string } | { readonly header: string };

export type Read =
  | { readonly ok: true; readonly variables: Record<string, unknown> }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** More than these are not worth reading. */
const MAX_FAULTS = 20;
const UNKNOWN = 'is not known here';

/** The variables of an operation out of a request, or everything that is wrong with it. What is not known is refused: it may be a typing mistake. */
export function readRequest({ all }: Places, request: RawRequest): Read {
  const faults: Fault[] = [];
  const variables: Record<string, unknown> = {};
  const known = { query: new Set<string>(), body: new Set<string>() };
  const body = bodyOf(request.body, faults);
  for (const place of all) {
    if (place.in === 'query' || place.in === 'body') for (const name of namesOf(place)) known[place.in].add(name);
    const value = valueAt(place, request, body, faults);
    if (place.field === null) {
      if (value !== undefined) variables[place.variable] = value;
    } else {
      const given = variables[place.variable] as Record<string, unknown> | undefined;
      variables[place.variable] = { ...given, ...(value !== undefined && { [place.field]: value }) };
    }
    if (value !== undefined || isRequired(place)) check(value, place.type, { place, rest: [] }, faults);
  }
  for (const name of Object.keys(request.query)) {
    if (!known.query.has(name)) faults.push({ detail: UNKNOWN, at: { parameter: name } });
  }
  for (const name of Object.keys(body)) {
    if (!known.body.has(name)) faults.push({ detail: UNKNOWN, at: { pointer: pointerOf([name]) } });
  }
  return faults.length === 0 ? { ok: true, variables } : { ok: false, faults: faults.slice(0, MAX_FAULTS) };
}

/** Where in a request a location is. */
export function partOf({ place, rest }: Location): RequestPart {
  if (place === null) return { pointer: '#' };
  if (place.in === 'body') return { pointer: pointerOf([place.name, ...rest]) };
  if (place.in === 'header') return { header: place.name };
  return { parameter: place.in === 'query' && rest.length > 0 ? `${place.name}[${rest.join('][')}]` : place.name };
}

/** A JSON pointer as the fragment of a URI. */
export function pointerOf(path: readonly (string | number)[]): string {
  return ['#', ...path.map((part) => encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1')))].join('/');
}

/** What a query parameter is called: an object's members stand in brackets, as OpenAPI's style `deepObject` has it. */
function namesOf({ name, type, in: where }: Place): readonly string[] {
  const inputType = getNullableType(type);
  if (where !== 'query' || !isInputObjectType(inputType)) return [name];
  return Object.keys(inputType.getFields()).map((field) => `${name}[${field}]`);
}

function bodyOf(body: unknown, faults: Fault[]): Readonly<Record<string, unknown>> {
  if (body === undefined) return {};
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  faults.push({ detail: 'must be an object', at: { pointer: '#' } });
  return {};
}

function valueAt(place: Place, request: RawRequest, body: Readonly<Record<string, unknown>>, faults: Fault[]): unknown {
  const { name, type } = place;
  if (place.in === 'body') return Object.hasOwn(body, name) ? body[name] : undefined;
  if (place.in === 'path') return request.path[name];
  if (place.in === 'header') return unquoted(request.headers[name.toLowerCase()]);
  const inputType = getNullableType(type);
  if (!isInputObjectType(inputType)) return fromText(request.query[name], type, name, faults);
  const members: Record<string, unknown> = {};
  for (const field of Object.values(inputType.getFields())) {
    const member = `${name}[${field.name}]`;
    const value = fromText(request.query[member], field.type, member, faults);
    if (value !== undefined) members[field.name] = value;
  }
  return Object.keys(members).length === 0 ? undefined : members;
}

/** A header that is one text, with the quotes taken off that a structured field has. */
function unquoted(value: string | readonly string[] | undefined): string | undefined {
  const text = typeof value === 'string' ? value : value?.join(', ');
  return text === undefined ? undefined : (/^"([^"\\]*)"$/.exec(text)?.[1] ?? text);
}

function fromText(
  text: string | readonly string[] | undefined,
  type: GraphQLInputType,
  parameter: string,
  faults: Fault[],
): unknown {
  if (text === undefined) return undefined;
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [text].flat().map((item) => scalarOf(item, nullable.ofType));
  if (typeof text === 'string') return scalarOf(text, type);
  faults.push({ detail: 'may be given once', at: { parameter } });
  return undefined;
}

function scalarOf(text: string, type: GraphQLInputType): unknown {
  const { name } = getNamedType(type);
  if ((name === 'Int' && /^-?\d{1,16}$/.test(text)) || (name === 'Float' && /^-?\d{1,16}(\.\d{1,16})?$/.test(text)))
    return Number(text);
  if (name === 'Boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function check(value: unknown, type: GraphQLInputType, location: Location, faults: Fault[]): void {
  if (faults.length >= MAX_FAULTS) return;
  const fault = (detail: string): void => void faults.push({ detail, at: partOf(location) });
  if (isNonNullType(type)) {
    if (value == null) fault('is required');
    else check(value, type.ofType, location, faults);
  } else if (value == null) return;
  else if (isListType(type)) {
    if (!Array.isArray(value)) fault('must be a list');
    else for (const [index, item] of value.entries()) check(item, type.ofType, inside(location, String(index)), faults);
  } else if (isInputObjectType(type)) {
    if (typeof value !== 'object' || Array.isArray(value)) fault('must be an object');
    else checkMembers(value as Record<string, unknown>, type, location, faults);
  } else checkLeaf(value, type, fault);
}

function checkMembers(
  members: Readonly<Record<string, unknown>>,
  type: GraphQLInputObjectType,
  location: Location,
  faults: Fault[],
): void {
  const fields = type.getFields();
  for (const field of Object.values(fields)) {
    const member = Object.hasOwn(members, field.name) ? members[field.name] : undefined;
    if (member !== undefined || isRequired(field)) check(member, field.type, inside(location, field.name), faults);
  }
  for (const name of Object.keys(members)) {
    if (!Object.hasOwn(fields, name)) faults.push({ detail: UNKNOWN, at: partOf(inside(location, name)) });
  }
}

function inside({ place, rest }: Location, step: string): Location {
  return { place, rest: [...rest, step] };
}

function checkLeaf(value: unknown, type: GraphQLLeafType, fault: (detail: string) => void): void {
  try {
    type.parseValue(value);
  } catch (error) {
    fault(error instanceof GraphQLError ? error.message : 'is not as it should be');
  }
}
