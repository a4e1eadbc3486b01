import { readConfig } from '@mint/platform/config/config.ts';
import { readExchangeRates } from '@mint/platform/money/exchange-rates.ts';
import { openRefreshedRates } from '@mint/platform/money/refreshed-rates.ts';
import { createRpcClient } from '@mint/platform/rpc/client.ts';
import { httpTransport } from '@mint/platform/rpc/transport.ts';
import { createLogger } from '@mint/platform/telemetry/logger.ts';
import { createTestDatabase, type TestDatabase } from '@mint/platform/testing/database.ts';
import { createTestIdentities } from '@mint/platform/testing/identities.ts';
import { exchangeRatesSource } from '@mint/schema/exchange-rates.ts';
import { AuthService } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { FraudService } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import { KycService } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import { WalletService } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import { configSchema } from '../config.ts';
import type { TransactionsContext } from '../context.ts';
import { createSandboxPaymentSource } from '../domain/sandbox-payment-source.ts';

/** The domain on a database of its own, with nobody at the other end of its RPC: what it does alone, and when its peers are away. */
export interface TestDomain {
  readonly context: TransactionsContext;
  readonly database: TestDatabase;
  close(): Promise<void>;
}

/** Opens it; `env` are settings that differ from the usual. */
export async function openTestDomain(env: Record<string, string> = {}): Promise<TestDomain> {
  const database = await createTestDatabase(new URL('../migrations/', import.meta.url));
  const config = readConfig(configSchema, env);
  const from = createTestIdentities().identity('transactions');
  // Port 1 refuses connections at once.
  const transport = httpTransport('http://127.0.0.1:1');
  const paymentSource = createSandboxPaymentSource({ database: database.database, delayMs: config.SANDBOX_DELAY_MS });
  return {
    database,
    context: {
      database: database.database,
      wallet: createRpcClient(WalletService, { transport, from, audience: 'wallet', maxAttempts: 1 }),
      auth: createRpcClient(AuthService, { transport, from, audience: 'auth', timeoutMs: 200 }),
      kyc: createRpcClient(KycService, { transport, from, audience: 'kyc', timeoutMs: 200 }),
      fraud: createRpcClient(FraudService, { transport, from, audience: 'fraud', timeoutMs: 200 }),
      ...(await openRefreshedRates(() => readExchangeRates(exchangeRatesSource({})))),
      paymentSource,
      config,
      log: createLogger({ service: 'transactions', level: 'silent' }),
    },
    async close() {
      paymentSource.close();
      await database.drop();
    },
  };
}
