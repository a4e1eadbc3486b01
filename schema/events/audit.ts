import { minorUnits, timestamp } from '@mint/platform/kafka/codecs.ts';
import { defineEvent } from '@mint/platform/kafka/contract.ts';
import { z } from 'zod';

/** The audit log stood so: whoever keeps this can tell later that nothing up to there was altered. */
export const auditCheckpointed = defineEvent({
  type: 'audit.checkpointed',
  version: 1,
  topic: 'audit.events',
  payload: z.object({
    /** The interval's first and last entry. */
    fromSequence: minorUnits,
    sequence: minorUnits,
    /** The last entry's hash. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    merkleRoot: z.string().regex(/^[0-9a-f]{64}$/),
    /** The same, signed by the audit service: a JWS. */
    signed: z.string().max(2_048),
    occurredAt: timestamp,
  }),
  key: () => 'audit',
});
