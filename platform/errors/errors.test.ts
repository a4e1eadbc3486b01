import { Code, ConnectError } from '@connectrpc/connect';
import { GraphQLError } from 'graphql';
import { describe, expect, test, vi } from 'vitest';
import { DatabaseBusyError } from '../database/instrument.ts';
import { InvalidIdError } from '../ids/ids.ts';
import {
  badUserInput,
  DomainError,
  fail,
  forbidden,
  maskError,
  notFound,
  ok,
  throttled,
  unauthenticated,
  unavailable,
  userError,
} from './errors.ts';
import { isInfrastructureFailure } from './infrastructure-failure.ts';

function withCode(code: string): Error {
  return Object.assign(new Error('from the driver'), { code });
}

describe('what leaves a server', () => {
  test.each([
    [unauthenticated(), 'UNAUTHENTICATED', 401],
    [forbidden('You may not', { requiredScopes: ['wallet:read'] }), 'FORBIDDEN', 403],
    [badUserInput('That is no page'), 'BAD_USER_INPUT', 400],
    [notFound(), 'NOT_FOUND', 404],
    [throttled('Slow down', { retryAfterMs: 1500 }), 'THROTTLED', 429],
    [unavailable(), 'SERVICE_UNAVAILABLE', 503],
  ])('keeps a failure that was made for the caller: %s', (error, code, status) => {
    const shown = maskError(error, { traceId: 'abc' });
    expect(shown.message).toBe(error.message);
    expect(shown.extensions).toMatchObject({ code, http: { status }, traceId: 'abc' });
    expect(shown.extensions.docUrl).toMatch(/^https:\/\//);
  });

  test('says when to come back', () => {
    expect(throttled('x', { retryAfterMs: 1500 }).extensions).toMatchObject({
      retryAfterMs: 1500,
      http: { headers: new Map([['retry-after', '2']]) },
    });
  });

  test('never tells of a bug, and logs it under the id the caller sees', () => {
    const log = { error: vi.fn(), warn: vi.fn() };
    const bug = new Error('password=hunter2');
    const located = new GraphQLError(bug.message, { path: ['me', 'wallets'], originalError: bug });
    const shown = maskError(located, { log: log as never, traceId: 'abc' });
    expect(JSON.stringify(shown)).not.toContain('hunter2');
    expect(shown).toMatchObject({ message: 'Something went wrong', path: ['me', 'wallets'] });
    expect(shown.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', traceId: 'abc' });
    expect(log.error).toHaveBeenCalledWith({ err: bug, traceId: 'abc' }, expect.any(String));
  });

  test('does not trust a code that was not made for the caller', () => {
    const shown = maskError(new GraphQLError('secret', { extensions: { code: 'INTERNAL_SERVER_ERROR' } }));
    expect(shown.message).toBe('Something went wrong');
  });

  test('calls what is away unavailable, and an id that is none bad input', () => {
    expect(maskError(withCode('57P01')).extensions.code).toBe('SERVICE_UNAVAILABLE');
    expect(maskError(new DatabaseBusyError('wallet')).extensions.code).toBe('SERVICE_UNAVAILABLE');
    expect(maskError(new ConnectError('gone', Code.Unavailable)).extensions.code).toBe('SERVICE_UNAVAILABLE');
    expect(maskError(new InvalidIdError('usr')).extensions.code).toBe('BAD_USER_INPUT');
  });
});

test('a business failure is data, also when a rollback had to carry it', () => {
  const error = new DomainError('INSUFFICIENT_FUNDS', 'Not enough money', ['amount']);
  expect(fail(error.toUserError())).toEqual({
    ok: false,
    errors: [{ code: 'INSUFFICIENT_FUNDS', message: 'Not enough money', path: ['amount'] }],
  });
  expect(ok(5)).toEqual({ ok: true, value: 5 });
  expect(userError('X', 'y').path).toBeNull();
});

test('what is away is told from what is wrong', () => {
  const wrapped = (cause: unknown) => new Error('query failed', { cause });
  for (const away of [
    withCode('ECONNREFUSED'),
    withCode('CONNECTION_CLOSED'),
    wrapped(withCode('57P03')),
    wrapped(wrapped(withCode('08006'))),
    new ConnectError('late', Code.DeadlineExceeded),
  ]) {
    expect(isInfrastructureFailure(away)).toBe(true);
  }
  for (const wrong of [
    withCode('23505'),
    withCode('57014'),
    new TypeError('x'),
    new ConnectError('no', Code.InvalidArgument),
    'text',
    null,
  ]) {
    expect(isInfrastructureFailure(wrong)).toBe(false);
  }
});
