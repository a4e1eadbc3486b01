import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isAllowedAddress } from './allowed-address.ts';
import { isLocalName } from './receiver-url.ts';
import type { AttemptError } from './webhook-events.ts';

/** An address of a host, as connections take it. */
export interface HostAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Nothing was sent. The code tells its owner why, and nothing of what was found. */
export class ReceiverRefusedError extends Error {
  override readonly name = 'ReceiverRefusedError';
  readonly code: AttemptError;

  constructor(code: AttemptError) {
    super(`Nothing is sent there: ${code}`);
    this.code = code;
  }
}

/** Finds where a host is. Throws ReceiverRefusedError when it is nowhere, or anywhere that may not be sent to. */
export type ResolveHost = (host: string) => Promise<readonly HostAddress[]>;

const QUERY_TIMEOUT_MS = 2_500;
const localAddresses: readonly HostAddress[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

/**
 * Asks name servers, without the threads that files and other names are looked up with: a slow one delays nobody else. One address that may not be
 * sent to spoils them all, as an honest name has none.
 */
export function openHostResolver({
  servers,
  allowLocal,
}: {
  readonly servers?: readonly string[] | undefined;
  readonly allowLocal: boolean;
}): ResolveHost {
  const resolver = new Resolver({ timeout: QUERY_TIMEOUT_MS, tries: 2 });
  if (servers !== undefined) resolver.setServers(servers);

  async function find(host: string): Promise<readonly HostAddress[]> {
    const family = isIP(host);
    if (family === 4 || family === 6) return [{ address: host, family }];
    if (isLocalName(host)) return localAddresses;
    const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    const found = (answer: PromiseSettledResult<string[]>) => (answer.status === 'fulfilled' ? answer.value : []);
    return [
      ...found(four).map((address) => ({ address, family: 4 as const })),
      ...found(six).map((address) => ({ address, family: 6 as const })),
    ];
  }

  return async (host) => {
    const addresses = await find(host);
    if (addresses.length === 0) throw new ReceiverRefusedError('NAME_NOT_RESOLVED');
    if (!addresses.every(({ address }) => isAllowedAddress(address, { allowLocal }))) {
      throw new ReceiverRefusedError('ADDRESS_NOT_PUBLIC');
    }
    return addresses;
  };
}
