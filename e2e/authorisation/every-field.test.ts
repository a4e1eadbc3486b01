import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { join } from '../contract/people.ts';
import { startProduct } from '../contract/product.ts';
import { refusalOf } from '../contract/refusals.ts';
import { openSigner, type Signer } from '../contract/tokens.ts';
import type { Stack } from '../stack.ts';
import { everyField } from './every-field.ts';
import { everyPrincipal, expectedRefusal, type Principal } from './principals.ts';

const read = (path: string) => readFileSync(new URL(`../../schema/${path}`, import.meta.url), 'utf8');
const fields = everyField(read('published.graphql'), read('supergraph.graphql'));
/** Questions under way at once. */
const askers = 8;

let stack: Stack;
let signer: Signer;
let principals: readonly Principal[];
beforeAll(async () => {
  stack = await startProduct({ auth: { EMAIL_REQUESTS_PER_ADDRESS: '100000', LOGIN_ATTEMPTS_PER_ADDRESS: '100000' } });
  signer = await openSigner(stack);
  const [ada, bob] = [await join(stack.url, 'Ada'), await join(stack.url, 'Bob')];
  principals = await everyPrincipal(stack.url, ada, bob, signer);
});
afterAll(async () => {
  await signer?.close();
  await stack?.stop();
});

/** Refusals of the door, not of what is behind it. */
const ofTheDoor = ['UNAUTHENTICATED', 'FORBIDDEN'];

/** What went otherwise than the schema says; null when nothing did. */
async function surprise(field: (typeof fields)[number], principal: Principal): Promise<string | null> {
  const expected = expectedRefusal(field, principal);
  const refusal = await refusalOf(stack.url, field, principal.token ?? undefined);
  const code = refusal?.code ?? 'an answer';
  const what = `${field.name} as ${principal.name}: ${code}`;
  if (expected === null) return ofTheDoor.includes(code) ? `${what}, not an answer` : null;
  if (code !== expected.code) return `${what}, not ${expected.code}`;
  const named = refusal?.requiredScopes ?? [];
  const areNamed =
    named.length > 0 && named.every((scope) => expected.requiredScopes?.includes(scope) && !principal.scopes.has(scope));
  return expected.code === 'FORBIDDEN' && !areNamed ? `${what} that names ${named.join(' ') || 'no scope'}` : null;
}

test('every field of the graph answers whom the schema says, and nobody else', async () => {
  const questions = fields.flatMap((field) => principals.map((principal) => ({ field, principal })));
  const surprises: string[] = [];
  async function ask(): Promise<void> {
    for (let next = questions.pop(); next !== undefined; next = questions.pop()) {
      const found = await surprise(next.field, next.principal);
      if (found !== null) surprises.push(found);
    }
  }
  await Promise.all(Array.from({ length: askers }, ask));
  expect(surprises).toEqual([]);
}, 600_000);

test('the walk goes to every kind of root, and asks as everybody there is', () => {
  expect(new Set(fields.map(({ kind }) => kind))).toEqual(new Set(['query', 'mutation', 'subscription']));
  expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
  expect(principals.map(({ name }) => name)).toHaveLength(10);
});
