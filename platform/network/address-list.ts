import { BlockList, isIP, SocketAddress } from 'node:net';

/** A set of network addresses. */
export interface AddressList {
  /** Whether the address is among them; an IPv4 address written as IPv6 counts as the IPv4 it is. */
  includes(ip: string): boolean;
}

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const RANGE = /^([0-9a-fA-F.:]{2,45})(?:\/(\d{1,3}))?$/;

interface Range {
  readonly address: string;
  readonly family: 'ipv4' | 'ipv6';
  /** Null for one address. */
  readonly prefix: number | null;
}

/** An address or a network in CIDR notation, in its usual spelling: `2001:db8::/32`. Null when the text is neither. */
export function parseAddressRange(text: string): string | null {
  const range = readRange(text);
  if (range === null) return null;
  return range.prefix === null ? range.address : `${range.address}/${range.prefix}`;
}

/** The set of the addresses and networks given. Throws RangeError when one is neither. */
export function createAddressList(ranges: readonly string[]): AddressList {
  const list = new BlockList();
  for (const text of ranges) {
    const range = readRange(text);
    if (range === null) throw new RangeError('Not an address and not a network');
    if (range.prefix === null) list.addAddress(range.address, range.family);
    else list.addSubnet(range.address, range.prefix, range.family);
  }
  return {
    includes(ip) {
      const address = MAPPED.exec(ip)?.[1] ?? ip.split('%')[0] ?? ip;
      const version = isIP(address);
      return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6');
    },
  };
}

function readRange(text: string): Range | null {
  const [, given = '', prefixText] = RANGE.exec(text) ?? [];
  // A mapped network's prefix would count IPv6 bits of what is an IPv4 address: whoever means IPv4 can write it.
  if (MAPPED.test(given)) return null;
  const version = isIP(given);
  if (version === 0) return null;
  const prefix = prefixText === undefined ? null : Number(prefixText);
  if (prefix !== null && prefix > (version === 4 ? 32 : 128)) return null;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  return { address: new SocketAddress({ address: given, family }).address, family, prefix };
}
