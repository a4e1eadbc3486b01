import type { ServiceIdentity } from '@mint/platform/auth/service-identity.ts';
import type { Database } from '@mint/platform/database/database.ts';
import type { SubgraphDeps } from '@mint/platform/graphql/define-subgraph.ts';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { LRUCache } from 'lru-cache';
import type { AuditConfig } from './config.ts';
import { answerVerification, type Verification } from './domain/answer-verification.ts';
import { TREES_KEPT, type Trees } from './domain/prove-entry.ts';

/** What the domain works with. */
export interface AuditContext {
  readonly config: AuditConfig;
  readonly database: Database;
  /** Signs how the log stands. */
  readonly identity: ServiceIdentity;
  readonly log: Logger;
  /** The trees of the checkpoints that proofs were last asked under. */
  readonly trees: Trees;
  /** Whether the log is as it was written; several who ask at once get one answer. */
  verify(): Promise<Verification>;
}

/** Opens the domain's context. */
export async function openContext({
  config,
  database,
  identity,
  log,
}: Pick<SubgraphDeps<AuditConfig>, 'config' | 'database' | 'identity' | 'log'>): Promise<AuditContext> {
  let underWay: Promise<Verification> | null = null;
  return {
    config,
    database,
    identity,
    log,
    trees: new LRUCache({ max: TREES_KEPT }),
    verify() {
      underWay ??= answerVerification(database, identity, config.VERIFY_BUDGET_MS).finally(() => {
        underWay = null;
      });
      return underWay;
    },
  };
}
