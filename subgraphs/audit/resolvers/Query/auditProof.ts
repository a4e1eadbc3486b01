import { toUuid } from '@mint/platform/ids/ids.ts';
import { entryOf } from '../../domain/own-entries.ts';
import { peopleOf } from '../../domain/own-view.ts';
import { proveEntry } from '../../domain/prove-entry.ts';
import { noSuchEntry } from '../../errors.ts';
import { type GraphContext, requireSession } from '../../graph-context.ts';

/** Checkpoints come within one and a half of their usual time; an entry that came since may just have missed one. */
const CHECKPOINTS_TO_WAIT = 2;

/** That one of the viewer's own entries is in the log. */
export async function auditProof(_: unknown, { entryId }: { readonly entryId: string }, context: GraphContext) {
  const { userId } = requireSession(context);
  const { domain } = context;
  const entry = await entryOf(domain.database, toUuid(entryId, 'evt'));
  const salt = entry?.salt ?? null;
  // Entries from before there were proofs have no salt, and are in nobody's list.
  if (!entry || salt === null || !peopleOf(entry).includes(userId)) throw noSuchEntry();
  const inclusion = await proveEntry(domain, { ...entry, salt }, userId);
  const waitMs = domain.config.CHECKPOINT_INTERVAL_MS * CHECKPOINTS_TO_WAIT;
  return { entryId, inclusion, askAgainAt: inclusion ? null : new Date(Date.now() + waitMs) };
}
