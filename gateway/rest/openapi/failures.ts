import { isNonNullType } from 'graphql';
import type { CompiledRoute } from '../compiled-route.ts';
import { errorStatuses, PROBLEM_TYPE } from '../problem.ts';
import type { OpenApiResponse } from './openapi-types.ts';
import { type JsonSchema, oneLine } from './schemas.ts';

const text = { type: 'string' };
const part = (name: string, description: string): JsonSchema => ({ [name]: { ...text, description } });

/** What the face itself answers with when it can't give what was asked for. */
export const PROBLEM_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Problem: {
    type: 'object',
    description: 'Problem details, RFC 9457.',
    properties: {
      type: { ...text, format: 'uri', description: 'Where the code is explained.' },
      title: { ...text, description: 'What the code means.' },
      status: { type: 'integer', description: 'The HTTP status.' },
      detail: { ...text, description: 'What is wrong with this request, in a sentence that a person can be shown.' },
      instance: { ...text, description: 'The path that was asked for.' },
      code: { ...text, description: 'The reason, for a program.' },
      traceId: { type: ['string', 'null'], description: 'Under which the request is found in traces and logs.' },
      errors: { type: 'array', items: { $ref: '#/components/schemas/ProblemItem' }, description: 'Each thing that is wrong.' },
      reason: { ...text, description: 'With 401: why the token or the API key was not taken, e.g. `API_KEY_EXPIRED`.' },
      requiredScopes: { type: 'array', items: text, description: 'The scopes that are missing.' },
      resource: { type: 'object', description: 'What there is all the same, e.g. a transaction that was made and failed.' },
    },
    required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'traceId'],
  },
  ProblemItem: {
    type: 'object',
    description: 'One thing that is wrong, and where.',
    properties: {
      code: { ...text, description: 'The reason, for a program.' },
      detail: { ...text, description: 'The reason, for a person.' },
      ...part('pointer', 'A JSON pointer to what is at fault in the body.'),
      ...part('parameter', 'The path or query parameter at fault.'),
      ...part('header', 'The header at fault.'),
    },
    required: ['code', 'detail'],
  },
};

const ANY = [400, 429, 500, 503];
const OF_A_BODY = [413, 415];
const MEANING: Readonly<Record<number, string>> = {
  400: 'The request is not as it should be.',
  401: 'Nobody has signed in, or the token is not valid any more.',
  403: 'This is not allowed; `requiredScopes` names the scopes that are missing.',
  404: 'There is nothing here that you may see.',
  409: 'Things are not so that this could be done.',
  413: 'The body is too large.',
  415: 'The body is not `application/json`; or cookies sign a request that does not say that it is.',
  422: 'Understood, and refused.',
  429: 'Too many requests; `Retry-After` says when to come back.',
  500: 'Something went wrong.',
  503: 'Something this needs is away for now; `Retry-After` says when to come back.',
};

/** Every other answer of a route: what any request may meet, and the reasons of the operation's own, each under its status. */
export function failures(compiled: CompiledRoute): Record<string, OpenApiResponse> {
  const { refusals, requirements, root, route } = compiled;
  const values = refusals?.getValues() ?? [];
  const byStatus = Map.groupBy(values, ({ name }) => compiled.statusOf(name));
  const signedIn = requirements.authenticated || requirements.scopeSets.length > 0;
  const absent = route.method === 'GET' && !isNonNullType(root.type);
  const statuses = new Set([
    ...ANY,
    ...(signedIn ? [401, 403] : []),
    ...(absent ? [404] : []),
    ...(route.method === 'GET' ? [] : OF_A_BODY),
    ...byStatus.keys(),
  ]);
  return Object.fromEntries(
    [...statuses]
      .sort((a, b) => a - b)
      .map((status) => {
        const own = byStatus.get(status) ?? [];
        const reasons = own.map(({ name, description }) => `- \`${name}\`: ${oneLine(description)}`);
        return [
          String(status),
          {
            description: [MEANING[status] ?? 'Refused.', reasons.join('\n')].filter((each) => each !== '').join('\n\n'),
            content: {
              [PROBLEM_TYPE]: {
                schema: problemSchema(
                  status,
                  own.map(({ name }) => name),
                ),
              },
            },
          },
        ];
      }),
  );
}

/** Where a status has reasons of the operation's only, the code is one of them. */
function problemSchema(status: number, codes: readonly string[]): JsonSchema {
  const problem = { $ref: '#/components/schemas/Problem' };
  if (codes.length === 0 || Object.values(errorStatuses).includes(status)) return problem;
  return { allOf: [problem, { type: 'object', properties: { code: { enum: codes } } }] };
}
