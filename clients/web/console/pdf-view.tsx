'use client';

import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/states.tsx';
import { drawPage, openPdf } from './pdf.ts';

/** As sharp as small print on a card wants. */
const drawnWidthPx = 1_600;
const shownPages = 20;

/** A PDF, page below page, as pictures. */
export function PdfView({ blob, name }: { readonly blob: Blob; readonly name: string }) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    let shown = true;
    const opening = blob.arrayBuffer().then(openPdf);
    opening.then(
      (document) => shown && setPdf(document),
      () => shown && setBroken(true),
    );
    return () => {
      shown = false;
      setPdf(null);
      void opening.then((document) => document.loadingTask.destroy()).catch(() => {});
    };
  }, [blob]);
  if (broken) return <Notice kind="danger">This is no PDF that can be read: that may be a reason to reject it.</Notice>;
  if (pdf === null) return <Skeleton className="h-96 rounded-xl" />;
  return (
    <div className="grid gap-3">
      {Array.from({ length: Math.min(pdf.numPages, shownPages) }, (_, index) => (
        <PdfPage key={index} pdf={pdf} number={index + 1} name={`${name}, page ${index + 1} of ${pdf.numPages}`} />
      ))}
      {pdf.numPages > shownPages && (
        <Notice kind="info">
          The first {shownPages} of {pdf.numPages} pages are shown. Save it to read the others.
        </Notice>
      )}
    </div>
  );
}

function PdfPage({ pdf, number, name }: { readonly pdf: PDFDocumentProxy; readonly number: number; readonly name: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<'drawing' | 'drawn' | 'broken'>('drawing');
  useEffect(() => {
    let shown = true;
    if (canvas.current === null) return;
    drawPage(pdf, number, canvas.current, drawnWidthPx).then(
      () => shown && setState('drawn'),
      () => shown && setState('broken'),
    );
    return () => {
      shown = false;
    };
  }, [pdf, number]);
  return (
    <>
      {state === 'broken' && <Notice kind="warning">Page {number} can’t be drawn.</Notice>}
      <canvas
        ref={canvas}
        role="img"
        aria-label={name}
        aria-busy={state === 'drawing'}
        hidden={state === 'broken'}
        className="h-auto w-full rounded-lg border bg-white"
      />
    </>
  );
}
