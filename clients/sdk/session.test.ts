import { expect, test } from 'vitest';
import { MeDocument } from './__generated__/graphql.ts';
import { MintClient } from './client.ts';
import type { SessionTokens } from './session.ts';
import { type StandIn, startStandIn } from './test/stand-in.ts';

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
const expiringIn = (seconds: number): SessionTokens => ({
  accessToken: 'first',
  accessTokenExpiresAt: inSeconds(seconds),
  refreshToken: 'once',
});
const second: SessionTokens = { accessToken: 'second', accessTokenExpiresAt: inSeconds(3600), refreshToken: 'twice' };
const me = { data: { me: null } };
const refreshed = (session: SessionTokens | null) => ({
  data: {
    sessionRefresh: { session, userErrors: session ? [] : [{ code: 'INVALID_REFRESH_TOKEN', message: 'over', path: null }] },
  },
});

async function withServer(
  answer: (operation: string, variables: Record<string, unknown>, authorization: string | undefined) => unknown,
  check: (server: StandIn) => Promise<void>,
): Promise<void> {
  const server = await startStandIn({ answer });
  try {
    await check(server);
  } finally {
    await server.stop();
  }
}

test('one refresh serves however many operations wait for it, and is told of once', async () => {
  await withServer(
    (operation) => (operation === 'RefreshSession' ? refreshed(second) : me),
    async (server) => {
      const stored: SessionTokens[] = [];
      const client = new MintClient({ url: server.url, tokens: expiringIn(-1), onTokens: (tokens) => stored.push(tokens) });
      await Promise.all(Array.from({ length: 20 }, () => client.execute(MeDocument, {})));
      expect(server.asked.filter(({ operation }) => operation === 'RefreshSession')).toHaveLength(1);
      expect(new Set(server.asked.map(({ authorization }) => authorization))).toEqual(new Set([undefined, 'Bearer second']));
      expect(stored).toEqual([second]);
    },
  );
});

test('tokens are exchanged ahead of their end; while that fails the one at hand is used up', async () => {
  let away = true;
  await withServer(
    (operation) => {
      if (operation !== 'RefreshSession') return me;
      return away ? { errors: [{ message: 'away', extensions: { code: 'SERVICE_UNAVAILABLE' } }] } : refreshed(second);
    },
    async (server) => {
      const client = new MintClient({ url: server.url, tokens: { ...expiringIn(60), accessTokenExpiresAt: inSeconds(60) } });
      await client.execute(MeDocument, {});
      expect(server.asked).toEqual([{ operation: 'Me', authorization: 'Bearer first' }]);

      // Half a minute later: the clock is the client's own, so it is the tokens that are made older.
      const late = new MintClient({ url: server.url, tokens: expiringIn(60) });
      const now = Date.now;
      Date.now = () => now() + 45_000;
      try {
        await late.execute(MeDocument, {});
        expect(server.asked.slice(1)).toEqual([
          { operation: 'RefreshSession', authorization: undefined },
          { operation: 'Me', authorization: 'Bearer first' },
        ]);
        away = false;
        await late.execute(MeDocument, {});
        expect(server.asked.at(-1)).toEqual({ operation: 'Me', authorization: 'Bearer second' });
      } finally {
        Date.now = now;
      }
    },
  );
});

test('an operation that was refused for its token is sent again with another, once', async () => {
  const unauthenticated = { errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }] };
  await withServer(
    (operation, _variables, authorization) => {
      if (operation === 'RefreshSession') return refreshed(second);
      return authorization === 'Bearer second' ? me : unauthenticated;
    },
    async (server) => {
      const client = new MintClient({ url: server.url, tokens: expiringIn(3600) });
      expect(await client.execute(MeDocument, {})).toEqual({ me: null });
      expect(server.asked.map(({ operation }) => operation)).toEqual(['Me', 'RefreshSession', 'Me']);
    },
  );
  await withServer(
    (operation) => (operation === 'RefreshSession' ? refreshed(second) : unauthenticated),
    async (server) => {
      const client = new MintClient({ url: server.url, tokens: expiringIn(3600) });
      await expect(client.execute(MeDocument, {})).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
      expect(server.asked).toHaveLength(3);
    },
  );
});

test('a session that has ended says so, and the server is not asked again', async () => {
  await withServer(
    (operation) => (operation === 'RefreshSession' ? refreshed(null) : me),
    async (server) => {
      const client = new MintClient({ url: server.url, tokens: expiringIn(-1) });
      for (let turn = 0; turn < 3; turn += 1) {
        await expect(client.execute(MeDocument, {})).rejects.toMatchObject({ code: 'SESSION_ENDED', retryable: false });
      }
      expect(server.asked).toHaveLength(1);
      // Logging out of it needs no server, and logging in no old session.
      await client.logOut();
      await client.execute(MeDocument, {});
      expect(server.asked.at(-1)).toEqual({ operation: 'Me', authorization: undefined });
    },
  );
});

test('an answer in part is an error that has the part', async () => {
  const errors = [{ message: 'gone', path: ['me'], extensions: { code: 'SERVICE_UNAVAILABLE', traceId: 'f00' } }];
  await withServer(
    () => ({ data: { me: null, other: 1 }, errors }),
    async (server) => {
      await expect(new MintClient({ url: server.url }).execute(MeDocument, {})).rejects.toMatchObject({
        code: 'SERVICE_UNAVAILABLE',
        traceId: 'f00',
        retryable: true,
        partialData: { me: null, other: 1 },
      });
    },
  );
});
