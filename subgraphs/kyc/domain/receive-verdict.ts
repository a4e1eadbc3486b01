import type { Database } from '@mint/platform/database/database.ts';
import { and, eq } from 'drizzle-orm';
import { verifications, webhookReceipts } from '../tables.ts';
import { endReview, type Verdict } from './decide-review.ts';
import { lockProfileById } from './profile.ts';

/** A provider's word on a submission, as its webhook brought it. */
export interface ProviderVerdict extends Omit<Verdict, 'actor'> {
  /** The webhook's id: the same each time it is sent. */
  readonly webhookId: string;
  readonly provider: string;
  readonly reference: string;
}

/**
 * `DECIDED` now; `DUPLICATE`: the webhook was taken before; `OUTDATED`: a reviewer was faster, or it is about an earlier
 * submission; `UNKNOWN`: nothing was asked under the reference.
 */
export type VerdictOutcome = 'DECIDED' | 'DUPLICATE' | 'OUTDATED' | 'UNKNOWN';

/**
 * Takes a provider's word. Webhooks come at least once and in any order: its id is recorded in the commit that has its effect, so
 * one that comes while the first is under way waits for that and then does nothing, and one whose commit failed can come again.
 */
export function receiveVerdict(
  database: Database,
  { webhookId, provider, reference, decision, reason }: ProviderVerdict,
): Promise<VerdictOutcome> {
  return database.transaction(async (tx): Promise<VerdictOutcome> => {
    const [asked] = await tx.drizzle
      .select()
      .from(verifications)
      .where(and(eq(verifications.id, reference), eq(verifications.provider, provider)));
    // Not recorded: what is nothing to us takes no room.
    if (asked === undefined) return 'UNKNOWN';
    const fresh = await tx.drizzle.insert(webhookReceipts).values({ id: webhookId }).onConflictDoNothing().returning();
    if (fresh.length === 0) return 'DUPLICATE';
    const profile = await lockProfileById(tx, asked.profileId);
    if (profile?.status !== 'PENDING_REVIEW' || profile.submission !== asked.submission) return 'OUTDATED';
    await endReview(tx, profile, { decision, reason, actor: provider });
    await tx.drizzle.update(verifications).set({ answeredAt: new Date() }).where(eq(verifications.id, asked.id));
    return 'DECIDED';
  });
}
