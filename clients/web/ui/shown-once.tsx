import type { ReactNode } from 'react';
import { CopyButton } from './copy-button.tsx';
import { Notice } from './notice.tsx';

/** A secret that is shown now and never again. */
export function ShownOnce({
  label,
  secret,
  children,
}: {
  readonly label: string;
  readonly secret: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="grid gap-3">
      <Notice kind="warning">Copy it now: it is not shown again.</Notice>
      <p className="text-sm font-medium">{label}</p>
      <code className="block rounded-xl bg-raised p-3.5 font-mono text-sm break-all select-all" data-testid="secret">
        {secret}
      </code>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={secret} />
        {children}
      </div>
    </div>
  );
}
