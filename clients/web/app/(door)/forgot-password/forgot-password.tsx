'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { RequestPasswordResetDocument } from '@mint/sdk/__generated__/graphql.ts';
import Link from 'next/link';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAction } from '../../../session/answers.ts';
import { showRefusals } from '../../../session/refusals.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { explain } from '../../../ui/states.tsx';

const schema = z.object({ email: z.email('Enter your e-mail address.') });

/** Asks for the e-mail by which a password is set anew. Says the same whether or not the address is known. */
export function ForgotPassword() {
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email: '' } });
  const request = useAction(RequestPasswordResetDocument);
  const submit = form.handleSubmit(async (input) => {
    const { passwordResetRequest } = await request.mutateAsync({ input });
    showRefusals(form, passwordResetRequest.userErrors, ['email']);
  });
  if (request.data?.passwordResetRequest.accepted)
    return (
      <div className="grid gap-5">
        <h1 className="text-xl font-semibold">Look at your mail</h1>
        <Notice kind="success">If the address has an account, a message is on its way. Its link works for a short time.</Notice>
        <Button asChild variant="outline" size="lg">
          <Link href="/login">Back to log in</Link>
        </Button>
      </div>
    );
  return (
    <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-5">
      <h1 className="text-xl font-semibold">Forgot your password?</h1>
      {request.error && <Notice kind="danger">{explain(request.error).message}</Notice>}
      <Field label="E-mail" error={form.formState.errors.email?.message}>
        {(control) => <Input type="email" autoComplete="username" {...control} {...form.register('email')} />}
      </Field>
      <Button type="submit" size="lg" busy={form.formState.isSubmitting}>
        Send the link
      </Button>
      <Link href="/login" className="text-center text-sm text-primary underline-offset-4 hover:underline">
        Back to log in
      </Link>
    </form>
  );
}
