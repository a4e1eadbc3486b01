import { createClient } from 'graphql-ws';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { newId } from '../ids/ids.ts';
import { EchoService } from '../rpc/test-fixture/__generated__/echo_pb.ts';
import { eventually } from '../testing/eventually.ts';
import { startTestSubgraph, type TestSubgraph } from '../testing/test-subgraph.ts';
import { startSubgraph } from './run-subgraph.ts';
import { type NotesContext, notes } from './test-fixture/subgraph.ts';

let test: TestSubgraph;
let context: NotesContext;
const watched = {
  ...notes,
  openContext: async (deps: Parameters<typeof notes.openContext>[0]) => {
    context = await notes.openContext(deps);
    return context;
  },
};
const scopes = ['notes:read', 'notes:write', 'session'];

beforeAll(async () => {
  test = await startTestSubgraph(watched, { env: { GREETING: 'hello' } });
});
afterAll(() => test?.stop());

const codeOf = (answer: { errors: readonly { extensions: Record<string, unknown> }[] }) => answer.errors[0]?.extensions.code;

describe('the HTTP door', () => {
  it('answers the gateway, and nobody else', async () => {
    expect((await test.query('{ greeting }')).data).toEqual({ greeting: 'hello' });
    const url = test.running.url as string;
    const body = JSON.stringify({ query: '{ greeting }' });
    const headers = { 'content-type': 'application/json' };
    const wallet = await test.identities.identity('wallet').tokenFor('notes');
    const forOther = await test.identities.identity('gateway').tokenFor('wallet');
    for (const token of [undefined, 'nonsense', wallet, forOther]) {
      const refused = await request(url, {
        method: 'POST',
        body,
        headers: { ...headers, ...(token && { 'x-mint-service': token }) },
      });
      expect(refused.statusCode).toBe(401);
      await refused.body.dump();
    }
  });

  it('asks for a viewer where a field does, also on an extension of a type', async () => {
    const anonymous = await test.query('{ secret }');
    expect(codeOf(anonymous)).toBe('UNAUTHENTICATED');
    expect(anonymous.status).toBe(200);
    const viewer = await test.viewer({ scopes: [] });
    expect((await test.query('{ secret }', {}, { as: viewer })).data).toEqual({ secret: 'secret' });
  });

  it('refuses a token that is no good even for what is public', async () => {
    const expired = await test.issuer.sign({ expiresInSeconds: -60 });
    expect(codeOf(await test.query('{ greeting }', {}, { token: expired }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await test.query('{ greeting }', {}, { token: 'x' }))).toBe('UNAUTHENTICATED');
  });

  it('names the scope that is missing, before anything runs', async () => {
    const viewer = await test.viewer({ scopes: ['notes:read'] });
    const answer = await test.query('mutation { noteAdd(body: "x") { id } }', {}, { as: viewer });
    expect(codeOf(answer)).toBe('FORBIDDEN');
    expect(answer.errors[0]?.extensions.requiredScopes).toEqual(['notes:write']);
    expect(answer.data).toBeNull();
  });

  it('keeps the message of a bug to itself', async () => {
    const answer = await test.query('{ fail }');
    expect(answer.errors[0]).toMatchObject({ message: 'Something went wrong', path: ['fail'] });
    expect(codeOf(answer)).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(answer)).not.toMatch(/no_such_table|stacktrace/);
  });

  it('tells a caller what is wrong with a document and with variables', async () => {
    expect(codeOf(await test.query('{ greeting'))).toBe('GRAPHQL_PARSE_FAILED');
    expect(codeOf(await test.query('{ nothing }'))).toBe('GRAPHQL_VALIDATION_FAILED');
    const moment = 'query ($at: DateTime!) { echoMoment(at: $at) }';
    expect(codeOf(await test.query(moment, { at: '2026-02-30T00:00:00Z' }))).toBe('BAD_USER_INPUT');
    expect((await test.query(moment, { at: '2026-11-22T10:00:00+02:00' })).data).toEqual({
      echoMoment: '2026-11-22T08:00:00.000Z',
    });
  });

  it("knows the client as the gateway saw it, and sets the client's cookies", async () => {
    const client = { ip: '203.0.113.9', userAgent: 'Browser 1', cookies: { mint_theme: 'dark; blue', other: 'x' } };
    const answer = await test.query('{ clientSeen { ip userAgent theme } }', {}, { client });
    expect(answer.data).toEqual({ clientSeen: { ip: '203.0.113.9', userAgent: 'Browser 1', theme: 'dark; blue' } });
    const { cookies } = await test.query('mutation { themeSet(theme: "a b") }');
    expect(cookies).toEqual([
      'mint_theme=a%20b; Path=/; SameSite=Strict; Max-Age=60; HttpOnly; Secure',
      'mint_seen=yes; Path=/; SameSite=Strict; HttpOnly; Secure',
    ]);
  });

  it('has events say who they are due to, and from which address', async () => {
    const viewer = await test.viewer({ scopes });
    const client = { ip: '203.0.113.9' };
    const query = 'mutation ($body: String!) { noteAdd(body: $body) { id } }';
    await test.data(query, { body: 'by http' }, { as: viewer, client });
    await test.running.execute({ query, variables: { body: 'in process' }, viewer, client });
    const rows = await test.database
      .sql`select payload ->> 'body' as body, actor, ip_address from outbox where actor = ${viewer.userId} order by seq`;
    expect([...rows]).toEqual(
      ['by http', 'in process'].map((body) => ({ body, actor: viewer.userId, ip_address: '203.0.113.9' })),
    );
  });

  it('resolves a list of references with one query', async () => {
    const owner = await test.viewer({ scopes });
    const ids: string[] = [];
    for (const body of ['a', 'b', 'c']) {
      const { noteAdd } = await test.data<{ noteAdd: { id: string } }>(
        'mutation ($body: String!) { noteAdd(body: $body) { id } }',
        { body },
        { as: owner },
      );
      ids.push(noteAdd.id);
    }
    const before = context.queries.batches;
    const answer = await test.data<{ _entities: unknown[] }>(
      'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Note { body } } }',
      { refs: [...ids, newId('ntf')].map((id) => ({ __typename: 'Note', id })) },
      { as: owner },
    );
    expect(answer._entities).toEqual([{ body: 'a' }, { body: 'b' }, { body: 'c' }, null]);
    expect(context.queries.batches).toBe(before + 1);
  });

  it('asks for the scope of a field that is reached through a reference', async () => {
    const reader = await test.viewer({ scopes: ['notes:read'] });
    const answer = await test.query(
      'query ($refs: [_Any!]!) { _entities(representations: $refs) { __typename ... on Note { draft } } }',
      { refs: [] },
      { as: reader },
    );
    expect(codeOf(answer)).toBe('FORBIDDEN');
  });

  it('pages through a list without gaps or repeats', async () => {
    const owner = await test.viewer({ scopes });
    for (const body of ['1', '2', '3', '4', '5']) {
      await test.data('mutation ($body: String!) { noteAdd(body: $body) { id } }', { body }, { as: owner });
    }
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Page = await test.data<Page>(
        'query ($after: String) { notes(after: $after) { nodes { body } pageInfo { hasNextPage endCursor } } }',
        { after },
        { as: owner },
      );
      seen.push(...page.notes.nodes.map(({ body }) => body));
      after = page.notes.pageInfo.hasNextPage ? page.notes.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(['5', '4', '3', '2', '1']);
    expect(codeOf(await test.query('{ notes(first: 11) { nodes { id } } }', {}, { as: owner }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await test.query('{ notes(after: "x") { nodes { id } } }', {}, { as: owner }))).toBe('BAD_USER_INPUT');
  });

  it('tells of its health and its measures, and serves the domain its own routes', async () => {
    const base = (test.running.url as string).replace('/graphql', '');
    for (const path of ['/health/live', '/health/ready', '/metrics', '/hello']) {
      const answer = await request(base + path);
      expect(answer.statusCode).toBe(200);
      const text = await answer.body.text();
      if (path === '/metrics') expect(text).toContain('graphql_operation_duration_seconds');
    }
  });
});

interface Page {
  notes: { nodes: { body: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

describe('the door within the process', () => {
  it('answers as the HTTP door does, cookies included', async () => {
    const { running } = test;
    expect(await running.execute({ query: '{ greeting }', viewer: null })).toEqual({ data: { greeting: 'hello' }, cookies: [] });
    for (const [query, code] of [
      ['{ secret }', 'UNAUTHENTICATED'],
      ['{ fail }', 'INTERNAL_SERVER_ERROR'],
      ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
      ['{', 'GRAPHQL_PARSE_FAILED'],
      ['subscription { noteAdded { id } }', 'BAD_REQUEST'],
    ] as const) {
      const { errors } = await running.execute({ query, viewer: null });
      expect(errors?.[0]?.extensions.code, query).toBe(code);
      expect(errors?.[0]?.extensions.http).toBeUndefined();
    }
    const badVariable = await running.execute({
      query: 'query ($at: DateTime!) { echoMoment(at: $at) }',
      variables: { at: 1 },
      viewer: null,
    });
    expect(badVariable.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const { cookies } = await running.execute({ query: 'mutation { themeSet(theme: "x") }', viewer: null });
    expect(cookies).toHaveLength(2);
  });
});

describe.each(['graphql-ws', 'in process'] as const)('a subscription, %s', (door) => {
  const document = 'subscription ($after: String) { noteAdded(after: $after) { body } }';
  const open = (viewer: Awaited<ReturnType<TestSubgraph['viewer']>> | null, resumeAfter?: string) =>
    door === 'graphql-ws'
      ? test.subscribe(document, {}, { as: viewer, ...(resumeAfter !== undefined && { resumeAfter }) })
      : test.running.subscribe({ query: document, viewer, control: true, resumeAfter: resumeAfter ?? null });
  const add = (viewer: Awaited<ReturnType<TestSubgraph['viewer']>>, body: string) =>
    test.data('mutation ($body: String!) { noteAdd(body: $body) { id } }', { body }, { as: viewer });

  it('says when it is ready, then tells of each event with its cursor, until it is left', async () => {
    const viewer = await test.viewer({ scopes });
    const live = open(viewer, 'from-here');
    expect((await live.next()).value).toMatchObject({ data: null, extensions: { ready: true, cursor: 'from-here' } });
    await add(viewer, 'one');
    await add(viewer, 'two');
    expect((await live.next()).value).toMatchObject({ data: { noteAdded: { body: 'one' } }, extensions: { cursor: 'one' } });
    expect((await live.next()).value).toMatchObject({ data: { noteAdded: { body: 'two' } }, extensions: { cursor: 'two' } });
    const pending = live.next();
    await live.return?.();
    expect((await pending).done).toBe(true);
    await eventually(() => expect([...context.listeners.values()].flatMap((queues) => [...queues])).toEqual([]));
  });

  it('is refused to who may not', async () => {
    const stranger = await test.viewer({ scopes: [] });
    for (const [viewer, code] of [
      [null, 'UNAUTHENTICATED'],
      [stranger, 'FORBIDDEN'],
    ] as const) {
      const live = open(viewer);
      const message = (await live.next()).value;
      expect(message?.errors?.[0]?.extensions?.code).toBe(code);
      expect((await live.next()).done).toBe(true);
    }
  });
});

describe('the graphql-ws door', () => {
  it('opens to subscriptions that come through the gateway, and to nothing else', async () => {
    const client = createClient({
      url: (test.running.url as string).replace('http:', 'ws:'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    const viewer = await test.viewer({ scopes });
    const authorization = `Bearer ${viewer.token}`;
    const gateway = await test.identities.identity('gateway').tokenFor('notes');
    const wallet = await test.identities.identity('wallet').tokenFor('notes');
    const document = 'subscription { noteAdded { id } }';
    const attempts: [string, Record<string, unknown>, string][] = [
      [document, { authorization, control: true }, 'UNAUTHENTICATED'],
      [document, { authorization, service: wallet, control: true }, 'UNAUTHENTICATED'],
      [document, { authorization: 'Bearer x', service: gateway, control: true }, 'UNAUTHENTICATED'],
      ['{ greeting }', { service: gateway }, 'BAD_USER_INPUT'],
      ['subscription { nothing }', { authorization, service: gateway }, 'GRAPHQL_VALIDATION_FAILED'],
    ];
    for (const [query, extensions, code] of attempts) {
      const refused = await client
        .iterate({ query, extensions })
        .next()
        .then(
          ({ value }) => value.errors,
          (errors: unknown) => errors,
        );
      expect(refused, query).toMatchObject([{ extensions: { code } }]);
    }
    await client.dispose();
  });
});

describe('a subscription', () => {
  it('ends when its token does', async () => {
    const viewer = await test.viewer({ scopes, expiresInSeconds: 2 });
    const live = test.running.subscribe({ query: 'subscription { noteAdded { body } }', viewer });
    const message = (await live.next()).value;
    expect(message?.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await live.next()).done).toBe(true);
  });

  it('ends with OVERFLOW when its reader falls too far behind, after what was kept', async () => {
    const viewer = await test.viewer({ scopes });
    const live = test.running.subscribe({ query: 'subscription { noteAdded { body } }', viewer, control: true });
    await live.next();
    for (const body of ['1', '2', '3', '4']) {
      await test.data('mutation ($body: String!) { noteAdd(body: $body) { id } }', { body }, { as: viewer });
    }
    const bodies = [];
    for await (const message of live) bodies.push(message.errors?.[0]?.extensions.code ?? message.data?.noteAdded);
    expect(bodies).toEqual([{ body: '1' }, { body: '2' }, { body: '3' }, 'OVERFLOW']);
  });
});

describe('RPC', () => {
  it('is served to the callers that its methods name', async () => {
    expect(await test.rpc(EchoService, 'wallet').write({ text: 'hi' })).toMatchObject({ text: 'hi', caller: 'wallet' });
    await expect(test.rpc(EchoService, 'auth').write({ text: 'hi' })).rejects.toThrow(/permission_denied/);
  });
});

describe('starting and stopping', () => {
  it('names every setting that is missing or wrong, and no value', async () => {
    const start = startSubgraph(notes, { env: { PORT: 'secret-port', DATABASE_URL: '' }, listen: true });
    await expect(start).rejects.toThrow(
      /PORT is not valid[\s\S]*DATABASE_URL is missing[\s\S]*SERVICE_TRUST is missing[\s\S]*GREETING is missing/,
    );
    await expect(start).rejects.not.toThrow(/secret-port/);
  });

  it('does not start with an RPC method that names no callers, nor with a field that says not who may read it', async () => {
    await expect(startTestSubgraph({ ...notes, rpcCallers: { read: ['wallet'] } }, { env: { GREETING: 'x' } })).rejects.toThrow(
      /write/,
    );
    const typeDefs = [...notes.typeDefs, 'extend type Query { open: String }'];
    await expect(startTestSubgraph({ ...notes, typeDefs }, { env: { GREETING: 'x' } })).rejects.toThrow(/Query\.open/);
  });

  it('goes on answering for a while once it is told to stop: not ready, and each answer is the last of its connection', async () => {
    const own = await startTestSubgraph(notes, { env: { GREETING: 'hello', DRAIN_DELAY_MS: '2000' } });
    const ready = () =>
      request(new URL('/health/ready', own.running.url as string)).then(async ({ statusCode, headers, body }) => {
        await body.dump();
        return [statusCode, headers.connection];
      });
    expect(await ready()).toEqual([200, 'keep-alive']);
    const stopped = own.running.stop();
    expect(await ready()).toEqual([503, 'close']);
    expect((await own.query('{ greeting }')).data).toEqual({ greeting: 'hello' });
    await stopped;
    await expect(ready()).rejects.toThrow(/ECONNREFUSED/);
    await own.stop();
  });

  it('hears its own events through Kafka, and stops in order once what is in hand is done', async () => {
    const own = await startTestSubgraph(watched, { env: { GREETING: 'x' }, events: true });
    const viewer = await own.viewer({ scopes });
    const body = newId('ntf');
    await own.data('mutation ($body: String!) { noteAdd(body: $body) { id } }', { body }, { as: viewer });
    await eventually(() => expect(context.life).toContain(`heard ${body}`), { timeoutMs: 30_000 });
    await own.running.ready();

    const inHand = own.query('{ slow }');
    const live = own.subscribe('subscription { noteAdded { body } }', {}, { as: viewer });
    await live.next();
    const stopped = own.running.stop();
    context.gate.resolve('done');
    expect((await inHand).data).toEqual({ slow: 'done' });
    await stopped;
    expect(context.life.filter((line) => !line.startsWith('heard'))).toEqual([
      'open',
      'worker started',
      'worker stopped',
      'close',
    ]);
    await expect(live.next()).rejects.toMatchObject({ code: 1001 });
    expect((await own.running.execute({ query: '{ greeting }', viewer: null })).errors?.[0]?.extensions.code).toBe(
      'SERVICE_UNAVAILABLE',
    );
    await own.stop();
  });
});
