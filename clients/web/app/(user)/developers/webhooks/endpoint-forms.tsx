'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import {
  CreateWebhookEndpointDocument,
  DeleteWebhookEndpointDocument,
  RotateWebhookSecretDocument,
  UpdateWebhookEndpointDocument,
  type WebhookEvent,
} from '@mint/sdk/__generated__/graphql.ts';
import { useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAction } from '../../../../session/answers.ts';
import { showRefusals } from '../../../../session/refusals.ts';
import { Button } from '../../../../ui/button.tsx';
import { Checks } from '../../../../ui/checks.tsx';
import { Field, Input, Select } from '../../../../ui/field.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { explain } from '../../../../ui/states.tsx';
import { overlaps, usualOverlap } from '../overlaps.ts';
import type { NewSecret } from '../secret-card.tsx';
import { events, type WebhookEndpoint } from './webhook-words.ts';

const schema = z.object({
  url: z.string().trim().min(1, 'Enter where to send to.'),
  description: z.string().trim().max(200, 'Use at most 200 characters.'),
  events: z.array(z.string()).min(1, 'Choose at least one.'),
});
type Values = z.infer<typeof schema>;
const fields = ['url', 'description', 'events'] as const;

function EndpointFields({ form }: { readonly form: UseFormReturn<Values> }) {
  const { errors } = form.formState;
  return (
    <>
      <Field label="URL" hint="https, of a public host." error={errors.url?.message}>
        {(control) => (
          <Input type="url" inputMode="url" spellCheck={false} autoComplete="off" {...control} {...form.register('url')} />
        )}
      </Field>
      <Field label="Description" error={errors.description?.message}>
        {(control) => <Input autoComplete="off" {...control} {...form.register('description')} />}
      </Field>
      <Checks label="Events" options={events} error={errors.events?.message} {...form.register('events')} />
    </>
  );
}

/** Asks where to send what, and makes the endpoint. */
export function CreateEndpoint({ onCreated }: { readonly onCreated: (secret: NewSecret) => void }) {
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { url: '', description: '', events: [] } });
  const create = useAction(CreateWebhookEndpointDocument, [['webhooks']]);
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ url, description, events: chosen }) => {
    const { webhookEndpointCreate } = await create.mutateAsync({
      input: { url, events: chosen as WebhookEvent[], ...(description === '' ? {} : { description }) },
    });
    const { secret, userErrors } = webhookEndpointCreate;
    if (secret) onCreated({ title: 'The endpoint is made', label: 'What signs its requests', secret });
    else showRefusals(form, userErrors, fields);
  });
  return (
    <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-4">
      {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
      {create.error && <Notice kind="danger">{explain(create.error).message}</Notice>}
      <EndpointFields form={form} />
      <Button type="submit" size="lg" busy={isSubmitting}>
        Make the endpoint
      </Button>
    </form>
  );
}

/** Changes where an endpoint is and what it is told of. */
export function EditEndpoint({ endpoint, onDone }: { readonly endpoint: WebhookEndpoint; readonly onDone: () => void }) {
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { url: endpoint.url, description: endpoint.description ?? '', events: [...endpoint.events] as string[] },
  });
  const update = useAction(UpdateWebhookEndpointDocument, [['webhooks']]);
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    const { webhookEndpointUpdate } = await update.mutateAsync({
      input: { id: endpoint.id, ...values, events: values.events as WebhookEvent[] },
    });
    if (webhookEndpointUpdate.endpoint) onDone();
    else showRefusals(form, webhookEndpointUpdate.userErrors, fields);
  });
  return (
    <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-4">
      {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
      {update.error && <Notice kind="danger">{explain(update.error).message}</Notice>}
      <EndpointFields form={form} />
      <Button type="submit" size="lg" busy={isSubmitting}>
        Save
      </Button>
    </form>
  );
}

/** Gives an endpoint another secret; for a while requests carry the signatures of both. */
export function RotateSecret({ id, onRotated }: { readonly id: string; readonly onRotated: (secret: NewSecret) => void }) {
  const [overlap, setOverlap] = useState<string>(usualOverlap);
  const rotate = useAction(RotateWebhookSecretDocument, [['webhooks']]);
  const refusal = rotate.data?.webhookSecretRotate.userErrors[0]?.message;
  const submit = async () => {
    const { webhookSecretRotate } = await rotate.mutateAsync({ input: { id, overlapSeconds: Number(overlap) } });
    const { secret } = webhookSecretRotate;
    if (secret) onRotated({ title: 'The endpoint has another secret', label: 'What signs its requests', secret });
  };
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit().catch(() => {});
      }}
    >
      {refusal && <Notice kind="danger">{refusal}</Notice>}
      {rotate.error && <Notice kind="danger">{explain(rotate.error).message}</Notice>}
      <Field label="The secret before stops signing">
        {(control) => (
          <Select value={overlap} onChange={(event) => setOverlap(event.target.value)} {...control}>
            {overlaps.map(({ seconds, name }) => (
              <option key={seconds} value={seconds}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit" size="lg" busy={rotate.isPending}>
        Rotate
      </Button>
    </form>
  );
}

/** Removes an endpoint, once that is said a second time. */
export function DeleteEndpoint({ id, onDeleted }: { readonly id: string; readonly onDeleted: () => void }) {
  const remove = useAction(DeleteWebhookEndpointDocument, [['webhooks']]);
  const refusal = remove.data?.webhookEndpointDelete.userErrors[0]?.message;
  const submit = async () => {
    const { webhookEndpointDelete } = await remove.mutateAsync({ input: { id } });
    if (webhookEndpointDelete.deletedEndpointId) onDeleted();
  };
  return (
    <div className="grid gap-4">
      {refusal && <Notice kind="danger">{refusal}</Notice>}
      {remove.error && <Notice kind="danger">{explain(remove.error).message}</Notice>}
      <Button variant="danger" size="lg" busy={remove.isPending} onClick={() => void submit().catch(() => {})}>
        Delete
      </Button>
    </div>
  );
}
