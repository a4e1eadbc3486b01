'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { UpdateProfileDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { displayNameRule, handleRule } from '../../../people/account-rules.ts';
import { useAction } from '../../../session/answers.ts';
import { showRefusals } from '../../../session/refusals.ts';
import { useViewer } from '../../../shell/viewer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card, CardHeader } from '../../../ui/card.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { explain } from '../../../ui/states.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import { SettingsTabs } from './settings-tabs.tsx';

/** Who a person is to others. */
export function Settings() {
  return (
    <>
      <PageTitle>Settings</PageTitle>
      <SettingsTabs />
      <div className="max-w-xl">
        <Profile />
      </div>
    </>
  );
}

const schema = z.object({ displayName: displayNameRule, handle: handleRule });

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
