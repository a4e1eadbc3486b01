import { expect, test } from 'vitest';
import { MintClient } from './client.ts';
import type { MintError } from './mint-error.ts';
import { type Script, type StandIn, startStandIn } from './test/stand-in.ts';

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const tokens = () => ({ accessToken: 'first', accessTokenExpiresAt: inAnHour(), refreshToken: 'once' });
const told = (id: string): Script => [{ type: 'next', payload: { data: { notificationReceived: { id } } } }];
const refused = (code: string): Script => [{ type: 'error', payload: [{ message: code, extensions: { code } }] }];

/** Follows at a stand-in until the stream ends or the notification `until` came; tells what was heard and how it ended. */
async function follow(
  options: Parameters<typeof startStandIn>[0],
  { after = 'ntf_0', until, session = true }: { after?: string | null; until?: string; session?: boolean } = {},
): Promise<{ heard: string[]; ended: MintError | null; server: StandIn }> {
  const server = await startStandIn(options);
  const client = new MintClient({ url: server.url, maxReconnectWaitMs: 20, ...(session && { tokens: tokens() }) });
  const heard: string[] = [];
  try {
    const ended = await new Promise<MintError | null>((resolve) => {
      client.followNotifications(
        {
          next: ({ id }) => {
            heard.push(id);
            if (id === until) resolve(null);
          },
          error: resolve,
        },
        after,
      );
    });
    return { heard, ended, server };
  } finally {
    await client.close();
    await server.stop();
  }
}

test.each(['GRAPHQL_VALIDATION_FAILED', 'FORBIDDEN', 'BAD_USER_INPUT', 'RESUME_WINDOW_EXCEEDED'])(
  '%s ends the stream, and is not asked for again',
  async (code) => {
    const { ended, server } = await follow({ script: () => refused(code) });
    expect([ended?.code, server.subscribed]).toEqual([code, ['ntf_0']]);
  },
);

test('a refusal that comes as the stream’s last result ends it as well', async () => {
  const script = (): Script => [
    { type: 'next', payload: { errors: [{ message: 'too much', extensions: { code: 'RESUME_WINDOW_EXCEEDED' } }] } },
    { type: 'complete' },
  ];
  const { ended, server } = await follow({ script });
  expect([ended?.code, server.subscribed.length]).toEqual(['RESUME_WINDOW_EXCEEDED', 1]);
});

test.each([4400, 4406, 1009])('the close code %i ends the stream', async (close) => {
  const { ended, server } = await follow({ script: () => [{ close }] });
  expect([ended?.code, server.subscribed.length]).toEqual(['NETWORK_ERROR', 1]);
});

test.each<[string, Script]>([
  ['a restart', [{ close: 1001 }]],
  ['a full gateway', [{ close: 4429 }]],
  ['a slow consumer’s drop', [{ close: 1013 }]],
  ['a reload of the schema', [{ close: 1012 }]],
  ['a fault of the server', [{ close: 4500 }]],
  ['a gateway on its way out', refused('SERVICE_UNAVAILABLE')],
  ['a throttle', refused('THROTTLED')],
  ['a bug that passes', refused('INTERNAL_SERVER_ERROR')],
  ['an end without a reason', [{ type: 'complete' }]],
])('after %s the stream goes on behind the last notification that came', async (_what, hitch) => {
  const scripts = [[...told('ntf_1'), ...hitch], hitch, told('ntf_2')];
  const { heard, ended, server } = await follow({ script: (turn) => scripts[turn] ?? [] }, { until: 'ntf_2' });
  expect([heard, ended, server.subscribed]).toEqual([['ntf_1', 'ntf_2'], null, ['ntf_0', 'ntf_1', 'ntf_1']]);
});

test('a bug that stays ends the stream after some attempts', async () => {
  const { ended, server } = await follow({ script: () => refused('INTERNAL_SERVER_ERROR') });
  expect([ended?.code, server.subscribed.length]).toEqual(['INTERNAL_SERVER_ERROR', 11]);
});

test('a stream that was not told where to begin begins behind the newest notification, or before the first', async () => {
  const begin = async (nodes: object[]) => {
    const answer = () => ({ data: { notifications: { nodes } } });
    return (await follow({ answer, script: () => told('ntf_9') }, { after: null, until: 'ntf_9' })).server.subscribed;
  };
  expect(await begin([{ id: 'ntf_8' }])).toEqual(['ntf_8']);
  expect(await begin([])).toEqual(['ntf_00000000000000000000000000']);
});

/** Hands new tokens out, or says that the session has ended. */
const refresh = (session: object | null) => (operation: string) =>
  operation === 'RefreshSession'
    ? {
        data: {
          sessionRefresh: {
            session,
            userErrors: session ? [] : [{ code: 'INVALID_REFRESH_TOKEN', message: 'over', path: null }],
          },
        },
      }
    : { data: { notifications: { nodes: [] } } };

test('a token that the server refuses although its time is not over is exchanged, once', async () => {
  const { heard, ended, server } = await follow(
    {
      accepts: (authorization) => authorization === 'Bearer second',
      answer: refresh({ accessToken: 'second', accessTokenExpiresAt: inAnHour(), refreshToken: 'twice' }),
      script: () => told('ntf_1'),
    },
    { until: 'ntf_1' },
  );
  expect([heard, ended]).toEqual([['ntf_1'], null]);
  expect(server.asked.map(({ operation }) => operation)).toEqual(['RefreshSession']);
});

test('a session that has ended ends the stream', async () => {
  const { ended, server } = await follow({ accepts: () => false, answer: refresh(null) });
  expect(ended?.code).toBe('SESSION_ENDED');
  expect(server.asked.map(({ operation }) => operation)).toEqual(['RefreshSession']);
});

test('a server that refuses even new tokens ends the stream', async () => {
  const { ended } = await follow({
    accepts: () => false,
    answer: refresh({ accessToken: 'second', accessTokenExpiresAt: inAnHour(), refreshToken: 'twice' }),
  });
  expect(ended?.code).toBe('UNAUTHENTICATED');
});

test('without a session there is no stream', async () => {
  const { ended, server } = await follow({ accepts: () => false }, { session: false });
  expect([ended?.code, server.asked]).toEqual(['UNAUTHENTICATED', []]);
});
