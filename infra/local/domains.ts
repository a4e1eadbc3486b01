/** A domain as it stands on one machine. */
export interface Domain {
  readonly name: string;
  readonly database: string;
  readonly port: number;
  readonly rpcPort: number;
  /** The domains whose internal commands it calls. */
  readonly peers: readonly string[];
  /** Of a domain that doesn't own its database: these are run by the role that does, before it starts. */
  readonly migrations?: URL;
}

/**
 * Every domain, each after the ones it cannot do without: the order to start them in. Ports are the product's own. Where two call each other,
 * the one that only tells of what it has written down already stands first.
 */
export const domains: readonly Domain[] = [
  { name: 'auth', database: 'mint_auth', port: 4001, rpcPort: 5001, peers: [] },
  { name: 'wallet', database: 'mint_wallet', port: 4002, rpcPort: 5002, peers: [] },
  { name: 'kyc', database: 'mint_kyc', port: 4004, rpcPort: 5004, peers: [] },
  { name: 'fraud', database: 'mint_fraud', port: 4011, rpcPort: 5011, peers: ['auth', 'transactions'] },
  { name: 'transactions', database: 'mint_txns', port: 4003, rpcPort: 5003, peers: ['auth', 'wallet', 'kyc', 'fraud'] },
  { name: 'analytics', database: 'mint_analytics', port: 4005, rpcPort: 5005, peers: [] },
  { name: 'notifications', database: 'mint_notifications', port: 4006, rpcPort: 5006, peers: ['auth'] },
  { name: 'social', database: 'mint_social', port: 4007, rpcPort: 5007, peers: ['auth', 'transactions'] },
  {
    name: 'admin',
    database: 'mint_admin',
    port: 4009,
    rpcPort: 5009,
    peers: ['auth', 'wallet', 'kyc', 'fraud', 'transactions'],
  },
  { name: 'webhooks', database: 'mint_webhooks', port: 4008, rpcPort: 5008, peers: [] },
  {
    name: 'audit',
    database: 'mint_audit',
    port: 4010,
    rpcPort: 5010,
    peers: [],
    migrations: new URL('../../subgraphs/audit/migrations/', import.meta.url),
  },
];

/** The gateway's port. */
export const gatewayPort = 4000;

/** The web app's port; people see it through the gateway's. */
export const webPort = 3000;

/** Whoever may prove to a service who it is: the domains, the gateway, and an operator's commands. */
export const identities: readonly string[] = [...domains.map(({ name }) => name), 'gateway', 'operator'];
