import { isIP } from 'node:net';
import { isAllowedAddress } from './allowed-address.ts';

/** Where an endpoint may be. */
export interface ReceiverRules {
  /** Lets it be on this machine, and without TLS. */
  readonly allowLocal: boolean;
}

const MAX_LENGTH = 2_048;
/** Below are the ports of other services; none of them receives webhooks. */
const FIRST_FREE_PORT = 1_024;

/** A host as connections know it: IPv6 addresses without brackets. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1');
}

/** Whether a host is the name of this machine: no name server has a say in what it means. */
export function isLocalName(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost');
}

/**
 * Reads the URL of an endpoint, as a browser would: numbers in any notation have become addresses by then. Answers with what is wrong with it as a
 * sentence when nothing may be sent there. What a name stands for is judged when something is sent.
 */
export function readReceiverUrl(text: string, { allowLocal }: ReceiverRules): URL | string {
  if (text.length > MAX_LENGTH) return `The URL is longer than ${MAX_LENGTH} characters.`;
  const url = URL.parse(text);
  if (url === null) return 'That is no URL.';
  const host = hostOf(url);
  const isLocal = isLocalName(host) || (isIP(host) !== 0 && isAllowedAddress(host, { allowLocal: true }) && !isPublic(host));
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && allowLocal)) return 'The URL must begin with https://.';
  if (url.username !== '' || url.password !== '') return 'The URL must not hold a user name or a password.';
  if (url.hash !== '') return 'The URL must not have a part behind #.';
  if (isLocal ? !allowLocal : isIP(host) !== 0 && !isPublic(host)) return 'The host must have a public address.';
  if (!isLocal && isIP(host) === 0 && !/^[^.]+(\.[^.]+)+\.?$/.test(host)) return 'The host must have a public name.';
  if (url.port !== '' && Number(url.port) < FIRST_FREE_PORT) return 'The port must be the usual one, or 1024 or above.';
  return url;
}

const isPublic = (address: string) => isAllowedAddress(address, { allowLocal: false });
