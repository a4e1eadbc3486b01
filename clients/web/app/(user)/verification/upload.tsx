'use client';

import type { KycDocumentKind } from '@mint/sdk/__generated__/graphql.ts';
import { FileUp } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { cn } from '../../../ui/class-names.ts';
import { Field, Select } from '../../../ui/field.tsx';
import { formatBytes } from '../../../ui/format-bytes.ts';
import { Notice } from '../../../ui/notice.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';
import { kindNames } from './file-states.ts';
import { maxBytes, takenTypes, useUpload } from './use-upload.ts';

const kinds = Object.keys(kindNames) as KycDocumentKind[];
const whole = 100;

/** Adds a document: what it is, and its file, by choosing or by dropping it. */
export function Upload() {
  const [kind, setKind] = useState<KycDocumentKind>('PASSPORT');
  const [isOver, setIsOver] = useState(false);
  const inputId = useId();
  const { state, start, cancel } = useUpload();
  const isBusy = state.name === 'sending' || state.name === 'checking';
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !isBusy) void start(kind, file);
  };
  return (
    <div className="grid gap-3">
      <Field label="What it is">
        {(control) => (
          <Select
            value={kind}
            disabled={isBusy}
            onChange={(event) => setKind(event.target.value as KycDocumentKind)}
            {...control}
          >
            {kinds.map((each) => (
              <option key={each} value={each}>
                {kindNames[each]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {isBusy ? (
        <div className="grid gap-3 rounded-xl border border-dashed p-5">
          <div className="flex items-center justify-between gap-3 text-sm">
            <span className="truncate font-medium">{state.fileName}</span>
            <span className="text-muted tabular-nums">
              {state.name === 'sending' ? `${Math.round(state.share * whole)} %` : 'Checking …'}
            </span>
          </div>
          <ProgressBar label={`Uploading ${state.fileName}`} share={state.name === 'sending' ? state.share : null} />
          {state.name === 'sending' && (
            <Button variant="ghost" size="sm" className="justify-self-end" onClick={cancel}>
              Cancel
            </Button>
          )}
        </div>
      ) : (
        <label
          htmlFor={inputId}
          onDragOver={(event) => {
            event.preventDefault();
            setIsOver(true);
          }}
          onDragLeave={() => setIsOver(false)}
          onDrop={drop}
          className={cn(
            'grid cursor-pointer justify-items-center gap-1.5 rounded-xl border border-dashed p-6 text-center transition-colors hover:bg-raised has-focus-visible:outline-2 has-focus-visible:outline-focus',
            isOver && 'border-primary bg-tint',
          )}
        >
          <FileUp className="size-6 text-muted" aria-hidden />
          <span className="text-sm font-medium">Choose a file, or drop it here</span>
          <span className="text-sm text-muted">JPEG, PNG or PDF, up to {formatBytes(maxBytes)}</span>
          <input
            id={inputId}
            type="file"
            accept={takenTypes.join(',')}
            className="sr-only"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) void start(kind, file);
              // So that the same file can be chosen again.
              event.target.value = '';
            }}
          />
        </label>
      )}
      {state.name === 'failed' && <Notice kind="danger">{state.message}</Notice>}
      {state.name === 'done' && <Notice kind="success">{state.fileName} is uploaded.</Notice>}
    </div>
  );
}
