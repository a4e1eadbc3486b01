'use client';

import { ConsoleDocumentLinksDocument, type ConsoleKycFileQuery } from '@mint/sdk/__generated__/graphql.ts';
import { useQuery } from '@tanstack/react-query';
import { Download, RotateCw, ZoomIn, ZoomOut } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { mint } from '../session/mint.ts';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/class-names.ts';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/states.tsx';

type File = NonNullable<ConsoleKycFileQuery['adminUsers']['nodes'][number]['kyc']>['documents'][number];

const PdfView = dynamic(() => import('./pdf-view.tsx').then((module) => module.PdfView));

/** The bytes of a document, by a link that is asked for now: it works for two minutes, and for nothing else. */
async function readDocument(userId: string, { id, contentType }: File): Promise<Blob> {
  const { adminUsers } = await mint().execute(ConsoleDocumentLinksDocument, { query: userId });
  const documents = adminUsers.nodes.find((node) => node.id === userId)?.kyc?.documents;
  const url = documents?.find((document) => document.id === id)?.downloadUrl;
  if (!url) throw new Error('the document has no link');
  const response = await fetch(url, { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' });
  if (!response.ok) throw new Error('the store does not give the document');
  // The type that was checked counts, not what the store says.
  return new Blob([await response.arrayBuffer()], { type: contentType });
}

/** A document of identity, shown as a picture whatever is in it. Its bytes are in this page only, for as long as it is open. */
export function DocumentView({ userId, file, name }: { readonly userId: string; readonly file: File; readonly name: string }) {
  const { data, isError, isFetching, refetch } = useQuery({
    queryKey: ['documents', file.id],
    queryFn: () => readDocument(userId, file),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  if (isError) {
    return (
      <div className="grid justify-items-start gap-3">
        <Notice kind="danger">The document can’t be read now.</Notice>
        <Button variant="outline" size="sm" busy={isFetching} onClick={() => void refetch()}>
          Try again
        </Button>
      </div>
    );
  }
  if (data === undefined) {
    return (
      <div role="status" aria-label="Loading the document">
        <Skeleton className="h-96 rounded-xl" />
      </div>
    );
  }
  return <Shown blob={data} name={name} />;
}

function Shown({ blob, name }: { readonly blob: Blob; readonly name: string }) {
  const [url, setUrl] = useState<string | null>(null);
  const [large, setLarge] = useState(false);
  const [turns, setTurns] = useState(0);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  const isPdf = blob.type === 'application/pdf';
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        <Button variant="outline" size="sm" aria-pressed={large} onClick={() => setLarge(!large)}>
          {large ? <ZoomOut aria-hidden /> : <ZoomIn aria-hidden />}
          {large ? 'Fit' : 'Enlarge'}
        </Button>
        {!isPdf && (
          <Button variant="outline" size="sm" onClick={() => setTurns((turns + 1) % 4)}>
            <RotateCw aria-hidden />
            Turn
          </Button>
        )}
        {url && (
          <Button asChild variant="ghost" size="sm">
            <a href={url} download={name}>
              <Download aria-hidden />
              Save
            </a>
          </Button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be moved about must be reached by the keyboard as well. */}
      <section aria-label={name} tabIndex={0} className="max-h-[70dvh] overflow-auto rounded-xl bg-raised p-2">
        <div className={cn('mx-auto', large ? 'w-[200%]' : 'w-full')}>
          {isPdf ? (
            <PdfView blob={blob} name={name} />
          ) : (
            url && (
              <img
                src={url}
                alt={name}
                className={cn(
                  'mx-auto rounded-lg',
                  large ? 'w-full' : 'max-h-[62dvh] max-w-full object-contain',
                  ['', 'rotate-90', 'rotate-180', '-rotate-90'][turns],
                )}
              />
            )
          )}
        </div>
      </section>
    </div>
  );
}
