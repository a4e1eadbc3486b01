'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { LogOutDocument, SessionsDocument, UpdateProfileDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { formatMoment } from '../../../money/format-date.ts';
import { useAction, useAnswer } from '../../../session/answers.ts';
import { showRefusals } from '../../../session/refusals.ts';
import { useViewer } from '../../../shell/viewer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card, CardHeader } from '../../../ui/card.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { explain, Failed, ListSkeleton } from '../../../ui/states.tsx';
import { useToast } from '../../../ui/toasts.tsx';

/** Who a person is to others, and where they are logged in. */
export function Settings() {
  return (
    <>
      <PageTitle>Settings</PageTitle>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Profile />
        <Sessions />
      </div>
    </>
  );
}

const schema = z.object({
  displayName: z.string().trim().min(1, 'Enter the name that others see.'),
  handle: z
    .string()
    .trim()
    .regex(/^[a-zA-Z0-9_]{3,30}$/, 'Use 3 to 30 letters, digits or underscores.'),
});

function Profile() {
  const { displayName, handle, email, emailVerified } = useViewer();
  const form = useForm({ resolver: zodResolver(schema), values: { displayName, handle } });
  const update = useAction(UpdateProfileDocument, [['me']]);
  const say = useToast();
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (input) => {
    const { profileUpdate } = await update.mutateAsync({ input });
    if (profileUpdate.user) say({ title: 'Saved' });
    else showRefusals(form, profileUpdate.userErrors, ['displayName', 'handle']);
  });
  return (
    <Card>
      <CardHeader title="Profile" />
      <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-4">
        {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
        {update.error && <Notice kind="danger">{explain(update.error).message}</Notice>}
        <Field label="Name" error={errors.displayName?.message}>
          {(control) => <Input autoComplete="name" {...control} {...form.register('displayName')} />}
        </Field>
        <Field label="Handle" error={errors.handle?.message}>
          {(control) => (
            <Input autoComplete="nickname" autoCapitalize="none" spellCheck={false} {...control} {...form.register('handle')} />
          )}
        </Field>
        <p className="text-sm text-muted">
          {email} · {emailVerified ? 'confirmed' : 'not confirmed yet'}
        </p>
        <Button type="submit" busy={isSubmitting} className="justify-self-start">
          Save
        </Button>
      </form>
    </Card>
  );
}

function Sessions() {
  const { data, error, refetch } = useAnswer(['sessions'], SessionsDocument, {});
  const end = useAction(LogOutDocument, [['sessions']]);
  const sessions = data?.sessions;
  return (
    <Card>
      <CardHeader title="Where you are logged in" />
      {error ? (
        <Failed error={error} retry={() => void refetch()} />
      ) : !sessions ? (
        <ListSkeleton rows={2} />
      ) : (
        <ul className="grid gap-4">
          {sessions.map(({ id, userAgent, ipAddress, lastUsedAt, current }) => (
            <li key={id} className="flex items-start justify-between gap-4">
              <div className="grid min-w-0 gap-0.5">
                <p className="truncate text-sm font-medium" title={userAgent ?? undefined}>
                  {userAgent ?? 'Unknown device'}
                </p>
                <p className="text-sm text-muted">
                  {ipAddress} · {formatMoment(lastUsedAt)}
                </p>
              </div>
              {current ? (
                <span className="text-sm text-muted">This one</span>
              ) : (
                <Button
                  variant="danger"
                  size="sm"
                  busy={end.isPending && end.variables.input.sessionId === id}
                  onClick={() => end.mutate({ input: { sessionId: id } })}
                >
                  End
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
