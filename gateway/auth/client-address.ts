import type { IncomingMessage } from 'node:http';
import proxyAddress from '@fastify/proxy-addr';

/** Whether a proxy at an address, so many hops from here, is believed when it says for whom it asks. */
export type TrustRule = (address: string, hop: number) => boolean;

/**
 * The address of a client whose connection is being upgraded. Fastify reckons it for requests, by the same rule, and does not see upgrades.
 */
export function createClientAddress(trusted: TrustRule): (request: IncomingMessage) => string {
  return (request) => proxyAddress(request, trusted) ?? '';
}

/** The rule of a setting: all or none, a number of hops, or addresses and networks separated by commas. */
export function trustRule(trustProxy: boolean | number | string): TrustRule {
  if (typeof trustProxy === 'boolean') return () => trustProxy;
  if (typeof trustProxy === 'number') return (_address, hop) => hop < trustProxy;
  return proxyAddress.compile(trustProxy.split(',').map((part) => part.trim()));
}
