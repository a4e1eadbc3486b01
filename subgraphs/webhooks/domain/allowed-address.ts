import ipaddr from 'ipaddr.js';

/** Addresses that are public by their range and yet answer only from within: the host agent of one large cloud. */
const insideOnly = new Set(['168.63.129.16']);

/** All that is given out to the public of IPv6; what is outside of it is special, or not given out yet. */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/**
 * Whether something may be sent to an address: only what anybody could reach from the public internet. An IPv6 address that stands for an IPv4 one
 * (mapped, NAT64, 6to4, Teredo) is none, whatever it stands for.
 * @param allowLocal also lets this machine's loopback addresses be sent to
 */
export function isAllowedAddress(address: string, { allowLocal }: { readonly allowLocal: boolean }): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (range === 'loopback') return allowLocal;
  if (range !== 'unicast' || insideOnly.has(parsed.toString())) return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
}
