'use client';

import { UpdateWebhookEndpointDocument, WebhookEndpointListDocument } from '@mint/sdk/__generated__/graphql.ts';
import { ArrowLeft, SearchX } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { formatMoment } from '../../../../../money/format-date.ts';
import { useAction, useAnswer } from '../../../../../session/answers.ts';
import { Button } from '../../../../../ui/button.tsx';
import { Card, CardHeader } from '../../../../../ui/card.tsx';
import { Chip } from '../../../../../ui/chip.tsx';
import { FormDialog } from '../../../../../ui/form-dialog.tsx';
import { Notice } from '../../../../../ui/notice.tsx';
import { Empty, explain, Failed, ListSkeleton } from '../../../../../ui/states.tsx';
import { type NewSecret, SecretCard } from '../../secret-card.tsx';
import { DeleteEndpoint, EditEndpoint, RotateSecret } from '../endpoint-forms.tsx';
import { disabledReasons, eventNames, stateOf, type WebhookEndpoint } from '../webhook-words.ts';
import { DeliveryLog } from './delivery-log.tsx';
import { SendTest } from './send-test.tsx';

/** One endpoint: how it stands, what it is told of, and what became of each delivery. */
export function Endpoint({ id }: { readonly id: string }) {
  const { data, error, refetch } = useAnswer(['webhooks'], WebhookEndpointListDocument, {});
  const [shown, setShown] = useState<NewSecret | null>(null);
  const endpoint = data?.webhookEndpoints.find((each) => each.id === id);
  return (
    <>
      <div className="mb-5 flex min-h-11 items-center gap-2">
        <Button asChild variant="ghost" size="icon">
          <Link href="/developers/webhooks" aria-label="Back to all endpoints">
            <ArrowLeft aria-hidden />
          </Link>
        </Button>
        <h1 className="text-2xl font-semibold tracking-tight">Webhook</h1>
        {endpoint && <Chip look={stateOf(endpoint).look}>{stateOf(endpoint).name}</Chip>}
      </div>
      {shown && <SecretCard shown={shown} onKept={() => setShown(null)} />}
      {error ? (
        <Card>
          <Failed error={error} retry={() => void refetch()} />
        </Card>
      ) : !data ? (
        <Card>
          <ListSkeleton rows={4} />
        </Card>
      ) : !endpoint ? (
        <Card>
          <Empty icon={SearchX} title="There is no such endpoint" />
        </Card>
      ) : (
        <div className="grid items-start gap-5 lg:grid-cols-[1fr_1.4fr]">
          <div className="grid gap-5">
            <EndpointCard endpoint={endpoint} onSecret={setShown} />
            {endpoint.enabled && <SendTest endpoint={endpoint} />}
          </div>
          <DeliveryLog endpoint={endpoint} />
        </div>
      )}
    </>
  );
}

function EndpointCard({
  endpoint,
  onSecret,
}: {
  readonly endpoint: WebhookEndpoint;
  readonly onSecret: (secret: NewSecret) => void;
}) {
  const { id, url, events, description, enabled, disabledReason, failingSince, previousSecretUntil, createdAt } = endpoint;
  const router = useRouter();
  const turn = useAction(UpdateWebhookEndpointDocument, [['webhooks']]);
  return (
    <Card className="grid gap-4">
      <div>
        <CardHeader title={description ?? 'Endpoint'} />
        <p className="font-mono text-sm break-all">{url}</p>
      </div>
      {disabledReason && <Notice kind="warning">{disabledReasons[disabledReason]}</Notice>}
      {failingSince && enabled && (
        <Notice kind="danger">
          Every attempt has failed since {formatMoment(failingSince)}. After five days it is turned off.
        </Notice>
      )}
      {previousSecretUntil && (
        <Notice kind="info">The secret before signs too, until {formatMoment(previousSecretUntil)}.</Notice>
      )}
      {turn.error && <Notice kind="danger">{explain(turn.error).message}</Notice>}
      <ul className="flex flex-wrap gap-1.5" aria-label="Events">
        {events.map((event) => (
          <li key={event}>
            <Chip>{eventNames[event]}</Chip>
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">
        Made <time dateTime={createdAt}>{formatMoment(createdAt)}</time>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          variant={enabled ? 'outline' : 'primary'}
          size="sm"
          busy={turn.isPending}
          onClick={() => turn.mutate({ input: { id, enabled: !enabled } })}
        >
          {enabled ? 'Turn off' : 'Turn on'}
        </Button>
        <FormDialog
          trigger={
            <Button variant="outline" size="sm">
              Edit
            </Button>
          }
          title="Edit the endpoint"
        >
          {(close) => <EditEndpoint endpoint={endpoint} onDone={close} />}
        </FormDialog>
        <FormDialog
          trigger={
            <Button variant="outline" size="sm">
              Rotate secret
            </Button>
          }
          title="Rotate the secret"
          description="For a while requests carry the signatures of both."
        >
          {(close) => (
            <RotateSecret
              id={id}
              onRotated={(secret) => {
                close();
                onSecret(secret);
              }}
            />
          )}
        </FormDialog>
        <FormDialog
          trigger={
            <Button variant="danger" size="sm">
              Delete
            </Button>
          }
          title="Delete the endpoint?"
          description="Its log goes with it. This can’t be undone."
        >
          {() => <DeleteEndpoint id={id} onDeleted={() => router.replace('/developers/webhooks')} />}
        </FormDialog>
      </div>
    </Card>
  );
}
