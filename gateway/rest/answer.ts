import { type FormattedExecutionResult, type GraphQLFormattedError, getNullableType, isLeafType, isListType } from 'graphql';
import type { CompiledRoute } from './compiled-route.ts';
import { type Problem, plainProblem, problemOf, refusal, type UserError } from './problem.ts';
import { pointerOf } from './read-request.ts';

/** What an operation came to, as HTTP says it. */
export type RestAnswer =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | {
      readonly kind: 'answer';
      readonly body: unknown;
      /** That of what was made, below the prefix; null when the route names none. */
      readonly location: string | null;
      /** Where the next page begins; null when there is none. */
      readonly nextCursor: string | null;
      /** Whether an idempotency key had been used before, and this is what came of it then; null where there is no key. */
      readonly replayed: boolean | null;
      /** JSON pointers of what could not be read just now, and is null for that. */
      readonly missing: readonly string[];
    };

type Fields = Readonly<Record<string, unknown>>;

/** The answer of a route, out of its operation's result. */
export function answerOf(route: CompiledRoute, { data, errors = [] }: FormattedExecutionResult): RestAnswer {
  const root = data?.[route.root.key];
  if (root == null) return nothing(errors);
  const { answer } = route.route;
  const { userErrors, ...payload }: Fields = isFields(root) ? root : {};
  const picked = answer === undefined ? (isFields(root) ? payload : root) : payload[answer];
  const reasons = Array.isArray(userErrors) ? (userErrors as UserError[]) : [];
  if (reasons.length > 0) return { kind: 'problem', problem: refusal(route, reasons, answer === undefined ? null : picked) };
  if (picked == null) return nothing(errors);
  return {
    kind: 'answer',
    body: bodyOf(route, picked),
    location: route.route.location === undefined ? null : filled(route.route.location, picked as Fields),
    nextCursor: nextCursorOf(picked),
    replayed: typeof payload.replayed === 'boolean' ? payload.replayed : null,
    missing: missingIn(route, errors),
  };
}

/** What one value of a route is in its body: an object as it is, a list under `nodes` as pages have them, anything else under its own name. */
function bodyOf({ answer }: CompiledRoute, value: unknown): unknown {
  const type = getNullableType(answer.type);
  if (isListType(type)) return { nodes: value };
  return isLeafType(type) ? { [answer.key]: value } : value;
}

function nothing(errors: readonly GraphQLFormattedError[]): RestAnswer {
  const [first] = errors;
  const problem = first === undefined ? plainProblem('NOT_FOUND', 'There is nothing here that you may see.') : problemOf(first);
  return { kind: 'problem', problem };
}

function filled(template: string, fields: Fields): string {
  return template.replace(/\{([\w.]+)\}/g, (_, path: string) => {
    const value = path.split('.').reduce<unknown>((inner, name) => (isFields(inner) ? inner[name] : undefined), fields);
    return encodeURIComponent(String(value));
  });
}

function nextCursorOf(value: unknown): string | null {
  const pageInfo = isFields(value) ? value.pageInfo : undefined;
  if (!isFields(pageInfo) || pageInfo.hasNextPage !== true) return null;
  return typeof pageInfo.endCursor === 'string' ? pageInfo.endCursor : null;
}

function missingIn({ route, answer }: CompiledRoute, errors: readonly GraphQLFormattedError[]): readonly string[] {
  const list = isListType(getNullableType(answer.type));
  const paths = errors.map(({ path = [] }) => path.slice(route.answer === undefined ? 1 : 2));
  return [...new Set(paths.map((path) => pointerOf(list ? ['nodes', ...path] : path)))];
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
