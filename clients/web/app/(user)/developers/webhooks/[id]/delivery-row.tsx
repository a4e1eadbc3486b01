'use client';

import { RedeliverDocument } from '@mint/sdk/__generated__/graphql.ts';
import { ChevronDown } from 'lucide-react';
import { Accordion } from 'radix-ui';
import { formatMoment } from '../../../../../money/format-date.ts';
import { useAction } from '../../../../../session/answers.ts';
import { Button } from '../../../../../ui/button.tsx';
import { Chip } from '../../../../../ui/chip.tsx';
import { Notice } from '../../../../../ui/notice.tsx';
import { explain } from '../../../../../ui/states.tsx';
import { attemptErrors, type Delivery, deliveryStates, eventNames } from '../webhook-words.ts';

/** The body as it is read best; as it is, when it can't be read. */
function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

/** One delivery; opened, it shows what was sent and how each attempt went. */
export function DeliveryRow({
  endpointId,
  delivery: { id, event, messageId, isTest, body, status, attemptCount, attempts, nextAttemptAt, createdAt },
  canRedeliver,
}: {
  readonly endpointId: string;
  readonly delivery: Delivery;
  readonly canRedeliver: boolean;
}) {
  const redeliver = useAction(RedeliverDocument, [['webhook-deliveries', endpointId]]);
  const refusal = redeliver.data?.webhookRedeliver.userErrors[0]?.message;
  const { name, look } = deliveryStates[status];
  return (
    <Accordion.Item value={id} className="border-b last:border-b-0">
      <Accordion.Header>
        <Accordion.Trigger className="group flex w-full cursor-pointer items-center gap-3 rounded-lg py-3 text-left">
          <span className="grid min-w-0 flex-1 gap-0.5">
            <span className="truncate text-sm font-medium">
              {eventNames[event]}
              {isTest && <span className="font-normal text-muted"> · test</span>}
            </span>
            <span className="text-sm text-muted">
              {formatMoment(createdAt)} · {attemptCount === 1 ? '1 attempt' : `${attemptCount} attempts`}
            </span>
          </span>
          <Chip look={look}>{name}</Chip>
          <ChevronDown
            className="size-4 shrink-0 text-muted transition-transform group-data-[state=open]:rotate-180"
            aria-hidden
          />
        </Accordion.Trigger>
      </Accordion.Header>
      <Accordion.Content className="grid gap-4 pb-4">
        <p className="font-mono text-xs break-all text-muted">{messageId}</p>
        {attempts.length > 0 && (
          <ol className="grid gap-2" aria-label="Attempts">
            {attempts.map(({ at, responseStatus, responseBody, durationMs, error }) => (
              <li key={at} className="grid gap-1 rounded-xl bg-raised px-3.5 py-2.5 text-sm">
                <span className="flex flex-wrap justify-between gap-x-4">
                  <span className={error ? 'font-medium text-danger' : 'font-medium text-primary'}>
                    {[responseStatus, error && attemptErrors[error]].filter((part) => part !== null).join(' · ') || 'Taken'}
                  </span>
                  <span className="text-muted tabular-nums">
                    <time dateTime={at}>{formatMoment(at)}</time> · {durationMs} ms
                  </span>
                </span>
                {responseBody && <code className="font-mono text-xs break-all whitespace-pre-wrap">{responseBody}</code>}
              </li>
            ))}
          </ol>
        )}
        {nextAttemptAt && <p className="text-sm text-muted">Tried next {formatMoment(nextAttemptAt)}</p>}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
        <section className="max-h-72 overflow-auto rounded-xl bg-raised p-3.5" tabIndex={0} aria-label="Body">
          <pre className="font-mono text-xs">{readable(body)}</pre>
        </section>
        {refusal && <Notice kind="danger">{refusal}</Notice>}
        {redeliver.error && <Notice kind="danger">{explain(redeliver.error).message}</Notice>}
        {canRedeliver && (
          <Button
            variant="outline"
            size="sm"
            className="justify-self-start"
            busy={redeliver.isPending}
            onClick={() => redeliver.mutate({ input: { endpointId, deliveryId: id } })}
          >
            {status === 'PENDING' ? 'Send it now' : 'Send it again'}
          </Button>
        )}
      </Accordion.Content>
    </Accordion.Item>
  );
}
