'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { RegisterDocument } from '@mint/sdk/__generated__/graphql.ts';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { countries } from '../../../money/countries.ts';
import { displayNameRule, handleRule, newPasswordRule } from '../../../people/account-rules.ts';
import { useAction } from '../../../session/answers.ts';
import { showRefusals } from '../../../session/refusals.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, Input, Select } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { explain } from '../../../ui/states.tsx';
import { useHydrated } from '../../../ui/use-hydrated.ts';

const schema = z.object({
  displayName: displayNameRule,
  handle: handleRule,
  email: z.email('Enter your e-mail address.'),
  password: newPasswordRule,
  country: z.string().length(2, 'Choose your country.'),
});

/** The form to sign up with. */
export function Register() {
  const router = useRouter();
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { displayName: '', handle: '', email: '', password: '', country: '' },
  });
  const register = useAction(RegisterDocument);
  const { errors } = form.formState;
  const known = useHydrated() ? countries() : [];

  const submit = form.handleSubmit(async (input) => {
    const { userRegister } = await register.mutateAsync({ input });
    if (userRegister.user) router.replace('/login?notice=registered');
    else showRefusals(form, userRegister.userErrors, ['displayName', 'handle', 'email', 'password', 'country']);
  });

  return (
    <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-5">
      <h1 className="text-xl font-semibold">Sign up</h1>
      {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
      {register.error && <Notice kind="danger">{explain(register.error).message}</Notice>}
      <Field label="Name" error={errors.displayName?.message}>
        {(control) => <Input autoComplete="name" {...control} {...form.register('displayName')} />}
      </Field>
      <Field label="Handle" hint="Others find you by it." error={errors.handle?.message}>
        {(control) => (
          <Input autoComplete="nickname" autoCapitalize="none" spellCheck={false} {...control} {...form.register('handle')} />
        )}
      </Field>
      <Field label="E-mail" error={errors.email?.message}>
        {(control) => <Input type="email" autoComplete="username" {...control} {...form.register('email')} />}
      </Field>
      <Field label="Password" error={errors.password?.message}>
        {(control) => <Input type="password" autoComplete="new-password" {...control} {...form.register('password')} />}
      </Field>
      <Field label="Country of residence" error={errors.country?.message}>
        {(control) => (
          <Select autoComplete="country" {...control} {...form.register('country')}>
            <option value="">Choose …</option>
            {known.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit" size="lg" busy={form.formState.isSubmitting}>
        Sign up
      </Button>
      <p className="text-center text-sm text-muted">
        You have an account?{' '}
        <Link href="/login" className="text-primary underline underline-offset-4">
          Log in
        </Link>
      </p>
    </form>
  );
}
