'use client';

import { AuditKeysDocument, AuditProofDocument } from '@mint/sdk/__generated__/graphql.ts';
import type { AuditEntryShown, AuditVerdict } from '@mint/sdk/audit-proof.ts';
import { useMutation } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { formatMoment, formatTime } from '../../../../money/format-date.ts';
import { mint } from '../../../../session/mint.ts';
import { Button } from '../../../../ui/button.tsx';
import { explain } from '../../../../ui/states.tsx';

/** The service gives the proof and the keys; whether it holds is found out here. */
async function prove(entry: AuditEntryShown): Promise<AuditVerdict> {
  const [{ verifyAuditEntry }, { auditProof }, { auditKeys }] = await Promise.all([
    import('@mint/sdk/audit-proof.ts'),
    mint().execute(AuditProofDocument, { entryId: entry.id }),
    mint().execute(AuditKeysDocument, {}),
  ]);
  // Nothing that could be proven: the graph knows no such entry of theirs.
  return auditProof ? verifyAuditEntry(entry, auditProof, auditKeys) : { holds: false, reason: 'MALFORMED' };
}

/** Proves an entry when it is asked to, and says what came of it. */
export function Proof({ entry, name }: { readonly entry: AuditEntryShown; readonly name: string }) {
  const proving = useMutation({ mutationFn: () => prove(entry) });
  const verdict = proving.data;
  return (
    <span className="flex items-center gap-3 text-sm" aria-live="polite">
      {proving.error ? (
        <span className="text-danger">{explain(proving.error).message}</span>
      ) : (
        verdict && <Verdict verdict={verdict} />
      )}
      {!verdict?.holds && (
        <Button
          variant="outline"
          size="sm"
          aria-label={`Prove: ${name}`}
          busy={proving.isPending}
          onClick={() => proving.mutate()}
        >
          Prove
        </Button>
      )}
    </span>
  );
}

function Verdict({ verdict }: { readonly verdict: AuditVerdict }) {
  if (verdict.holds) {
    return (
      <span className="flex items-center gap-1.5 font-medium text-primary">
        <ShieldCheck className="size-4" aria-hidden />
        Proven, as signed {formatMoment(verdict.checkpoint.at)}
      </span>
    );
  }
  if (verdict.reason === 'NOT_YET') {
    return (
      <span className="text-muted">Not signed yet{verdict.askAgainAt && `: try again at ${formatTime(verdict.askAgainAt)}`}</span>
    );
  }
  return <span className="font-medium text-danger">It does not hold</span>;
}
