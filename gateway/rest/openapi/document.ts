import { API_KEY_SCOPES } from '@mint/platform/auth/scopes.ts';
import { getNamedType, getNullableType, isInputObjectType, isLeafType, isListType } from 'graphql';
import { ACCESS_COOKIE } from '../../auth/cookies.ts';
import type { CompiledRoute } from '../compiled-route.ts';
import { isRequired, type Place } from '../places.ts';
import { REST_PREFIX, type RestRoutes } from '../route.ts';
import { failures, PROBLEM_SCHEMAS } from './failures.ts';
import type { OpenApiDocument, OpenApiOperation, OpenApiResponse } from './openapi-types.ts';
import { described, type JsonSchema, oneLine, SchemaBook } from './schemas.ts';

const INTRODUCTION = `Mint over plain HTTP. Every path is one operation of Mint's graph, executed as any other: the same rights, limits and answers.

- Sign in by \`POST /auth/login\`, or send an API key.
- A refusal is a problem (RFC 9457): its \`code\` says why, for a program; \`errors\` points at what is wrong.
- What moves money needs an \`Idempotency-Key\`: the same request with the same key is carried out once, and is answered alike.
- A list is read page by page: \`first\` says how many, and the \`Link\` of \`rel="next"\` where it goes on.
- What could not be read just now is null, and the header \`Mint-Missing\` names it by JSON pointers.
- What is asked costs points, which come back with time: \`RateLimit\` tells how many are left, and \`Retry-After\` when there are enough again.
- A member or parameter that is not known is refused. Answers may gain members: leave alone what you don't know.`;

/** Describes every route, by the graph's own types and descriptions. */
export function openApiDocument(compiled: readonly CompiledRoute[], { areas }: RestRoutes): OpenApiDocument {
  const book = new SchemaBook();
  const paths: Record<string, Record<string, OpenApiOperation>> = {};
  for (const route of compiled) {
    const { path, method } = route.route;
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(route, book) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Mint', version: '1', description: INTRODUCTION, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: REST_PREFIX }],
    tags: areas.map(({ name, description }) => ({ name, description })),
    paths,
    components: {
      schemas: { ...book.components, ...PROBLEM_SCHEMAS },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'The access token of a session, or an API key.' },
        apiKey: {
          type: 'apiKey',
          in: 'header',
          name: 'X-API-Key',
          description: 'An API key, where a bearer token would not do.',
        },
        cookie: { type: 'apiKey', in: 'cookie', name: ACCESS_COOKIE, description: 'Set at log-in, for browsers.' },
      },
    },
  };
}

function operationOf(compiled: CompiledRoute, book: SchemaBook): OpenApiOperation {
  const { route, area, root, answer, operation, places } = compiled;
  const told = operation.operation === 'query' ? answer : root;
  const description = oneLine(told.definition.description);
  return {
    operationId: route.operation,
    tags: [area.name],
    summary: /^.+?(?=[.:;](?:\s|$)|$)/.exec(description)?.[0] ?? description,
    description: [description, scopesIn(compiled)].filter((part) => part !== '').join('\n\n'),
    security: securityOf(compiled),
    parameters: [
      ...places.all.filter((place) => place.in !== 'body').map((place) => parameterOf(place, book)),
      ...(route.stream === undefined ? [] : [LAST_EVENT_ID]),
    ],
    ...bodyOf(places.all, book),
    responses: { ...successOf(compiled, book), ...failures(compiled) },
  };
}

const LAST_EVENT_ID = {
  name: 'Last-Event-ID',
  in: 'header',
  required: false,
  description: 'The id of the last event that was seen: everything after it comes first. Browsers send it by themselves.',
  schema: { type: 'string' },
};

function parameterOf(place: Place, book: SchemaBook): JsonSchema {
  const { name, type, description, defaultValue } = place;
  const schema = book.parameter(type);
  return {
    name,
    in: place.in,
    required: place.in === 'path' || isRequired(place),
    ...described(description),
    ...(isInputObjectType(getNullableType(type)) && { style: 'deepObject', explode: true }),
    schema: defaultValue === undefined || defaultValue === null ? schema : { ...schema, default: defaultValue },
  };
}

function bodyOf(places: readonly Place[], book: SchemaBook): JsonSchema {
  const members = places.filter((place) => place.in === 'body');
  if (members.length === 0) return {};
  return {
    requestBody: {
      required: members.some(isRequired),
      content: { 'application/json': { schema: book.object(members) } },
    },
  };
}

function successOf(compiled: CompiledRoute, book: SchemaBook): Record<string, OpenApiResponse> {
  const { route, root, answer, document } = compiled;
  const status = String(route.status ?? 200);
  if (route.stream !== undefined) {
    const event = { contentMediaType: 'application/json', contentSchema: book.present(document, root) };
    const description = `Events named \`${route.stream.event}\`, each with its \`id\`, as they come. One named \`problem\` is the last.`;
    return { [status]: { description, content: { 'text/event-stream': { schema: { type: 'string', ...event } } } } };
  }
  if (route.status === 204) return { [status]: { description: 'Done.' } };
  const paged = answer.fields.some(({ name }) => name.value === 'pageInfo');
  const keyed = root.fields.some(({ name }) => name.value === 'replayed');
  const headers = {
    ...(route.location !== undefined && { Location: header('Where it can be read.') }),
    ...(paged && { Link: header('The next page, as `rel="next"`, where there is one.') }),
    ...(keyed && {
      'Idempotent-Replayed': header('`true` when the key had been used before, and this is what came of it then.'),
    }),
  };
  return {
    [status]: {
      description: route.status === 201 ? 'It was made.' : 'It is so.',
      ...(Object.keys(headers).length > 0 && { headers }),
      content: { 'application/json': { schema: answerSchema(compiled, book) } },
    },
  };
}

/** As `answer.ts` makes it: an object as it is, a list under `nodes`, anything else under its own name. */
function answerSchema({ route, root, answer, document }: CompiledRoute, book: SchemaBook): JsonSchema {
  const nullableType = getNullableType(answer.type);
  const only = (key: string): JsonSchema => ({
    type: 'object',
    properties: { [key]: book.present(document, answer) },
    required: [key],
  });
  if (isListType(nullableType)) return only('nodes');
  if (isLeafType(nullableType)) return only(answer.key);
  if (route.answer !== undefined || !root.fields.some(({ name }) => name.value === 'userErrors'))
    return book.present(document, answer);
  const fields = root.fields.filter(({ name }) => name.value !== 'userErrors');
  return book.selection(document, getNamedType(root.type), { fields });
}

function header(description: string) {
  return { description, schema: { type: 'string' } };
}

/** Each way of meeting all that the operation's fields ask for. */
function waysIn({ requirements }: CompiledRoute): readonly (readonly string[])[] {
  const ways = requirements.scopeSets.reduce<readonly (readonly string[])[]>(
    (known, set) => known.flatMap((way) => set.map((alternative) => [...new Set([...way, ...alternative])].sort())),
    [[]],
  );
  return [...new Map(ways.map((way) => [way.join(' '), way])).values()].filter(
    (way, _, all) => !all.some((other) => other.length < way.length && other.every((scope) => way.includes(scope))),
  );
}

function securityOf(compiled: CompiledRoute): JsonSchema[] {
  const { requirements } = compiled;
  if (!requirements.authenticated && requirements.scopeSets.length === 0) return [];
  return waysIn(compiled).flatMap((scopes) =>
    ['bearer', ...(canBeOfKey(scopes) ? ['apiKey'] : []), 'cookie'].map((scheme) => ({ [scheme]: scopes })),
  );
}

function scopesIn(compiled: CompiledRoute): string {
  if (compiled.requirements.scopeSets.length === 0) return '';
  const ways = waysIn(compiled);
  const named = ways.map((way) => way.map((scope) => `\`${scope}\``).join(' and '));
  return `Needs the scope ${named.join(', or ')}.${ways.some(canBeOfKey) ? '' : ' Not for API keys.'}`;
}

function canBeOfKey(scopes: readonly string[]): boolean {
  const ofKeys: readonly string[] = API_KEY_SCOPES;
  return scopes.every((scope) => ofKeys.includes(scope));
}
