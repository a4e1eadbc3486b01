import { readFileSync } from 'node:fs';
import { defineSubgraph } from '@mint/platform/graphql/define-subgraph.ts';
import { sharedTypeDefs } from '@mint/schema/graphql/shared.ts';
import type { Resolvers } from './__generated__/schema.ts';
import { type AuditConfig, configSchema } from './config.ts';
import { type AuditContext, openContext } from './context.ts';
import { startAppending, startCheckpoints, startKeeping, startReading } from './domain/workers.ts';
import { recordEvents } from './events/record-event.ts';
import type { GraphContext } from './graph-context.ts';
import { auditKeys } from './resolvers/Query/auditKeys.ts';
import { auditLog } from './resolvers/Query/auditLog.ts';
import { auditProof } from './resolvers/Query/auditProof.ts';
import { auditVerify } from './resolvers/Query/auditVerify.ts';
import { myAuditEntries } from './resolvers/Query/myAuditEntries.ts';

/** Every event of the house, once, in a log that can be proven. */
export const auditSubgraph = defineSubgraph<AuditConfig, AuditContext>({
  name: 'audit',
  configSchema,
  typeDefs: [sharedTypeDefs, readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8')],
  resolvers: { Query: { auditLog, auditVerify, myAuditEntries, auditProof, auditKeys } } satisfies Resolvers<GraphContext>,
  migrations: new URL('./migrations/', import.meta.url),
  openContext,
  handlers: recordEvents,
  gatherEventsMs: 250,
  // The one that signs ends after the one that appends: it signs the last of it.
  workers: [startCheckpoints, startAppending, startReading, startKeeping],
});
