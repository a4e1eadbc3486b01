'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { LogInDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAction } from '../../../session/answers.ts';
import { showRefusals } from '../../../session/refusals.ts';
import { CodeField } from '../../../session/second-factor.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field, Input } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { explain } from '../../../ui/states.tsx';

const schema = z.object({
  email: z.string().min(1, 'Enter your e-mail address.'),
  password: z.string().min(1, 'Enter your password.'),
  totpCode: z.string(),
});

/** What brought a person here, by the word in the address. */
const notices: Readonly<Record<string, string>> = {
  registered: 'Your account is ready. Log in, and confirm your e-mail address from the message we sent.',
  reset: 'Your password is changed. Log in with the new one.',
};

/** Only ever a page of ours: an address from outside must not lead elsewhere. */
const ownPath = (path: string): string => (/^\/(?![/\\])/.test(path) ? path : '/');

/** The form to log in with; asks for the second factor when the account has one. */
export function LogIn({ next, notice }: { readonly next: string; readonly notice: string | null }) {
  const router = useRouter();
  const answers = useQueryClient();
  const [asksForCode, setAsksForCode] = useState(false);
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { email: '', password: '', totpCode: '' } });
  const logIn = useAction(LogInDocument);
  const { errors } = form.formState;

  const submit = form.handleSubmit(async ({ email, password, totpCode }) => {
    const code = totpCode.trim();
    const { sessionCreate } = await logIn.mutateAsync({ input: { email, password, ...(code === '' ? {} : { totpCode: code }) } });
    if (sessionCreate.session) {
      answers.clear();
      router.replace(ownPath(next));
      return;
    }
    if (sessionCreate.userErrors.some((error) => error.code === 'TOTP_REQUIRED')) {
      setAsksForCode(true);
      form.setFocus('totpCode');
      return;
    }
    showRefusals(
      form,
      sessionCreate.userErrors.map((error) =>
        error.code === 'TOTP_INVALID' ? { ...error, path: ['input', 'totpCode'] } : error,
      ),
      ['email', 'password', 'totpCode'],
    );
  });

  return (
    <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-5">
      <h1 className="text-xl font-semibold">Log in</h1>
      {notice && notices[notice] && <Notice kind="success">{notices[notice]}</Notice>}
      {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
      {logIn.error && <Notice kind="danger">{explain(logIn.error).message}</Notice>}
      <Field label="E-mail" error={errors.email?.message}>
        {(control) => <Input type="email" autoComplete="username" {...control} {...form.register('email')} />}
      </Field>
      <Field label="Password" error={errors.password?.message}>
        {(control) => <Input type="password" autoComplete="current-password" {...control} {...form.register('password')} />}
      </Field>
      <div hidden={!asksForCode}>
        <CodeField error={errors.totpCode?.message} {...form.register('totpCode')} />
      </div>
      <Button type="submit" size="lg" busy={form.formState.isSubmitting}>
        Log in
      </Button>
      <div className="flex justify-between text-sm">
        <Link href="/forgot-password" className="text-primary underline-offset-4 hover:underline">
          Forgot password?
        </Link>
        <Link href="/register" className="text-primary underline-offset-4 hover:underline">
          Sign up
        </Link>
      </div>
    </form>
  );
}
