import { describe, expect, it } from 'vitest';
import { formatCookie, parseCookies, readClientInfo, traceIdOf } from './client-request.ts';

describe('cookies', () => {
  it('are read when they are ours, the first of a name', () => {
    expect(parseCookies('mint_a=1; other=2; mint_b=a%20b; mint_a=3; mint_bad=%E0%A4%A; mint_empty=')).toEqual({
      mint_a: '1',
      mint_b: 'a b',
      mint_empty: '',
    });
    expect(parseCookies(undefined)).toEqual({});
    expect(parseCookies(`mint_a=${'x'.repeat(10_000)}`)).toEqual({});
    expect(parseCookies('__proto__=1; mint_a')).toEqual({});
  });

  it('are set so that no script and no other site has them, unless told', () => {
    expect(formatCookie('mint_refresh', 'a;b')).toBe('mint_refresh=a%3Bb; Path=/; SameSite=Strict; HttpOnly; Secure');
    expect(
      formatCookie('mint_x', '', { maxAgeSeconds: 0, secure: false, httpOnly: false, sameSite: 'Lax', path: '/graphql' }),
    ).toBe('mint_x=; Path=/graphql; SameSite=Lax; Max-Age=0');
    expect(() => formatCookie('session', 'x')).toThrow('mint_');
    expect(() => formatCookie('mint_a; Domain=evil', 'x')).toThrow('mint_');
  });
});

describe('what the gateway says of the client', () => {
  it('is bounded', () => {
    const info = readClientInfo({ 'x-mint-client-ip': '::1', 'x-mint-client-user-agent': 'x'.repeat(1_000) });
    expect(info).toMatchObject({ ip: '::1', cookies: {} });
    expect(info.userAgent).toHaveLength(512);
    expect(readClientInfo({})).toEqual({ ip: null, userAgent: null, cookies: {} });
  });

  it('goes on with its trace', () => {
    expect(traceIdOf('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01')).toBe('0af7651916cd43dd8448eb211c80319c');
    expect(traceIdOf('nonsense')).toMatch(/^[0-9a-f]{32}$/);
  });
});
