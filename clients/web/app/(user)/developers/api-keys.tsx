'use client';

import { DeveloperKeysDocument } from '@mint/sdk/__generated__/graphql.ts';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { useAnswer } from '../../../session/answers.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { Empty, Failed, ListSkeleton } from '../../../ui/states.tsx';
import { CreateKey } from './create-key.tsx';
import { DevelopersTabs } from './developers-tabs.tsx';
import { KeyCard } from './key-card.tsx';
import { hasEnded } from './key-words.ts';
import { type NewSecret, SecretCard } from './secret-card.tsx';

/** The keys by which programs use Mint in a person's name. */
export function ApiKeys() {
  const { data, error, refetch } = useAnswer(['api-keys'], DeveloperKeysDocument, {});
  const [shown, setShown] = useState<NewSecret | null>(null);
  const keys = data?.apiKeys;
  const ended = keys?.filter(hasEnded) ?? [];
  return (
    <>
      <PageTitle
        action={
          <FormDialog
            trigger={
              <Button>
                <Plus aria-hidden />
                New key
              </Button>
            }
            title="New API key"
            description="A program that has it uses Mint in your name."
          >
            {(close) => (
              <CreateKey
                onCreated={(created) => {
                  close();
                  setShown(created);
                }}
              />
            )}
          </FormDialog>
        }
      >
        Developers
      </PageTitle>
      <DevelopersTabs />
      {shown && <SecretCard shown={shown} onKept={() => setShown(null)} />}
      {error ? (
        <Card>
          <Failed error={error} retry={() => void refetch()} />
        </Card>
      ) : !keys ? (
        <Card>
          <ListSkeleton rows={3} />
        </Card>
      ) : keys.length === 0 ? (
        <Card>
          <Empty icon={KeyRound} title="No keys yet">
            Make one for a program of yours, with no more rights than it needs.
          </Empty>
        </Card>
      ) : (
        <div className="grid gap-5">
          <ul className="grid gap-5">
            {keys
              .filter((key) => !hasEnded(key))
              .map((key) => (
                <li key={key.id}>
                  <KeyCard apiKey={key} onSecret={setShown} />
                </li>
              ))}
          </ul>
          {ended.length > 0 && (
            <section className="grid gap-3">
              <h2 className="text-sm font-medium text-muted">Ended</h2>
              <ul className="grid gap-5">
                {ended.map((key) => (
                  <li key={key.id}>
                    <KeyCard apiKey={key} onSecret={setShown} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      )}
    </>
  );
}
