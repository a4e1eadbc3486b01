import { Code, type ConnectError, createClient, type HandlerContext, type Transport } from '@connectrpc/connect';
import { createGrpcTransport } from '@connectrpc/connect-node';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../database/database.ts';
import { unavailable } from '../errors/errors.ts';
import { toUuid } from '../ids/ids.ts';
import { causedBy, currentCause } from '../telemetry/cause.ts';
import { createTestIdentities } from '../testing/identities.ts';
import { sendCause } from './cause-headers.ts';
import { createRpcClient } from './client.ts';
import { callerOf } from './guard.ts';
import { defineRpcRoutes, type RpcServer, serveRpc } from './server.ts';
import { EchoService } from './test-fixture/__generated__/echo_pb.ts';
import { httpTransport, MESSAGE_MAX_BYTES } from './transport.ts';

const { identity } = createTestIdentities();
const log = pino({ level: 'silent' });
let calls = 0;
let mood: (call: number, context: HandlerContext) => unknown = () => {};

async function answer({ text }: { text: string }, context: HandlerContext) {
  calls += 1;
  await mood(calls, context);
  return { text, caller: callerOf(context), calls };
}

const routes = defineRpcRoutes({
  register: (router) => router.service(EchoService, { read: answer, write: answer }),
  callers: { read: ['gateway', 'transactions'], write: ['transactions'] },
  identity: identity('wallet'),
  log,
});
let server: RpcServer;
beforeAll(async () => {
  server = await serveRpc({ host: '127.0.0.1', port: 0, routes });
});
afterAll(() => server.stop());
beforeEach(() => {
  calls = 0;
  mood = () => {};
});

/** A transport of its own each time: its circuit must not remember another test's failures. */
const doors: [string, () => Transport][] = [
  ['over HTTP/2', () => httpTransport(server.url)],
  ['as gRPC', () => createGrpcTransport({ baseUrl: server.url, interceptors: [sendCause] })],
  ['within the process', () => routes.transport()],
];

describe.each(doors)('a call %s', (_name, open) => {
  const client = (from = 'transactions', options = {}) =>
    createRpcClient(EchoService, { transport: open(), from: identity(from), audience: 'wallet', ...options });
  const codeOf = (call: Promise<unknown>) =>
    call.then(
      () => 'answered',
      (error: ConnectError) => Code[error.code],
    );

  it('is answered, and the handler knows who calls', async () => {
    expect(await client().write({ text: 'hi' })).toMatchObject({ text: 'hi', caller: 'transactions' });
    expect(await client('gateway').read({ text: 'hi' })).toMatchObject({ caller: 'gateway' });
  });

  it('is refused to services the method does not name, and to whoever proves no name', async () => {
    expect(await codeOf(client('gateway').write({}))).toBe('PermissionDenied');
    expect(await codeOf(client('auth').read({}))).toBe('PermissionDenied');
    const bare = createClient(EchoService, open());
    expect(await codeOf(bare.read({}))).toBe('Unauthenticated');
    const authorization = `Bearer ${await identity('transactions').tokenFor('auth')}`;
    expect(await codeOf(bare.read({}, { headers: { authorization } }))).toBe('Unauthenticated');
    expect(calls).toBe(0);
  });

  it('is refused once the token that proves its caller has expired', async () => {
    const authorization = `Bearer ${await identity('transactions').tokenFor('wallet')}`;
    const bare = createClient(EchoService, open());
    const call = () => codeOf(bare.read({}, { headers: { authorization } }));
    expect(await call()).toBe('answered');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 });
    try {
      expect(await call()).toBe('Unauthenticated');
    } finally {
      vi.useRealTimers();
    }
    expect(calls).toBe(1);
  });

  it('is served for whoever it is made for, and no longer than it lasts', async () => {
    const seen: unknown[] = [];
    mood = () => seen.push(currentCause());
    const caller = client();
    const cause = { actor: 'usr_01h455vb4pex5vsknk084sn02q', ipAddress: '203.0.113.9' };
    await causedBy(cause, () => caller.write({}));
    await causedBy({ actor: null, ipAddress: '::1' }, () => caller.write({}));
    await caller.write({});
    expect(seen).toEqual([cause, { actor: null, ipAddress: '::1' }, null]);
  });

  it('ends when its caller gives up, and its handler is told', async () => {
    const entered = Promise.withResolvers<void>();
    const told = Promise.withResolvers<void>();
    mood = (_call, { signal }) => {
      signal.addEventListener('abort', () => told.resolve());
      entered.resolve();
      return told.promise;
    };
    const patience = new AbortController();
    const code = codeOf(client().write({}, { signal: patience.signal }));
    await entered.promise;
    patience.abort();
    expect(await code).toBe('Canceled');
    await told.promise;
    expect(await codeOf(client().write({}, { signal: patience.signal }))).toBe('Canceled');
    expect(calls).toBe(1);
  });

  it('tells its handler how much time is left, and over when there is none', async () => {
    let context: HandlerContext | undefined;
    mood = (_call, given) => {
      context = given;
    };
    await client('transactions', { timeoutMs: 5_000 }).write({});
    expect(context?.timeoutMs()).toBeGreaterThan(1_000);
    expect(context?.timeoutMs()).toBeLessThanOrEqual(5_000);
    await expect.poll(() => context?.signal.aborted).toBe(true);
  });

  it('carries headers both ways', async () => {
    mood = (_call, { requestHeader, responseHeader, responseTrailer }) => {
      responseHeader.set('x-echo', requestHeader.get('x-say') ?? 'nothing');
      responseTrailer.set('x-end', 'bye');
    };
    const heard: (string | null)[] = [];
    await client().write(
      {},
      {
        headers: { 'X-Say': 'hello' },
        onHeader: (headers) => heard.push(headers.get('x-echo')),
        onTrailer: (trailers) => heard.push(trailers.get('x-end')),
      },
    );
    expect(heard).toEqual(['hello', 'bye']);
  });

  it('ends at its deadline, and its handler is told', async () => {
    const aborted = Promise.withResolvers<void>();
    const told = Promise.withResolvers<void>();
    mood = (_call, { signal }) => {
      signal.addEventListener('abort', () => told.resolve());
      return aborted.promise;
    };
    const startedAt = performance.now();
    expect(await codeOf(client('transactions', { timeoutMs: 100 }).write({}))).toBe('DeadlineExceeded');
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    await told.promise;
    aborted.resolve();
  });

  it('is repeated while the service is unavailable, when the method allows it', async () => {
    mood = (call) => {
      if (call < 3) throw unavailable();
    };
    expect((await client().read({})).calls).toBe(3);
    calls = 0;
    expect(await codeOf(client().write({}))).toBe('Unavailable');
    expect(calls).toBe(1);
  });

  it('keeps the message of a bug inside, and is not repeated for it', async () => {
    mood = () => {
      throw new Error('secret detail');
    };
    const failure = await client()
      .read({})
      .catch((error: ConnectError) => error);
    expect(failure).toMatchObject({ code: Code.Internal, rawMessage: 'Something went wrong' });
    expect(calls).toBe(1);
  });

  it('tells a wrong argument from a service that lacks its database', async () => {
    mood = () => {
      toUuid('nonsense', 'wal');
    };
    expect(await codeOf(client().read({}))).toBe('InvalidArgument');
    const away = openDatabase({ url: 'postgres://127.0.0.1:1/none', name: 'test' });
    mood = () => away.ping();
    expect(await codeOf(client().write({}))).toBe('Unavailable');
    await away.close();
  });

  it('fails at once when its peer keeps failing, and goes through again when that is over', async () => {
    mood = () => {
      throw unavailable();
    };
    const peer = client('transactions', { maxAttempts: 1 });
    for (let attempt = 0; attempt < 20; attempt += 1) await codeOf(peer.read({}));
    expect(calls).toBeLessThan(20);
    const before = calls;
    expect(await codeOf(peer.read({}))).toBe('Unavailable');
    expect(calls).toBe(before);
    mood = () => {};
    await expect.poll(() => codeOf(peer.read({})), { timeout: 5_000 }).toBe('answered');
  });

  it('goes to a peer that keeps failing each time, for who asks without a circuit', async () => {
    mood = () => {
      throw unavailable();
    };
    const peer = client('transactions', { maxAttempts: 1, circuit: false });
    for (let attempt = 0; attempt < 20; attempt += 1) expect(await codeOf(peer.read({}))).toBe('Unavailable');
    expect(calls).toBe(20);
    mood = () => {};
    expect(await codeOf(peer.read({}))).toBe('answered');
  });

  it('does not open the circuit for refusals', async () => {
    const gateway = client('gateway');
    for (let attempt = 0; attempt < 30; attempt += 1) await codeOf(gateway.write({}));
    expect(await codeOf(gateway.read({}))).toBe('answered');
  });
});

describe('a peer of several processes', () => {
  const clientOf = (...urls: string[]) =>
    createRpcClient(EchoService, {
      transport: httpTransport(urls.join(',')),
      from: identity('transactions'),
      audience: 'wallet',
      maxAttempts: 1,
    });

  it('has its calls shared out', async () => {
    const other = await serveRpc({ host: '127.0.0.1', port: 0, routes });
    try {
      const hosts = new Set<string>();
      mood = (_call, { url }) => void hosts.add(new URL(url).host);
      const client = clientOf(server.url, other.url);
      for (let call = 0; call < 4; call += 1) await client.read({});
      expect(hosts.size).toBe(2);
    } finally {
      await other.stop();
    }
  });

  it('answers without fail while one of them stops, and after', async () => {
    const other = await serveRpc({ host: '127.0.0.1', port: 0, routes });
    const client = clientOf(server.url, other.url);
    await Promise.all(Array.from({ length: 4 }, () => client.read({})));
    const asking = Promise.all(
      Array.from({ length: 8 }, async () => {
        for (let call = 0; call < 25; call += 1) await client.read({});
      }),
    );
    await other.stop();
    await asking;
    await client.read({});
  });

  it('is asked once only for what may not be repeated', async () => {
    const other = await serveRpc({ host: '127.0.0.1', port: 0, routes });
    try {
      mood = () => {
        throw unavailable();
      };
      await expect(clientOf(server.url, other.url).write({})).rejects.toMatchObject({ code: Code.Unavailable });
      expect(calls).toBe(1);
    } finally {
      await other.stop();
    }
  });
});

describe('a server', () => {
  it('takes no message larger than it should', async () => {
    const client = createRpcClient(EchoService, {
      transport: httpTransport(server.url),
      from: identity('transactions'),
      audience: 'wallet',
    });
    await expect(client.write({ text: 'x'.repeat(MESSAGE_MAX_BYTES + 1) })).rejects.toMatchObject({
      code: Code.ResourceExhausted,
    });
  });

  it('lets calls in hand finish when it stops, and takes no new ones', async () => {
    const own = await serveRpc({ host: '127.0.0.1', port: 0, routes });
    const gate = Promise.withResolvers<void>();
    const entered = Promise.withResolvers<void>();
    mood = () => {
      entered.resolve();
      return gate.promise;
    };
    const options = { transport: httpTransport(own.url), from: identity('transactions'), audience: 'wallet' };
    const inHand = createRpcClient(EchoService, options).write({ text: 'in hand' });
    await entered.promise;
    const stopped = own.stop();
    gate.resolve();
    expect((await inHand).text).toBe('in hand');
    await stopped;
    await expect(createRpcClient(EchoService, options).write({})).rejects.toMatchObject({ code: Code.Unavailable });
  });

  it('does not come to be with a method that names no callers, or callers of no method', () => {
    const define = (callers: Record<string, string[]>) =>
      defineRpcRoutes({
        register: (router) => router.service(EchoService, { read: answer, write: answer }),
        callers,
        identity: identity('wallet'),
        log,
      });
    expect(() => define({ read: ['gateway'] })).toThrow('write');
    expect(() => define({ read: ['gateway'], write: [] })).toThrow('write');
    expect(() => define({ read: ['gateway'], write: ['gateway'], wirte: ['gateway'] })).toThrow('wirte');
  });
});
