'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { RedeliverDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAction } from '../../../../../session/answers.ts';
import { showRefusals } from '../../../../../session/refusals.ts';
import { Button } from '../../../../../ui/button.tsx';
import { Field, Input } from '../../../../../ui/field.tsx';
import { Notice } from '../../../../../ui/notice.tsx';
import { explain } from '../../../../../ui/states.tsx';
import { useToast } from '../../../../../ui/toasts.tsx';

const schema = z.object({ from: z.string().min(1, 'Enter when to begin.'), to: z.string() });

/** Sends again whatever came in a range of time; the times are the reader's own. */
export function RedeliverRange({ endpointId, onDone }: { readonly endpointId: string; readonly onDone: () => void }) {
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { from: '', to: '' } });
  const redeliver = useAction(RedeliverDocument, [['webhook-deliveries', endpointId]]);
  const say = useToast();
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ from, to }) => {
    const { webhookRedeliver } = await redeliver.mutateAsync({
      input: {
        endpointId,
        from: new Date(from).toISOString(),
        ...(to === '' ? {} : { to: new Date(to).toISOString() }),
      },
    });
    const { queuedCount, userErrors } = webhookRedeliver;
    if (userErrors.length > 0) return showRefusals(form, userErrors, ['from', 'to']);
    onDone();
    say({ title: queuedCount === 1 ? '1 delivery is sent again' : `${queuedCount} deliveries are sent again` });
  });
  return (
    <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-4">
      {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
      {redeliver.error && <Notice kind="danger">{explain(redeliver.error).message}</Notice>}
      <Field label="From" error={errors.from?.message}>
        {(control) => <Input type="datetime-local" {...control} {...form.register('from')} />}
      </Field>
      <Field label="To" hint="None: until now." error={errors.to?.message}>
        {(control) => <Input type="datetime-local" {...control} {...form.register('to')} />}
      </Field>
      <Button type="submit" size="lg" busy={isSubmitting}>
        Send again
      </Button>
    </form>
  );
}
