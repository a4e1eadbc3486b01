import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page of a PDF, as lines: what stands at one height, from left to right. */
export async function readPdf(bytes: Uint8Array): Promise<string[][]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: string[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const lines = new Map<number, { x: number; text: string }[]>();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      // Smaller letters stand a little lower on the line.
      const height = Math.round(Number(item.transform[5]) / 4);
      lines.set(height, [...(lines.get(height) ?? []), { x: Number(item.transform[4]), text: item.str }]);
    }
    const fromTop = [...lines].sort(([a], [b]) => b - a);
    pages.push(
      fromTop.map(([, cells]) =>
        cells
          .sort((a, b) => a.x - b.x)
          .map(({ text }) => text)
          .join(' '),
      ),
    );
    page.cleanup();
  }
  await task.destroy();
  return pages;
}
