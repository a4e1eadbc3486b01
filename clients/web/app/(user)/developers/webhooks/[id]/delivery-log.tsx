'use client';

import { WebhookDeliveriesDocument, type WebhookDeliveryStatus } from '@mint/sdk/__generated__/graphql.ts';
import { useQueryClient } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import { Accordion } from 'radix-ui';
import { useEffect, useState } from 'react';
import { usePages } from '../../../../../session/answers.ts';
import { Button } from '../../../../../ui/button.tsx';
import { Card, CardHeader } from '../../../../../ui/card.tsx';
import { Field, Select } from '../../../../../ui/field.tsx';
import { FormDialog } from '../../../../../ui/form-dialog.tsx';
import { MoreButton } from '../../../../../ui/more-button.tsx';
import { Empty, Failed, ListSkeleton } from '../../../../../ui/states.tsx';
import { type Delivery, deliveryStates, type WebhookEndpoint } from '../webhook-words.ts';
import { DeliveryRow } from './delivery-row.tsx';
import { RedeliverRange } from './redeliver-range.tsx';

const pageSize = 20;
const lookAgainMs = 2_000;
const soonMs = 60_000;

/** Whether a delivery may have its outcome in a moment; one that is tried in hours is not worth asking about. */
const isUnderWay = ({ status, attemptCount, nextAttemptAt }: Delivery) =>
  status === 'PENDING' && (attemptCount === 0 || (nextAttemptAt !== null && Date.parse(nextAttemptAt) - Date.now() < soonMs));

/** What was sent to an endpoint and is owed to it, newest first. */
export function DeliveryLog({ endpoint: { id, enabled } }: { readonly endpoint: WebhookEndpoint }) {
  const [status, setStatus] = useState<'' | WebhookDeliveryStatus>('');
  const pages = usePages(
    ['webhook-deliveries', id],
    WebhookDeliveriesDocument,
    { id, first: pageSize, ...(status === '' ? {} : { status }) },
    ({ webhookEndpoint }) => webhookEndpoint?.deliveries,
    {
      refetchEvery: (shown) =>
        enabled && shown.some(({ webhookEndpoint }) => webhookEndpoint?.deliveries.nodes.some(isUnderWay)) ? lookAgainMs : 0,
    },
  );
  const answers = useQueryClient();
  const deliveries = pages.data?.pages.flatMap(({ webhookEndpoint }) => webhookEndpoint?.deliveries.nodes ?? []);
  const attempts = deliveries?.map(({ id: deliveryId, attemptCount }) => `${deliveryId} ${attemptCount}`).join();
  useEffect(() => {
    if (attempts === undefined) return;
    // With another attempt the endpoint may stand otherwise: failing, or turned off.
    return () => void answers.invalidateQueries({ queryKey: ['webhooks'] });
  }, [attempts, answers]);
  return (
    <Card>
      <CardHeader
        title="Deliveries"
        action={
          enabled && (
            <FormDialog
              trigger={
                <Button variant="outline" size="sm">
                  Send again …
                </Button>
              }
              title="Send again"
              description="All events that came in a range of time, in order; no tests."
            >
              {(close) => <RedeliverRange endpointId={id} onDone={close} />}
            </FormDialog>
          )
        }
      />
      <div className="mb-3">
        <Field label="Status" hideLabel>
          {(control) => (
            <Select value={status} onChange={(event) => setStatus(event.target.value as typeof status)} {...control}>
              <option value="">All of them</option>
              {Object.entries(deliveryStates).map(([value, { name }]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {pages.error ? (
        <Failed error={pages.error} retry={() => void pages.refetch()} />
      ) : deliveries === undefined ? (
        <ListSkeleton />
      ) : deliveries.length === 0 ? (
        <Empty icon={ScrollText} title="Nothing here">
          {status === '' ? 'Send a test to see how it goes.' : 'No delivery stands so.'}
        </Empty>
      ) : (
        <>
          <Accordion.Root type="multiple" className="grid">
            {deliveries.map((delivery) => (
              <DeliveryRow key={delivery.id} endpointId={id} delivery={delivery} canRedeliver={enabled} />
            ))}
          </Accordion.Root>
          <MoreButton hasMore={pages.hasNextPage} busy={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />
        </>
      )}
    </Card>
  );
}
