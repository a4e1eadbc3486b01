'use client';

import {
  ConfirmKycUploadDocument,
  CreateKycUploadDocument,
  DeleteKycDocumentDocument,
  type KycDocumentKind,
} from '@mint/sdk/__generated__/graphql.ts';
import { MintError } from '@mint/sdk/mint-error.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { mint } from '../../../session/mint.ts';
import { putFile } from '../../../session/put-file.ts';
import { explain } from '../../../ui/states.tsx';

/** Types of file that are taken. */
export const takenTypes: readonly string[] = ['image/jpeg', 'image/png', 'application/pdf'];
/** The most that a file may have. */
export const maxBytes = 10 * 1024 * 1024;

/** How far an upload has come. */
export type UploadState =
  | { readonly name: 'idle' }
  | { readonly name: 'sending'; readonly fileName: string; readonly share: number }
  | { readonly name: 'checking'; readonly fileName: string }
  | { readonly name: 'done'; readonly fileName: string }
  | { readonly name: 'failed'; readonly message: string };

/** Why a file can't be what is wanted; null when it can. */
function faultOf({ type, size }: File): string | null {
  if (!takenTypes.includes(type)) return 'Only JPEG, PNG and PDF files are taken.';
  if (size === 0) return 'This file is empty.';
  return size > maxBytes ? 'A file may have up to 10 MiB.' : null;
}

/** A refusal that a person can read. */
class Refused extends Error {}

/** Announces a file, sends it to the object store and has it checked; what comes of a cancelled or broken one is taken away again. */
export function useUpload(): {
  readonly state: UploadState;
  start(kind: KycDocumentKind, file: File): Promise<void>;
  cancel(): void;
} {
  const answers = useQueryClient();
  const [state, setState] = useState<UploadState>({ name: 'idle' });
  const underWay = useRef<AbortController | null>(null);
  useEffect(() => () => underWay.current?.abort(), []);

  async function start(kind: KycDocumentKind, file: File): Promise<void> {
    const fault = faultOf(file);
    if (fault !== null) return setState({ name: 'failed', message: fault });
    const fileName = file.name;
    const controller = new AbortController();
    underWay.current = controller;
    let announced: string | null = null;
    setState({ name: 'sending', fileName, share: 0 });
    try {
      const input = { kind, contentType: file.type, byteLength: file.size };
      const { kycDocumentUploadCreate: created } = await mint().execute(CreateKycUploadDocument, { input });
      if (!created.document || !created.uploadUrl) throw new Refused(created.userErrors[0]?.message);
      announced = created.document.id;
      const target = { url: created.uploadUrl, headers: created.headers };
      const onProgress = (share: number) => setState({ name: 'sending', fileName, share });
      await putFile(target, file, { onProgress, signal: controller.signal });
      setState({ name: 'checking', fileName });
      const confirmed = await mint().execute(ConfirmKycUploadDocument, { input: { documentId: announced } });
      const [refusal] = confirmed.kycDocumentUploadConfirm.userErrors;
      if (refusal) throw new Refused(refusal.message);
      setState({ name: 'done', fileName });
    } catch (error) {
      if (controller.signal.aborted) setState({ name: 'idle' });
      else setState({ name: 'failed', message: told(error) });
      // It would wait for its bytes for nothing, and few may wait at once. If this fails too, it goes by itself in a while.
      if (announced !== null)
        await mint()
          .execute(DeleteKycDocumentDocument, { input: { documentId: announced } })
          .catch(() => {});
    } finally {
      underWay.current = null;
      await answers.invalidateQueries({ queryKey: ['kyc'] });
    }
  }
  return { state, start, cancel: () => underWay.current?.abort() };
}

function told(error: unknown): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof MintError) return explain(error).message;
  return 'The file could not be sent. Try again.';
}
