'use client';

import { type ReactNode, useState } from 'react';
import { Dialog } from './dialog.tsx';

/** A dialog whose form begins anew each time it is opened. */
export function FormDialog({
  trigger,
  title,
  description,
  children,
}: {
  readonly trigger: ReactNode;
  readonly title: string;
  readonly description?: string;
  readonly children: (close: () => void) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen} trigger={trigger} title={title} {...(description ? { description } : {})}>
      {children(() => setOpen(false))}
    </Dialog>
  );
}
