'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { MintError } from '@mint/sdk/mint-error.ts';
import { type ReactNode, useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { type Refusal, showRefusals } from '../session/refusals.ts';
import { Button, type ButtonProps } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { explain } from '../ui/states.tsx';
import { useToast } from '../ui/toasts.tsx';

const maxReasonLength = 500;

/** The reason that every action of an operator needs. */
export const reasonSchema = z
  .string()
  .trim()
  .min(1, 'Say why: it goes on the record.')
  .max(maxReasonLength, `Say it in ${maxReasonLength} characters.`);
const schema = z.object({ reason: reasonSchema });

/** What went wrong with an action. What was begun has its end without the operator: saying that it failed would be wrong. */
export function ActionFailed({ error }: { readonly error: Error }) {
  const mayBeUnderWay = !(error instanceof MintError) || ['NETWORK_ERROR', 'SERVICE_UNAVAILABLE'].includes(error.code);
  return (
    <Notice kind="danger">
      {explain(error).message}
      {mayBeUnderWay && ' If it was begun it is carried out by itself: the record of actions tells.'}
    </Notice>
  );
}

/** A button that does something in the operator's name: asks why first, says what came of it, and stays open when it was refused. */
export function ActionDialog({
  label,
  title,
  description,
  variant = 'outline',
  size = 'sm',
  reasonHint = 'Goes on the record.',
  children,
  act,
  done,
}: Pick<ButtonProps, 'variant' | 'size'> & {
  /** What the button says, and the one that does it. */
  readonly label: string;
  readonly title: string;
  readonly description: string;
  readonly reasonHint?: string;
  /** What else should be seen before. */
  readonly children?: ReactNode;
  /** Does it; answers why it was not done, nothing when it was. */
  readonly act: (reason: string) => Promise<readonly Refusal[]>;
  /** What to say when it was done. */
  readonly done: string;
}) {
  // What was asked stays on the dialog until it is gone: once it is done, the page behind asks the next thing.
  const [asked, setAsked] = useState<{ label: string; title: string; description: string } | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { reason: '' } });
  const say = useToast();
  const { errors, isSubmitting } = form.formState;

  const change = (next: boolean) => {
    if (isSubmitting) return;
    form.reset();
    setFailure(null);
    setAsked(next ? { label, title, description } : null);
  };
  const submit = form.handleSubmit(async ({ reason }) => {
    setFailure(null);
    try {
      const refusals = await act(reason);
      if (refusals.length > 0) {
        showRefusals(form, refusals, ['reason']);
        return;
      }
      say({ title: done });
      form.reset();
      setAsked(null);
    } catch (error) {
      setFailure(error as Error);
    }
  });

  return (
    <Dialog
      open={asked !== null}
      onOpenChange={change}
      trigger={
        <Button variant={variant} size={size}>
          {label}
        </Button>
      }
      title={asked?.title ?? title}
      description={asked?.description ?? description}
    >
      <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-4">
        {children}
        {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
        {failure && <ActionFailed error={failure} />}
        <Field label="Reason" hint={reasonHint} error={errors.reason?.message}>
          {(control) => <TextArea maxLength={maxReasonLength} {...control} {...form.register('reason')} />}
        </Field>
        <Button type="submit" variant={variant === 'danger' ? 'danger' : 'primary'} busy={isSubmitting}>
          {asked?.label ?? label}
        </Button>
      </form>
    </Dialog>
  );
}
