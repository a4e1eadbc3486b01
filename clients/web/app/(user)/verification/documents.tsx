'use client';

import {
  DeleteKycDocumentDocument,
  IdentityDocumentLinksDocument,
  SubmitKycForReviewDocument,
} from '@mint/sdk/__generated__/graphql.ts';
import { CircleCheck, CircleDashed, FileText, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { formatMoment } from '../../../money/format-date.ts';
import { useAction } from '../../../session/answers.ts';
import { mint } from '../../../session/mint.ts';
import { Button } from '../../../ui/button.tsx';
import { Card, CardHeader } from '../../../ui/card.tsx';
import { cn } from '../../../ui/class-names.ts';
import { formatBytes } from '../../../ui/format-bytes.ts';
import { Notice } from '../../../ui/notice.tsx';
import { explain } from '../../../ui/states.tsx';
import { type IdentityDocument, type IdentityFile, isMet, isOpen, kindNames, needs } from './file-states.ts';
import { Upload } from './upload.tsx';

const documentStates = {
  AWAITING_UPLOAD: 'Not uploaded',
  UPLOADED: 'Uploaded',
  REJECTED: 'Not what it was said to be: upload it anew',
} as const satisfies Record<IdentityDocument['status'], string>;

/** The documents of a file, what is still missing, and the way to have them looked at. */
export function Documents({ file }: { readonly file: IdentityFile }) {
  const submit = useAction(SubmitKycForReviewDocument, [['kyc']]);
  const refusal = submit.data?.kycReviewSubmit.userErrors[0]?.message;
  const open = isOpen(file);
  const uploaded = file.documents.filter(({ status }) => status === 'UPLOADED');
  const isComplete = needs.every((need) => isMet(need, uploaded));
  return (
    <Card className="grid gap-5">
      <div>
        <CardHeader title="Documents" />
        {open && (
          <ul className="grid gap-2 text-sm">
            {needs.map((need) => {
              const met = isMet(need, uploaded);
              const Icon = met ? CircleCheck : CircleDashed;
              return (
                <li key={need.name} className={cn('flex items-center gap-2.5', !met && 'text-muted')}>
                  <Icon className={cn('size-5', met && 'text-primary')} aria-hidden />
                  {need.name}
                  <span className="sr-only">{met ? ': there' : ': missing'}</span>
                </li>
              );
            })}
          </ul>
        )}
      </div>
      {file.documents.length > 0 ? (
        <ul className="grid gap-1">
          {file.documents.map((document) => (
            <DocumentRow key={document.id} document={document} isOpen={open} />
          ))}
        </ul>
      ) : (
        !open && <p className="text-sm text-muted">None.</p>
      )}
      {open && <Upload />}
      {refusal && <Notice kind="danger">{refusal}</Notice>}
      {submit.error && <Notice kind="danger">{explain(submit.error).message}</Notice>}
      {open && (
        <div className="grid gap-2">
          <Button
            size="lg"
            disabled={!isComplete}
            busy={submit.isPending}
            // What is submitted is what the person sees here.
            onClick={() => submit.mutate({ input: { documentIds: uploaded.map(({ id }) => id) } })}
          >
            Submit for review
          </Button>
          {!isComplete && <p className="text-center text-sm text-muted">Once everything above is there.</p>}
        </div>
      )}
    </Card>
  );
}

function DocumentRow({ document, isOpen }: { readonly document: IdentityDocument; readonly isOpen: boolean }) {
  const { id, kind, status, byteLength, createdAt } = document;
  const remove = useAction(DeleteKycDocumentDocument, [['kyc']]);
  const [linkFailure, setLinkFailure] = useState<unknown>(null);
  const fault = remove.error ?? linkFailure;
  const refusal = remove.data?.kycDocumentDelete.userErrors[0]?.message ?? (fault ? explain(fault).message : null);
  const openDocument = async () => {
    setLinkFailure(null);
    try {
      // The link works for minutes only, so it is asked for when it is wanted.
      const { kyc } = await mint().execute(IdentityDocumentLinksDocument, {});
      const url = kyc.documents.find((each) => each.id === id)?.downloadUrl;
      if (url) window.location.assign(url);
    } catch (error) {
      setLinkFailure(error);
    }
  };
  return (
    <li className="grid gap-2 py-2">
      <div className="flex items-center gap-3">
        <span className="grid size-10 shrink-0 place-items-center rounded-xl bg-raised text-muted">
          <FileText className="size-5" aria-hidden />
        </span>
        <div className="grid min-w-0 flex-1 gap-0.5">
          <p className="truncate text-sm font-medium">{kindNames[kind]}</p>
          <p className={cn('text-sm', status === 'REJECTED' ? 'text-danger' : 'text-muted')}>
            {documentStates[status]} · {formatBytes(byteLength)} · <time dateTime={createdAt}>{formatMoment(createdAt)}</time>
          </p>
        </div>
        {status === 'UPLOADED' && (
          <Button variant="ghost" size="sm" aria-label={`Open: ${kindNames[kind]}`} onClick={() => void openDocument()}>
            Open
          </Button>
        )}
        {isOpen && (
          <Button
            variant="ghost"
            size="icon"
            aria-label={`Delete: ${kindNames[kind]}`}
            busy={remove.isPending}
            onClick={() => remove.mutate({ input: { documentId: id } })}
          >
            <Trash2 aria-hidden />
          </Button>
        )}
      </div>
      {refusal && <Notice kind="danger">{refusal}</Notice>}
    </li>
  );
}
