'use client';

import { ConsoleVerifyAuditDocument, type ConsoleVerifyAuditQuery } from '@mint/sdk/__generated__/graphql.ts';
import { ShieldCheck } from 'lucide-react';
import { formatMoment } from '../../../../money/format-date.ts';
import { useAnswer } from '../../../../session/answers.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card, CardHeader } from '../../../../ui/card.tsx';
import { Fact, Facts } from '../../../../ui/facts.tsx';
import { Id } from '../../../../ui/id.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { explain } from '../../../../ui/states.tsx';

type Verification = ConsoleVerifyAuditQuery['auditVerify'];

const count = (entries: string) => BigInt(entries).toLocaleString();

/** Whether the log is as it was written: read when somebody asks, for it reads everything. */
export function VerifyLog() {
  const { data, error, isFetching, refetch } = useAnswer(
    ['console', 'verification'],
    ConsoleVerifyAuditDocument,
    {},
    {
      enabled: false,
    },
  );
  return (
    <Card>
      <CardHeader
        title="Is the log as it was written?"
        action={
          <Button variant="tint" size="sm" busy={isFetching} onClick={() => void refetch()}>
            {!isFetching && <ShieldCheck aria-hidden />}
            {isFetching ? 'Reading' : 'Verify'}
          </Button>
        }
      />
      {error ? (
        <Notice kind="danger">{explain(error).message}</Notice>
      ) : data ? (
        <Result found={data.auditVerify} />
      ) : (
        <p className="text-sm text-muted">
          Each entry carries the hash of the one before it, and what was written is signed again and again. Verifying reads all of
          it, for a few seconds.
        </p>
      )}
    </Card>
  );
}

function Result({ found }: { readonly found: Verification }) {
  const { verified, entriesChecked, firstBrokenSequence, headHash, checkedSince } = found;
  return (
    <div className="grid gap-4">
      {firstBrokenSequence !== null ? (
        <Notice kind="danger">
          Entry {count(firstBrokenSequence)} was altered, removed or put in. The {count(entriesChecked)} before it are intact.
        </Notice>
      ) : verified ? (
        <Notice kind="success">All {count(entriesChecked)} entries are as they were written.</Notice>
      ) : (
        <Notice kind="warning">
          There was no time to read everything: {count(entriesChecked)} entries were read and are intact. Ask again in a while.
        </Notice>
      )}
      <Facts look="columns">
        <Fact name="Looked at since">{formatMoment(checkedSince)}</Fact>
        <Fact name="Last hash">
          <Id>{headHash}</Id>
          <span className="block text-muted">
            Write it down elsewhere: it tells later whether the log before it was rewritten.
          </span>
        </Fact>
      </Facts>
    </div>
  );
}
