import type { Client } from '@connectrpc/connect';
import type { Database } from '@mint/platform/database/database.ts';
import type { RequestContext } from '@mint/platform/graphql/request-context.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import type { AuthService } from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { WalletService } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type DataLoader from 'dataloader';
import type { TransactionsConfig } from './config.ts';
import type { Status } from './domain/machine.ts';
import type { PaymentSource } from './domain/payment-source.ts';
import type { Transaction } from './domain/transaction.ts';

/** What the domain works with. */
export interface TransactionsContext {
  readonly database: Database;
  /** Never repeats a call by itself: the machine must know of each posting that was sent. */
  readonly wallet: Client<typeof WalletService>;
  readonly auth: Client<typeof AuthService>;
  readonly paymentSource: PaymentSource;
  readonly config: TransactionsConfig;
  readonly log: Logger;
}

/** One request's batched reads. */
export interface TransactionsLoaders {
  /** Only transactions that the viewer may read; null for all others. */
  readonly transaction: DataLoader<Id<'txn'>, Transaction | null>;
  readonly trail: DataLoader<Id<'txn'>, readonly { readonly status: Status; readonly at: Date }[] | null>;
}

export type TransactionsRequest = RequestContext<TransactionsContext, TransactionsLoaders>;
