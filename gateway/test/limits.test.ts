import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { RateLimiter } from '../limits/rate-limiter.ts';
import { type Stack, startStack } from './fixture/stack.ts';

let stack: Stack;
let token: string;
beforeAll(async () => {
  stack = await startStack({ env: { GUARDED_BURST: '5', GUARDED_PER_SECOND: '0.01', MAX_COST: '500' } });
  token = await stack.token('u1');
});
afterAll(() => stack.stop());

const redis = new Redis(process.env.REDIS_URL ?? 'redis://127.0.0.1:6379', { lazyConnect: true });
async function forgetGuards(): Promise<void> {
  if (redis.status === 'wait') await redis.connect();
  const keys = await redis.keys(`${stack.redisPrefix}:gateway:limit:guard:*`);
  if (keys.length > 0) await redis.del(keys);
}
afterEach(forgetGuards);
afterAll(() => redis.disconnect());

const refusal = async (query: string, variables?: Record<string, unknown>) => {
  const answer = await stack.query(query, { token, variables });
  return [answer.status, answer.errors[0]?.extensions.code, answer.data];
};

describe('how big an operation may be', () => {
  test('too deep', async () => {
    const deep = `${'{ friends '.repeat(13)}{ id }${' }'.repeat(13)}`;
    expect(await refusal(`{ me ${deep} }`)).toEqual([400, 'MAX_DEPTH_EXCEEDED', undefined]);
  });

  test('too deep by fragments', async () => {
    const fragments = Array.from(
      { length: 13 },
      (_, index) => `fragment F${index} on User { friends { ${index < 12 ? `...F${index + 1}` : 'id'} } }`,
    );
    expect(await refusal(`{ me { ...F0 } } ${fragments.join(' ')}`)).toEqual([400, 'MAX_DEPTH_EXCEEDED', undefined]);
  });

  test('too wide at the root', async () => {
    const fields = Array.from({ length: 21 }, (_, index) => `a${index}: ledgerName`).join(' ');
    expect(await refusal(`{ ${fields} }`)).toEqual([400, 'MAX_ROOT_FIELDS_EXCEEDED', undefined]);
  });

  test('too many aliases', async () => {
    const fields = Array.from({ length: 31 }, (_, index) => `a${index}: displayName`).join(' ');
    expect(await refusal(`{ me { ${fields} } }`)).toEqual([400, 'MAX_ALIASES_EXCEEDED', undefined]);
  });

  test('too many directives', async () => {
    const fields = Array.from({ length: 51 }, () => 'displayName @include(if: true)').join(' ');
    expect(await refusal(`{ me { ${fields} } }`)).toEqual([400, 'MAX_DIRECTIVES_EXCEEDED', undefined]);
  });

  test('too many tokens', async () => {
    expect(await refusal(`{ me { ${'id '.repeat(2_000)} } }`)).toEqual([400, 'GRAPHQL_PARSE_FAILED', undefined]);
  });

  test('fragments that double at each step are refused before anything is planned', async () => {
    const fragments = Array.from(
      { length: 20 },
      (_, index) => `fragment F${index} on User { ${index < 19 ? `...F${index + 1} ... on User { ...F${index + 1} }` : 'id'} }`,
    );
    const startedAt = Date.now();
    expect(await refusal(`{ me { ...F0 } } ${fragments.join(' ')}`)).toEqual([400, 'QUERY_TOO_LARGE', undefined]);
    expect(Date.now() - startedAt).toBeLessThan(2_000);
  });

  test('too costly: a page of 1,000, by literal or by variable, and pages in pages', async () => {
    expect(await refusal('{ transactions(first: 1000) { nodes { id } } }')).toEqual([400, 'MAX_COST_EXCEEDED', undefined]);
    const query = 'query Q($first: Int) { transactions(first: $first) { nodes { id } } }';
    expect(await refusal(query, { first: 1_000 })).toEqual([400, 'MAX_COST_EXCEEDED', undefined]);
    expect((await refusal(query, { first: 100 }))[0]).toBe(200);
    expect(await refusal('{ people(first: 100) { nodes { friends { id } } } }')).toEqual([400, 'MAX_COST_EXCEEDED', undefined]);
  });

  test('the schema can be introspected as explorers do', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    expect((await stack.query(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }))).errors).toEqual([]);
  });
});

describe('what a client may ask in a time', () => {
  test('unused points come back, and an empty bucket refuses with the time to wait', async () => {
    const small = await startStack({ env: { COST_BUCKET_SIZE: '50', COST_RESTORE_PER_SECOND: '1' } });
    try {
      const mine = await small.token('u2');
      const first = await small.query('{ transactions(first: 30) { nodes { id } } }', { token: mine });
      // Seven rows were there to be had.
      expect(first.cost).toMatchObject({ requestedQueryCost: 30, actualQueryCost: 7 });
      expect(first.cost?.throttleStatus).toMatchObject({ maximumAvailable: 50, currentlyAvailable: 43, restoreRate: 1 });
      const refused = await small.query('{ transactions(first: 49) { nodes { id } } }', { token: mine });
      expect([refused.status, refused.errors[0]?.extensions.code]).toEqual([429, 'THROTTLED']);
      expect(refused.cost).toMatchObject({ requestedQueryCost: 49, actualQueryCost: null });
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      const other = await small.query('{ transactions(first: 30) { nodes { id } } }', { token: await small.token('u3') });
      expect(other.status).toBe(200);
    } finally {
      await small.stop();
    }
  });

  test('signing in is guarded by address, however many times one request asks for it', async () => {
    await forgetGuards();
    const signIn = 'signIn(name: "x") { accessToken }';
    const once = () => stack.query(`mutation { ${signIn} }`);
    expect((await stack.query(`mutation { a: ${signIn} b: ${signIn} c: ${signIn} }`)).status).toBe(200);
    expect((await once()).status).toBe(200);
    expect((await once()).status).toBe(200);
    const refused = await once();
    expect([refused.status, refused.errors[0]?.extensions.code]).toEqual([429, 'THROTTLED']);
    expect((await stack.query('{ ledgerName }')).status).toBe(200);
  });

  test('without Redis reads go on, and sign-ins are held to half of their burst', async () => {
    const alone = await startStack({ env: { REDIS_URL: 'redis://127.0.0.1:1', GUARDED_BURST: '5', GUARDED_PER_SECOND: '0.01' } });
    try {
      for (let index = 0; index < 20; index += 1) expect((await alone.query('{ ledgerName }')).status).toBe(200);
      const statuses: number[] = [];
      for (let index = 0; index < 4; index += 1)
        statuses.push((await alone.query('mutation { signIn(name: "x") { accessToken } }')).status);
      expect(statuses).toEqual([200, 200, 429, 429]);
    } finally {
      await alone.stop();
    }
  });

  test('two gateways share one budget', async () => {
    await redis.del('test:shared');
    const [one, two] = limiters();
    const size = { capacity: 10, restorePerSecond: 0.001 };
    expect((await one.take('shared', 6, size, 'same')).allowed).toBe(true);
    expect(await two.take('shared', 6, size, 'same')).toMatchObject({ allowed: false });
    expect((await two.take('shared', 4, size, 'same')).allowed).toBe(true);
    one.giveBack('shared', 3, size);
    expect((await two.take('shared', 3, size, 'same')).allowed).toBe(true);
  });

  test('a gateway that takes points ahead never lets more through than the bucket holds and gets back', async () => {
    await redis.del('test:ahead');
    const [one, two] = limiters();
    const size = { capacity: 1_000, restorePerSecond: 50 };
    const startedAt = Date.now();
    let granted = 0;
    for (let index = 0; index < 300; index += 1) {
      const { allowed } = await (index % 3 === 0 ? two : one).take('ahead', 7, size, 'same');
      if (allowed) granted += 7;
      expect(granted).toBeLessThanOrEqual(1_001 + ((Date.now() - startedAt) / 1_000) * size.restorePerSecond);
    }
    // What one of them holds ahead, the other can't give.
    expect(granted).toBeGreaterThan(900);
  });

  test('takes no more ahead than comes back meanwhile: who asks seldom is never out of points', async () => {
    const key = `slow:${randomUUID()}`;
    const large = { capacity: 10_000, restorePerSecond: 1 };
    const [one, other] = limiters();
    await one.take(key, 1, large, 'same');
    expect((await other.take(key, 1, large, 'same')).available).toBeGreaterThanOrEqual(9_998);
  });
});

function limiters(): readonly [RateLimiter, RateLimiter] {
  const make = () => new RateLimiter({ redis, prefix: 'test:', onFailure: (error) => expect.fail(String(error)) });
  return [make(), make()];
}
