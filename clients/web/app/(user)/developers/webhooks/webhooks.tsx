'use client';

import { WebhookEndpointListDocument } from '@mint/sdk/__generated__/graphql.ts';
import { Plus, Webhook } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useAnswer } from '../../../../session/answers.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Chip } from '../../../../ui/chip.tsx';
import { FormDialog } from '../../../../ui/form-dialog.tsx';
import { PageTitle } from '../../../../ui/page-title.tsx';
import { Empty, Failed, ListSkeleton } from '../../../../ui/states.tsx';
import { DevelopersTabs } from '../developers-tabs.tsx';
import { type NewSecret, SecretCard } from '../secret-card.tsx';
import { CreateEndpoint } from './endpoint-forms.tsx';
import { stateOf } from './webhook-words.ts';

/** The URLs that are told of a person's events. */
export function Webhooks() {
  const { data, error, refetch } = useAnswer(['webhooks'], WebhookEndpointListDocument, {});
  const [shown, setShown] = useState<NewSecret | null>(null);
  const endpoints = data?.webhookEndpoints;
  return (
    <>
      <PageTitle
        action={
          <FormDialog
            trigger={
              <Button>
                <Plus aria-hidden />
                New endpoint
              </Button>
            }
            title="New endpoint"
            description="It is told of events by signed requests."
          >
            {(close) => (
              <CreateEndpoint
                onCreated={(secret) => {
                  close();
                  setShown(secret);
                }}
              />
            )}
          </FormDialog>
        }
      >
        Webhooks
      </PageTitle>
      <DevelopersTabs />
      {shown && <SecretCard shown={shown} onKept={() => setShown(null)} />}
      <Card>
        {error ? (
          <Failed error={error} retry={() => void refetch()} />
        ) : !endpoints ? (
          <ListSkeleton rows={3} />
        ) : endpoints.length === 0 ? (
          <Empty icon={Webhook} title="No endpoints yet">
            Have a server of yours told when money moves, instead of asking again and again.
          </Empty>
        ) : (
          <ul className="grid gap-1">
            {endpoints.map((endpoint) => {
              const { name, look } = stateOf(endpoint);
              return (
                <li key={endpoint.id}>
                  <Link
                    href={`/developers/webhooks/${endpoint.id}`}
                    className="-mx-3 flex items-center gap-3 rounded-xl px-3 py-3 transition-colors hover:bg-raised"
                  >
                    <span className="grid min-w-0 flex-1 gap-0.5">
                      <span className="truncate font-mono text-sm font-medium">{endpoint.url}</span>
                      <span className="truncate text-sm text-muted">
                        {endpoint.description ?? (endpoint.events.length === 1 ? '1 event' : `${endpoint.events.length} events`)}
                      </span>
                    </span>
                    <Chip look={look}>{name}</Chip>
                  </Link>
                </li>
              );
            })}
          </ul>
        )}
      </Card>
    </>
  );
}
