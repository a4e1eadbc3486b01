import { Writable } from 'node:stream';
import { trace } from '@opentelemetry/api';
import { DrizzleQueryError } from 'drizzle-orm/errors';
import { describe, expect, test, vi } from 'vitest';
import { createLogger } from './logger.ts';

function logged(write: (log: ReturnType<typeof createLogger>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  write(createLogger({ service: 'wallet' }, sink));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('a line names its service, level and time', () => {
  const [line] = logged((log) => log.warn({ walletId: 'wal_1' }, 'low'));
  expect(line).toMatchObject({ service: 'wallet', level: 'warn', walletId: 'wal_1', msg: 'low' });
  expect(Number.isNaN(Date.parse(String(line?.time)))).toBe(false);
});

/** A value that must not show, in the shape that each kind of secret has. */
const secrets = {
  password: 'hunter2hunter2',
  newPassword: 'hunter2hunter2',
  accessToken: 'hunter2hunter2',
  refresh_token: 'hunter2hunter2',
  apiKey: 'hunter2hunter2',
  'x-api-key': 'hunter2hunter2',
  Authorization: 'Bearer hunter2hunter2',
  cookie: 'mint_access=hunter2hunter2',
  'set-cookie': ['mint_access=hunter2hunter2; HttpOnly'],
  'x-mint-service': 'hunter2hunter2',
  clientSecret: 'hunter2hunter2',
  totpSecret: 'HUNTER2HUNTER2',
  totpCode: '271828',
  otpauthUri: 'otpauth://totp/Mint?secret=HUNTER2HUNTER2',
  recoveryCodes: ['hunter2hunter2'],
  SERVICE_PRIVATE_KEY: { d: 'hunter2hunter2' },
  KEY_ENCRYPTION_KEY: 'hunter2hunter2',
  email: 'ann@example.org',
  to: ['Ann <ann@example.org>'],
  phone: '+4712345678',
  html: '<p>hunter2hunter2</p>',
  text: 'hunter2hunter2',
  body: 'hunter2hunter2',
};
const shows = /hunter2|271828|12345678|ann@/i;

describe.each(Object.entries(secrets))('what %s says', (name, value) => {
  const deep = (depth: number): Record<string, unknown> => (depth === 0 ? { [name]: value } : { inner: [deep(depth - 1)] });

  test.each([0, 1, 2, 5])('reaches no line, %i levels down', (depth) => {
    expect(JSON.stringify(logged((log) => log.info(deep(depth), 'said')))).not.toMatch(shows);
  });

  test('reaches no line as a binding, in an error, or in the cause of one', () => {
    const error = Object.assign(new Error('refused', { cause: Object.assign(new Error('why'), { config: { [name]: value } }) }), {
      request: { headers: { [name]: value } },
    });
    const lines = logged((log) => {
      log
        .child({ component: 'door' })
        .child({ request: { [name]: value } })
        .info('bound');
      log.error(error);
      log.error({ err: error }, 'told');
      log.error({ failures: [error] }, 'listed');
      log.error({ err: new AggregateError([error]) }, 'together');
    });
    expect(lines).toHaveLength(5);
    expect(JSON.stringify(lines)).not.toMatch(shows);
  });
});

test.each([
  ['a bearer token', 'GET / with Authorization: Bearer hunter2.hunter2-x'],
  ['a signed token', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJodW50ZXIyIn0.aHVudGVyMg is expired'],
  ['an API key', 'mint_sk_hunter2hunter2hunter2 is unknown'],
  ['a webhook secret', 'whsec_aHVudGVyMmh1bnRlcjI= does not sign'],
  ['a second factor', 'otpauth://totp/Mint:ann@example.org?secret=HUNTER2'],
  ['a password in an address', 'connect postgres://mint:hunter2@127.0.0.1:5432/mint failed'],
  ['one without a user', 'connect redis://:hunter2@127.0.0.1:6379 failed'],
  ['a token in a link', 'GET https://mint.example/verify?token=hunter2&next=/'],
  ['a signed link', 'PUT http://127.0.0.1:9000/docs/1?X-Amz-Signature=hunter2&x=1'],
  ['an address', 'Key (email)=(ann@example.org) already exists'],
])('%s is known by its look, in messages and errors', (_what, text) => {
  const lines = logged((log) => {
    log.info(text);
    log.info({ reason: text }, 'said');
    log.error({ err: new Error(text) }, 'failed');
    log.error(new Error(text));
  });
  expect(lines).toHaveLength(4);
  expect(JSON.stringify(lines)).not.toMatch(/hunter2|aHVudGVy|eyJhbG|ann@/i);
  expect(JSON.stringify(lines)).toContain('[redacted]');
});

test('what is no secret is told: ids, codes, counts, errors with their kind and where they came from', () => {
  const error = Object.assign(new TypeError('no such thing'), { code: 'ECONNREFUSED' });
  const [line, other] = logged((log) => {
    log.warn(
      { apiKeyId: 'key_1', userId: 'usr_1', code: 'THROTTLED', tokenCount: 5, hasPassword: true, at: new Date(0) },
      'said',
    );
    log.error({ err: error, note: 'pnpm/bullmq@6.7.0/index.js' }, 'failed');
  });
  expect(line).toMatchObject({
    ...{ apiKeyId: 'key_1', userId: 'usr_1', code: 'THROTTLED', tokenCount: 5, hasPassword: true },
    at: '1970-01-01T00:00:00.000Z',
  });
  expect(other).toMatchObject({
    note: 'pnpm/bullmq@6.7.0/index.js',
    err: { type: 'TypeError', message: 'no such thing', code: 'ECONNREFUSED', stack: expect.stringContaining('logger.test.ts') },
  });
});

test('of a row that the database refuses, nothing is quoted', () => {
  const refused = Object.assign(new Error('null value in column "handle"'), {
    ...{ name: 'PostgresError', code: '23502', table_name: 'users' },
    detail: 'Failing row contains (1, hunter2, null).',
    parameters: ['hunter2'],
  });
  const [line] = logged((log) => log.error({ err: refused, mismatch: { detail: 'the ledger lacks it' } }, 'failed'));
  expect(JSON.stringify(line)).not.toContain('hunter2');
  expect(line).toMatchObject({ err: { code: '23502', table_name: 'users' }, mismatch: { detail: 'the ledger lacks it' } });
});

test('of what a store was given, nothing is quoted', () => {
  const query = new DrizzleQueryError('insert into "users" values ($1)', ['hunter2', '"quoted", hunter2'], new Error('no'));
  const reply = Object.assign(new Error('WRONGTYPE'), { name: 'ReplyError', command: { name: 'set', args: ['hunter2'] } });
  const lines = logged((log) => {
    log.error(query);
    log.error({ err: new Error('outer', { cause: query }) }, 'failed');
    log.error({ err: reply }, 'failed');
  });
  expect(lines).toHaveLength(3);
  expect(JSON.stringify(lines)).not.toContain('hunter2');
  expect(lines[1]).toMatchObject({ err: { message: expect.stringContaining('outer: Failed query: insert into') } });
  expect(lines[0]).toMatchObject({ err: { stack: expect.stringContaining('logger.test.ts') } });
});

test('what goes round in circles is told all the same', () => {
  const circle: Record<string, unknown> = { name: 'circle' };
  circle.self = circle;
  expect(logged((log) => log.info({ circle }, 'said'))[0]).toMatchObject({ circle: { name: 'circle' } });
});

test('a line in a trace names it', () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const span = trace.wrapSpanContext({ traceId, spanId: 'b7ad6b7169203331', traceFlags: 1 });
  const active = vi.spyOn(trace, 'getActiveSpan').mockReturnValue(span);
  try {
    expect(logged((log) => log.info('said'))[0]).toMatchObject({ trace_id: traceId, span_id: 'b7ad6b7169203331' });
  } finally {
    active.mockRestore();
  }
});
