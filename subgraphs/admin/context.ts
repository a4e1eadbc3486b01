import type { Client } from '@connectrpc/connect';
import type { Database } from '@mint/platform/database/database.ts';
import type { SubgraphDeps } from '@mint/platform/graphql/define-subgraph.ts';
import type { Consumption } from '@mint/platform/kafka/consumption.ts';
import { createRpcClient } from '@mint/platform/rpc/client.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { AuthService } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { FraudService } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import { KycService } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import { TransactionsService } from '@mint/schema/proto/__generated__/transactions_pb.ts';
import { WalletService } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { AdminConfig } from './config.ts';

/** What the domain works with: the owners of everything an operator can act on. */
export interface AdminContext {
  readonly config: AdminConfig;
  readonly database: Database;
  readonly auth: Client<typeof AuthService>;
  readonly wallet: Client<typeof WalletService>;
  readonly kyc: Client<typeof KycService>;
  readonly fraud: Client<typeof FraudService>;
  readonly transactions: Client<typeof TransactionsService>;
  /** How far the events of others were heard. */
  readonly consumption: Consumption;
  readonly log: Logger;
}

/** Opens the domain's context. */
export async function openContext({
  config,
  database,
  log,
  identity,
  rpcTransport,
  consumption,
}: Pick<
  SubgraphDeps<AdminConfig>,
  'config' | 'database' | 'log' | 'identity' | 'rpcTransport' | 'consumption'
>): Promise<AdminContext> {
  const reach = (audience: string) => ({
    transport: rpcTransport(audience),
    from: identity,
    audience,
    timeoutMs: config.PEER_TIMEOUT_MS,
  });
  return {
    config,
    database,
    auth: createRpcClient(AuthService, reach('auth')),
    wallet: createRpcClient(WalletService, reach('wallet')),
    kyc: createRpcClient(KycService, reach('kyc')),
    fraud: createRpcClient(FraudService, reach('fraud')),
    transactions: createRpcClient(TransactionsService, reach('transactions')),
    consumption,
    log,
  };
}
