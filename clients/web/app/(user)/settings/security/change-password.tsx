'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { ChangePasswordDocument } from '@mint/sdk/__generated__/graphql.ts';
import Link from 'next/link';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { newPasswordRule } from '../../../../people/account-rules.ts';
import { useAction } from '../../../../session/answers.ts';
import { showRefusals } from '../../../../session/refusals.ts';
import { useSecondFactor } from '../../../../session/second-factor.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Card, CardHeader } from '../../../../ui/card.tsx';
import { Field, Input } from '../../../../ui/field.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { explain } from '../../../../ui/states.tsx';
import { useToast } from '../../../../ui/toasts.tsx';

const schema = z.object({ password: z.string().min(1, 'Enter your password as it is.'), newPassword: newPasswordRule });

/** Replaces the password; whoever else is logged in to the account no longer is. */
export function ChangePassword() {
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { password: '', newPassword: '' } });
  const change = useAction(ChangePasswordDocument, [['sessions']]);
  const factor = useSecondFactor();
  const say = useToast();
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (input) => {
    const { passwordChange } = await change.mutateAsync({ input: { ...input, ...factor.input } });
    factor.note(passwordChange.userErrors);
    if (passwordChange.user) {
      form.reset();
      say({ title: 'Your password is changed', body: 'Wherever else you were logged in, you are logged out.' });
    } else {
      const others = passwordChange.userErrors.filter((refusal) => !factor.tells(refusal.code));
      showRefusals(form, others, ['password', 'newPassword']);
    }
  });
  return (
    <Card>
      <CardHeader title="Password" />
      <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-4">
        {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
        {change.error && <Notice kind="danger">{explain(change.error).message}</Notice>}
        <Field
          label="Current password"
          error={errors.password?.message}
          hint={
            <Link href="/forgot-password" className="text-primary underline underline-offset-4">
              Forgot it?
            </Link>
          }
        >
          {(control) => <Input type="password" autoComplete="current-password" {...control} {...form.register('password')} />}
        </Field>
        <Field label="New password" hint="It ends your other sessions." error={errors.newPassword?.message}>
          {(control) => <Input type="password" autoComplete="new-password" {...control} {...form.register('newPassword')} />}
        </Field>
        {factor.field}
        <Button type="submit" busy={isSubmitting} className="justify-self-start">
          Change password
        </Button>
      </form>
    </Card>
  );
}
