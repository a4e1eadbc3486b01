'use client';

import { Download } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { CopyButton } from '../../../../ui/copy-button.tsx';
import { Notice } from '../../../../ui/notice.tsx';

const keptMs = 60_000;

/** Shows recovery codes, once, until the person says that they have kept them. */
export function RecoveryCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone: whoever reads by ear is told where they are.
  useEffect(() => heading.current?.focus(), []);
  const text = `${codes.join('\n')}\n`;
  const download = () => {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'mint-recovery-codes.txt';
    link.click();
    // The browser reads it after the press.
    setTimeout(() => URL.revokeObjectURL(url), keptMs);
  };
  return (
    <div className="grid gap-4">
      <h3 ref={heading} tabIndex={-1} className="font-semibold outline-none">
        Your recovery codes
      </h3>
      <Notice kind="warning">
        Each stands in for a code of your app, once. Keep them where your phone is not: they are not shown again.
      </Notice>
      <ul
        className="grid gap-x-6 gap-y-1.5 rounded-xl bg-raised p-4 font-mono text-sm sm:grid-cols-2"
        data-testid="recovery-codes"
      >
        {codes.map((code) => (
          <li key={code} className="select-all">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={text} />
        <Button variant="outline" size="sm" onClick={download}>
          <Download aria-hidden />
          Download
        </Button>
      </div>
      <Button onClick={onKept}>I have kept them</Button>
    </div>
  );
}
