import type { PDFDocumentProxy } from 'pdfjs-dist';

/** What decodes the images of scanned documents, and the colours of print; everything else is in the worker. */
const decoders: Readonly<Record<string, URL>> = {
  'jbig2.wasm': new URL('pdfjs-dist/wasm/jbig2.wasm', import.meta.url),
  'openjpeg.wasm': new URL('pdfjs-dist/wasm/openjpeg.wasm', import.meta.url),
  'qcms_bg.wasm': new URL('pdfjs-dist/wasm/qcms_bg.wasm', import.meta.url),
};

/** Gives the reader those of its parts that the pages have, from their own origin. */
class ShippedParts {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const url = decoders[filename];
    if (url === undefined) throw new Error(`the pages have no ${filename}`);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${filename} did not come`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

/**
 * Reads a PDF in a worker. What a stranger put into it is drawn, never run: no script of it, no form, no link.
 *
 * @returns The document, to be destroyed when it is not shown any more.
 */
export async function openPdf(bytes: ArrayBuffer): Promise<PDFDocumentProxy> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url).href;
  return getDocument({ data: bytes, enableXfa: false, BinaryDataFactory: ShippedParts }).promise;
}

/** Draws one page, as wide as it is to be shown. */
export async function drawPage(
  document: PDFDocumentProxy,
  pageNumber: number,
  canvas: HTMLCanvasElement,
  widthPx: number,
): Promise<void> {
  const page = await document.getPage(pageNumber);
  const viewport = page.getViewport({ scale: widthPx / page.getViewport({ scale: 1 }).width });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport }).promise;
}
