import type { Client } from '@connectrpc/connect';
import type { Database } from '@mint/platform/database/database.ts';
import type { ExchangeRates } from '@mint/platform/money/exchange-rates.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { AuthService } from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { FraudService } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import type { KycService } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import type { WalletService } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { TransactionsConfig } from './config.ts';
import type { PaymentSource } from './domain/payment-source.ts';

/** What the domain works with. */
export interface TransactionsContext {
  readonly database: Database;
  /** Never repeats a call by itself: the machine must know of each posting that was sent. */
  readonly wallet: Client<typeof WalletService>;
  readonly auth: Client<typeof AuthService>;
  readonly kyc: Client<typeof KycService>;
  readonly fraud: Client<typeof FraudService>;
  readonly exchangeRates: ExchangeRates;
  /** Has the rates read anew. */
  refreshRates(): Promise<void>;
  readonly paymentSource: PaymentSource;
  readonly config: TransactionsConfig;
  readonly log: Logger;
}
