import { readFileSync } from 'node:fs';
import { sessionScopes } from '@mint/platform/auth/scopes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { join, type Person } from '../contract/people.ts';
import { startProduct } from '../contract/product.ts';
import { send } from '../contract/wire.ts';
import type { Stack } from '../stack.ts';
import { giveBelongings, untilQuiet } from './belongings.ts';
import { Graph, idsIn } from './world.ts';

const read = (path: string) => readFileSync(new URL(`../../schema/${path}`, import.meta.url), 'utf8');
const graph = new Graph(read('published.graphql'), read('supergraph.graphql'), sessionScopes('USER'));

let stack: Stack;
let ada: Person;
let bob: Person;
/** All that Ada can read when nothing happens any more. */
let world: Readonly<Record<string, unknown>>;
let belongings: ReadonlyMap<string, ReadonlySet<string>>;

/** Everything that somebody can read, by root field. */
async function worldOf({ session }: Person): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const [field, operation] of graph.readEverything()) {
    const { data, errors } = await send(stack.url, operation, {}, { token: session.accessToken });
    if (data === null) throw new Error(`${field} was not read: ${JSON.stringify(errors)}`);
    found[field] = data[field];
  }
  return found;
}

beforeAll(async () => {
  stack = await startProduct({
    auth: { EMAIL_REQUESTS_PER_ADDRESS: '1000', LOGIN_ATTEMPTS_PER_ADDRESS: '1000' },
    // What is read here is as much as there is.
    // What Ada does is in her list soon enough not to come as a surprise.
    audit: { APPEND_INTERVAL_MS: '20' },
    gateway: { MAX_COST: '1000000000', MAX_TOKENS: '100000', MAX_DEPTH: '20', COST_BUCKET_SIZE: '1000000000' },
  });
  ada = await join(stack.url, 'Ada');
  bob = await join(stack.url, 'Bob');
  await giveBelongings(stack.url, ada, await join(stack.url, 'Cleo'));
  world = await untilQuiet(() => worldOf(ada));
  belongings = idsIn(world);
}, 180_000);
afterAll(() => stack?.stop());

test('what is found by its id is found by its owner, and is nothing to anybody else', async () => {
  const missing: string[] = [];
  const shown: string[] = [];
  for (const { field, typeName, operation } of graph.byId()) {
    const ids = belongings.get(typeName);
    if (ids === undefined) {
      missing.push(`${field}: Ada has no ${typeName}; let giveBelongings make one`);
      continue;
    }
    for (const id of ids) {
      const ask = async ({ session }: Person) =>
        (await send(stack.url, operation, { id }, { token: session.accessToken })).data?.[field];
      if ((await ask(ada)) == null) missing.push(`${field} does not find Ada’s ${id}`);
      if ((await ask(bob)) != null) shown.push(`${field} shows Ada’s ${id} to Bob`);
    }
  }
  expect({ missing, shown }).toEqual({ missing: [], shown: [] });
});

test('nothing that belongs to one person is changed, used up or told of by another who knows its id', async () => {
  const done: string[] = [];
  // What was is named by no mutation: entries of the audit log are left out, as there are more of them than of all else.
  const ids = [...belongings].flatMap(([type, some]) => (type === 'MyAuditEntry' ? [] : [...some]));
  for (const { mutation, field, operation, inputWith } of graph.idInputs()) {
    for (const id of ids) {
      const { data, errors } = await send<Record<string, { userErrors: unknown[] } | null>>(
        stack.url,
        operation,
        { input: inputWith(id) },
        { token: bob.session.accessToken },
      );
      const isRefused = errors.length > 0 || (data?.[mutation]?.userErrors.length ?? 0) > 0;
      if (!isRefused) done.push(`${mutation} with ${field} ${id}`);
    }
  }
  expect(done).toEqual([]);
  expect(await untilQuiet(() => worldOf(ada))).toEqual(world);
});
