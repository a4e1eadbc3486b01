'use client';

import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ShownOnce } from '../../../ui/shown-once.tsx';

/** A secret that was made just now. */
export interface NewSecret {
  readonly title: string;
  readonly label: string;
  readonly secret: string;
}

/** Shows a secret on the page, until the person says that they have kept it: a dialog would be closed too soon. */
export function SecretCard({
  shown: { title, label, secret },
  onKept,
}: {
  readonly shown: NewSecret;
  readonly onKept: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone: whoever reads by ear is told where they are.
  useEffect(() => heading.current?.focus(), [secret]);
  return (
    <Card className="mb-5 border-primary">
      <h2 ref={heading} tabIndex={-1} className="mb-3 text-base font-semibold outline-none">
        {title}
      </h2>
      <ShownOnce label={label} secret={secret}>
        <Button size="sm" onClick={onKept}>
          I have kept it
        </Button>
      </ShownOnce>
    </Card>
  );
}
