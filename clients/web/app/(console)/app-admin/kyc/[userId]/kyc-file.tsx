'use client';

import {
  ApproveKycDocument,
  ConsoleKycFileDocument,
  type ConsoleKycFileQuery,
  type KycDocumentKind,
  RejectKycDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { FileX, UserRoundX } from 'lucide-react';
import { useState } from 'react';
import { ActionDialog } from '../../../../../console/action-dialog.tsx';
import { ActionRecord } from '../../../../../console/action-record.tsx';
import { areas } from '../../../../../console/areas.ts';
import { ConsoleTitle } from '../../../../../console/console-title.tsx';
import { DocumentView } from '../../../../../console/document-view.tsx';
import { KycStatusMark, TierMark } from '../../../../../console/marks.tsx';
import { PersonLink } from '../../../../../console/person-link.tsx';
import { formatMoment } from '../../../../../money/format-date.ts';
import { useAction, useAnswer } from '../../../../../session/answers.ts';
import { useViewer } from '../../../../../shell/viewer.tsx';
import { Card, CardHeader } from '../../../../../ui/card.tsx';
import { Chip } from '../../../../../ui/chip.tsx';
import { cn } from '../../../../../ui/class-names.ts';
import { Fact, Facts } from '../../../../../ui/facts.tsx';
import { Id } from '../../../../../ui/id.tsx';
import { NotShown } from '../../../../../ui/not-shown.tsx';
import { Notice } from '../../../../../ui/notice.tsx';
import { Empty } from '../../../../../ui/states.tsx';

type Person = ConsoleKycFileQuery['adminUsers']['nodes'][number];
type Kyc = NonNullable<Person['kyc']>;

const back = { href: areas.kyc.href, name: areas.kyc.name };
const kinds = {
  PASSPORT: 'Passport',
  DRIVERS_LICENSE: 'Driver’s license',
  SELFIE: 'Selfie',
  UTILITY_BILL: 'Utility bill',
  OTHER: 'Other',
} as const satisfies Record<KycDocumentKind, string>;

/** One person's identity file: what they say, what their documents show, and the decision. */
export function KycFile({ userId }: { readonly userId: string }) {
  const { data, error, refetch } = useAnswer(['console', 'kyc', userId], ConsoleKycFileDocument, { query: userId });
  const person = data?.adminUsers.nodes.find(({ id }) => id === userId);
  if (!person?.kyc) {
    return (
      <>
        <ConsoleTitle back={back}>Identity file</ConsoleTitle>
        <NotShown answer={{ data, error, refetch }} icon={UserRoundX} absent="There is no such file, or it can’t be read now" />
      </>
    );
  }
  const { kyc } = person;
  return (
    <>
      <ConsoleTitle
        back={back}
        mark={<KycStatusMark of={kyc.status} />}
        action={kyc.status === 'PENDING_REVIEW' && <Decision person={person} kyc={kyc} />}
      >
        {person.displayName}
      </ConsoleTitle>
      <div className="grid grid-cols-1 gap-5">
        <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
          <WhatIsSaid person={person} kyc={kyc} />
          <Documents userId={userId} kyc={kyc} />
        </div>
        <section>
          <h2 className="mb-3 text-base font-semibold">What operators did</h2>
          <ActionRecord resourceId={kyc.id} />
        </section>
      </div>
    </>
  );
}

function Decision({ person: { id, displayName }, kyc }: { readonly person: Person; readonly kyc: Kyc }) {
  const viewer = useViewer();
  const approve = useAction(ApproveKycDocument, [['console']]);
  const reject = useAction(RejectKycDocument, [['console']]);
  if (id === viewer.id) return <p className="text-sm text-muted">This is your own file: another operator decides.</p>;
  // On what was looked at: a submission made since is another matter.
  const looked = { kycId: kyc.id, ...(kyc.submittedAt === null ? {} : { submittedAt: kyc.submittedAt }) };
  return (
    <>
      <ActionDialog
        label="Reject"
        variant="danger"
        title={`Reject ${displayName}’s file?`}
        description="They may mend it and submit it again."
        reasonHint="The person reads this, and it goes on the record."
        act={async (reason) => (await reject.mutateAsync({ input: { ...looked, reason } })).adminKycReject.userErrors}
        done={`${displayName}’s file is rejected`}
      />
      <ActionDialog
        label="Approve"
        variant="primary"
        title={`Approve ${displayName}’s file?`}
        description="Their identity is verified then, and they may send more."
        act={async (reason) => (await approve.mutateAsync({ input: { ...looked, reason } })).adminKycApprove.userErrors}
        done={`${displayName} is verified`}
      />
    </>
  );
}

function WhatIsSaid({ person, kyc }: { readonly person: Person; readonly kyc: Kyc }) {
  const { identity } = kyc;
  return (
    <Card>
      <CardHeader title="What they say" />
      <Facts look="columns">
        <Fact name="Legal name">{identity?.legalName}</Fact>
        <Fact name="Born">{identity?.dateOfBirth}</Fact>
        <Fact name="Address">
          {identity && `${identity.addressLine}, ${identity.postalCode} ${identity.city}, ${identity.country}`}
        </Fact>
        <Fact name="Account">
          <PersonLink person={person} /> @{person.handle}
        </Fact>
        <Fact name="E-mail">{person.email}</Fact>
        <Fact name="Registered in">{person.country}</Fact>
        <Fact name="Joined">{formatMoment(person.createdAt)}</Fact>
        <Fact name="Tier">
          <TierMark of={kyc.tier} />
        </Fact>
        <Fact name="Submitted">{kyc.submittedAt && formatMoment(kyc.submittedAt)}</Fact>
        <Fact name="File">
          <Id>{kyc.id}</Id>
        </Fact>
      </Facts>
      {identity === null && <p className="mt-3 text-sm text-muted">Nothing is stated yet.</p>}
      {kyc.frozen && (
        <Notice kind="warning" className="mt-4">
          This person is frozen.
        </Notice>
      )}
      {kyc.rejectionReason && (
        <Notice kind="info" className="mt-4">
          Rejected: {kyc.rejectionReason}
        </Notice>
      )}
    </Card>
  );
}

function Documents({ userId, kyc: { documents } }: { readonly userId: string; readonly kyc: Kyc }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const readable = documents.filter(({ status }) => status === 'UPLOADED');
  const shown = readable.find(({ id }) => id === chosen) ?? readable[0];
  return (
    <Card>
      <CardHeader title="Documents" />
      {documents.length === 0 ? (
        <Empty icon={FileX} title="No documents" />
      ) : (
        <div className="grid gap-4">
          <ul className="flex flex-wrap gap-2">
            {documents.map(({ id, kind, status, contentType, byteLength, uploadedAt }) => (
              <li key={id}>
                <button
                  type="button"
                  aria-pressed={id === shown?.id}
                  disabled={status !== 'UPLOADED'}
                  title={uploadedAt ? formatMoment(uploadedAt) : undefined}
                  onClick={() => setChosen(id)}
                  className={cn(
                    'grid cursor-pointer gap-0.5 rounded-xl border px-3 py-2 text-left text-sm hover:bg-raised disabled:cursor-default',
                    id === shown?.id && 'border-primary bg-tint text-on-tint hover:bg-tint',
                  )}
                >
                  <span className="font-medium">{kinds[kind]}</span>
                  <span className="text-xs opacity-80">
                    {contentType.replace(/^.*\//, '').toUpperCase()} · {Math.ceil(byteLength / 1024)} KiB
                  </span>
                  {status === 'REJECTED' && <Chip look="danger">Not what it said</Chip>}
                  {status === 'AWAITING_UPLOAD' && <Chip look="neutral">Not uploaded</Chip>}
                </button>
              </li>
            ))}
          </ul>
          {shown && <DocumentView key={shown.id} userId={userId} file={shown} name={kinds[shown.kind]} />}
        </div>
      )}
    </Card>
  );
}
