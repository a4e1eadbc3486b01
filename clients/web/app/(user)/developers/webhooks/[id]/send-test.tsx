'use client';

import { SendTestWebhookDocument, type WebhookEvent } from '@mint/sdk/__generated__/graphql.ts';
import { useState } from 'react';
import { useAction } from '../../../../../session/answers.ts';
import { Button } from '../../../../../ui/button.tsx';
import { Card, CardHeader } from '../../../../../ui/card.tsx';
import { Field, Select } from '../../../../../ui/field.tsx';
import { Notice } from '../../../../../ui/notice.tsx';
import { explain } from '../../../../../ui/states.tsx';
import { events, type WebhookEndpoint } from '../webhook-words.ts';

/** Sends an example of an event. */
export function SendTest({ endpoint: { id, events: told } }: { readonly endpoint: WebhookEndpoint }) {
  const [event, setEvent] = useState<WebhookEvent>(told[0] ?? 'TRANSACTION_COMPLETED');
  const send = useAction(SendTestWebhookDocument, [['webhook-deliveries', id]]);
  const payload = send.data?.webhookTestSend;
  const refusal = payload?.userErrors[0]?.message;
  return (
    <Card>
      <CardHeader title="Try it" />
      <form
        className="grid gap-4"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          send.mutate({ input: { id, event } });
        }}
      >
        {refusal && <Notice kind="danger">{refusal}</Notice>}
        {send.error && <Notice kind="danger">{explain(send.error).message}</Notice>}
        {payload?.delivery && <Notice kind="success">Sent: the log says what became of it.</Notice>}
        <Field label="Example of" hint="It says that it is a test, and is tried once.">
          {(control) => (
            <Select value={event} onChange={(change) => setEvent(change.target.value as WebhookEvent)} {...control}>
              {events.map(({ value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button type="submit" variant="tint" busy={send.isPending} className="justify-self-start">
          Send a test
        </Button>
      </form>
    </Card>
  );
}
