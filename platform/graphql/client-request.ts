import type { IncomingHttpHeaders } from 'node:http';
import { currentTraceId } from '../telemetry/trace-context.ts';
import type { CookieOptions } from './request-context.ts';
import type { ClientInfo } from './running-subgraph.ts';

/** Headers by which the gateway tells of the client; believed only beside a valid service token. */
export const CLIENT_IP_HEADER = 'x-mint-client-ip';
export const CLIENT_USER_AGENT_HEADER = 'x-mint-client-user-agent';

const COOKIE_NAME = /^mint_[A-Za-z0-9_]{1,64}$/;
const USER_AGENT_MAX_LENGTH = 512;
const IP_MAX_LENGTH = 45;
const COOKIE_HEADER_MAX_LENGTH = 8_192;

/** Reads what the gateway says of the client. */
export function readClientInfo(headers: IncomingHttpHeaders): Required<ClientInfo> {
  return {
    ip: single(headers[CLIENT_IP_HEADER])?.slice(0, IP_MAX_LENGTH) ?? null,
    userAgent: single(headers[CLIENT_USER_AGENT_HEADER])?.slice(0, USER_AGENT_MAX_LENGTH) ?? null,
    cookies: parseCookies(headers.cookie),
  };
}

/** The `mint_…` cookies of a Cookie header; the others are somebody else's. */
export function parseCookies(header: string | undefined): Record<string, string> {
  const cookies: Record<string, string> = {};
  if (header === undefined || header.length > COOKIE_HEADER_MAX_LENGTH) return cookies;
  for (const pair of header.split(';')) {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, equals).trim();
    if (equals < 0 || !COOKIE_NAME.test(name) || Object.hasOwn(cookies, name)) continue;
    try {
      cookies[name] = decodeURIComponent(pair.slice(equals + 1).trim());
    } catch {
      // Not percent-encoded as ours are: not a cookie that we set.
    }
  }
  return cookies;
}

/** A Set-Cookie value. Throws when the name is not `mint_…`. */
export function formatCookie(
  name: string,
  value: string,
  { maxAgeSeconds, path = '/', httpOnly = true, secure = true, sameSite = 'Strict' }: CookieOptions = {},
): string {
  if (!COOKIE_NAME.test(name)) throw new Error('Cookie names begin with mint_');
  const parts = [`${name}=${encodeURIComponent(value)}`, `Path=${path}`, `SameSite=${sameSite}`];
  if (maxAgeSeconds !== undefined) parts.push(`Max-Age=${Math.floor(maxAgeSeconds)}`);
  if (httpOnly) parts.push('HttpOnly');
  if (secure) parts.push('Secure');
  return parts.join('; ');
}

/** The trace a request belongs to: the active one, else the one its header names, else a new one. */
export function traceIdOf(traceparent: string | null | undefined): string {
  return /^00-([0-9a-f]{32})-/.exec(traceparent ?? '')?.[1] ?? currentTraceId();
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
