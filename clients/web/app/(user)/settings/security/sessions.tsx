'use client';

import { LogOutDocument, SessionsDocument } from '@mint/sdk/__generated__/graphql.ts';
import Bowser from 'bowser';
import { Monitor, Smartphone, Terminal } from 'lucide-react';
import { formatMoment } from '../../../../money/format-date.ts';
import { useAction, useAnswer } from '../../../../session/answers.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card, CardHeader } from '../../../../ui/card.tsx';
import { Chip } from '../../../../ui/chip.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { explain, Failed, ListSkeleton } from '../../../../ui/states.tsx';

/** What a person would call the program that a session is used with. */
function programOf(userAgent: string | null) {
  if (userAgent === null || userAgent === '') return { name: 'Unknown device', icon: Terminal };
  const { browser, os, platform } = Bowser.parse(userAgent);
  const parts = [browser.name, os.name && `on ${os.name}`].filter(Boolean);
  return {
    name: browser.name ? parts.join(' ') : userAgent,
    icon: platform.type === 'mobile' || platform.type === 'tablet' ? Smartphone : platform.type ? Monitor : Terminal,
  };
}

/** Where a person is logged in, and a way out of each place. */
export function Sessions() {
  const { data, error, refetch } = useAnswer(['sessions'], SessionsDocument, {});
  const end = useAction(LogOutDocument, [['sessions']]);
  const endOthers = useAction(LogOutDocument, [['sessions']]);
  const sessions = data?.sessions;
  const hasOthers = sessions?.some(({ current }) => !current) ?? false;
  const failure = end.error ?? endOthers.error;
  return (
    <Card>
      <CardHeader
        title="Where you are logged in"
        action={
          hasOthers && (
            <Button
              variant="outline"
              size="sm"
              busy={endOthers.isPending}
              onClick={() => endOthers.mutate({ input: { others: true } })}
            >
              End all others
            </Button>
          )
        }
      />
      {failure && (
        <Notice kind="danger" className="mb-4">
          {explain(failure).message}
        </Notice>
      )}
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !sessions ? (
        <ListSkeleton rows={2} />
      ) : (
        <ul className="grid gap-4">
          {sessions.map(({ id, userAgent, ipAddress, lastUsedAt, current }) => {
            const { name, icon: Icon } = programOf(userAgent);
            return (
              <li key={id} className="flex items-center gap-3">
                <span className="grid size-10 shrink-0 place-items-center rounded-full bg-raised text-muted">
                  <Icon className="size-5" aria-hidden />
                </span>
                <div className="grid min-w-0 flex-1 gap-0.5">
                  <p className="truncate text-sm font-medium" title={userAgent ?? undefined}>
                    {name}
                  </p>
                  <p className="text-sm text-muted">
                    {ipAddress && `${ipAddress} · `}
                    <time dateTime={lastUsedAt}>{formatMoment(lastUsedAt)}</time>
                  </p>
                </div>
                {current ? (
                  <Chip look="good">This one</Chip>
                ) : (
                  <Button
                    variant="danger"
                    size="sm"
                    aria-label={`End: ${name}`}
                    busy={end.isPending && end.variables.input.sessionId === id}
                    onClick={() => end.mutate({ input: { sessionId: id } })}
                  >
                    End
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
