import { lookup as resolve } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { backOffMs } from '../time/back-off.ts';

/** One of the processes that serve the same thing. */
export interface Endpoint {
  /** As the settings have it. */
  readonly url: string;
  /** Finds the one address that this endpoint is, of several that its name has; left out where the system's own resolver will do. */
  readonly lookup?: LookupFunction;
}

/** The processes that one setting names. */
export interface Endpoints {
  /**
   * All of them in the order to try: each call begins with the next, and those that failed a moment ago come last. Never empty.
   */
  inTurn(): readonly Endpoint[];
  /** It gave no answer: until a while has passed, others are tried before it. */
  failed(endpoint: Endpoint): void;
  /** It answered, whatever it said. */
  answered(endpoint: Endpoint): void;
}

export interface EndpointsOptions {
  /** How old what is known of a name may be before it is looked up again, in milliseconds. */
  readonly lookUpEveryMs?: number;
  /** Every address of a name; the system's resolver unless told. */
  readonly addressesOf?: (host: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;
}

const LOOK_UP_EVERY_MS = 5_000;
/** How long one that failed is passed over: doubled with each failure in a row. */
const ASIDE = { firstMs: 500, ceilingMs: 10_000 };

interface Health {
  failures: number;
  asideUntilMs: number;
}

/** One configured address with what its name is known to stand for. */
interface Named {
  readonly url: string;
  /** Null for an address and for this machine: there is nothing to look up. */
  readonly host: string | null;
  endpoints: readonly Endpoint[];
  lookedUpAtMs: number;
}

/**
 * Reads `http://wallet-1:5002,http://wallet-2:5002`, or one name behind which DNS has several addresses, as a headless service of
 * Kubernetes: each address is an endpoint then, and what DNS says later is followed. Whoever calls balances by themselves, for a connection
 * that is kept and carries everything (HTTP/2) would stay with the one process that it was opened to.
 */
export function createEndpoints(
  urls: string,
  {
    lookUpEveryMs = LOOK_UP_EVERY_MS,
    addressesOf = (host) => resolve(host, { all: true, order: 'verbatim' }),
  }: EndpointsOptions = {},
): Endpoints {
  const named = urls.split(',').map((text): Named => {
    const url = text.trim();
    return { url, host: hostToLookUp(url), endpoints: [{ url }], lookedUpAtMs: Number.NEGATIVE_INFINITY };
  });
  const health = new WeakMap<Endpoint, Health>();
  let known = named.flatMap(({ endpoints }) => endpoints);
  let turn = 0;

  async function lookUp(name: Named, host: string): Promise<void> {
    name.lookedUpAtMs = performance.now();
    // A resolver that is away changes nothing: the connections there are still work.
    const found = await addressesOf(host).catch(() => null);
    if (found === null || found.length === 0) return;
    const addresses = found.filter(({ family }) => family === found[0]?.family);
    const before = new Map(name.endpoints.map((endpoint) => [keyOf(endpoint), endpoint]));
    name.endpoints =
      addresses.length === 1
        ? [before.get('') ?? { url: name.url }]
        : addresses.map(({ address, family }) => before.get(address) ?? pinned(name.url, address, family));
    known = named.flatMap(({ endpoints }) => endpoints);
  }

  function refresh(): void {
    const now = performance.now();
    for (const name of named) if (name.host !== null && now - name.lookedUpAtMs > lookUpEveryMs) void lookUp(name, name.host);
  }

  return {
    inTurn() {
      refresh();
      if (known.length === 1) return known;
      turn = (turn + 1) % known.length;
      const inOrder = [...known.slice(turn), ...known.slice(0, turn)];
      const now = performance.now();
      const isAside = (endpoint: Endpoint) => (health.get(endpoint)?.asideUntilMs ?? 0) > now;
      return inOrder.some(isAside) ? [...inOrder.filter((each) => !isAside(each)), ...inOrder.filter(isAside)] : inOrder;
    },
    failed(endpoint) {
      const failures = (health.get(endpoint)?.failures ?? 0) + 1;
      health.set(endpoint, { failures, asideUntilMs: performance.now() + backOffMs(failures, ASIDE) });
    },
    answered(endpoint) {
      health.delete(endpoint);
    },
  };
}

const addressOf = new WeakMap<Endpoint, string>();

/** The address that an endpoint is pinned to, or nothing. */
function keyOf(endpoint: Endpoint): string {
  return addressOf.get(endpoint) ?? '';
}

/** An endpoint whose name in certificates and headers stays the configured one, and whose connections go to one address. */
function pinned(url: string, address: string, family: number): Endpoint {
  const lookup: LookupFunction = (_host, { all }, done) =>
    all ? done(null, [{ address, family }]) : done(null, address, family);
  const endpoint = { url, lookup };
  addressOf.set(endpoint, address);
  return endpoint;
}

function hostToLookUp(url: string): string | null {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 || host === 'localhost' ? null : host;
}
