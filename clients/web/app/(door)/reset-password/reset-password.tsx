'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { ResetPasswordDocument } from '@mint/sdk/__generated__/graphql.ts';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { newPasswordRule } from '../../../people/account-rules.ts';
import { useAction } from '../../../session/answers.ts';
import { showRefusals } from '../../../session/refusals.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { explain } from '../../../ui/states.tsx';

const schema = z.object({ newPassword: newPasswordRule });

/** Sets a password anew with the token of an e-mail; ends every session of the person. */
export function ResetPassword({ token }: { readonly token: string }) {
  const router = useRouter();
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { newPassword: '' } });
  const reset = useAction(ResetPasswordDocument);
  const { errors } = form.formState;
  const submit = form.handleSubmit(async ({ newPassword }) => {
    const { passwordReset } = await reset.mutateAsync({ input: { token, newPassword } });
    if (passwordReset.user) router.replace('/login?notice=reset');
    else showRefusals(form, passwordReset.userErrors, ['newPassword']);
  });
  return (
    <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-5">
      <h1 className="text-xl font-semibold">Set a new password</h1>
      {errors.root?.message && (
        <Notice kind="danger">
          {errors.root.message}{' '}
          <Link href="/forgot-password" className="underline underline-offset-4">
            Ask for another link
          </Link>
        </Notice>
      )}
      {reset.error && <Notice kind="danger">{explain(reset.error).message}</Notice>}
      <Field label="New password" hint="It ends every session, on every device." error={errors.newPassword?.message}>
        {(control) => <Input type="password" autoComplete="new-password" {...control} {...form.register('newPassword')} />}
      </Field>
      <Button type="submit" size="lg" busy={form.formState.isSubmitting}>
        Set password
      </Button>
    </form>
  );
}
