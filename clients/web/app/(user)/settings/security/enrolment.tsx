'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { ConfirmTotpDocument, EnrollTotpDocument } from '@mint/sdk/__generated__/graphql.ts';
import { QRCodeSVG } from 'qrcode.react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useAction } from '../../../../session/answers.ts';
import { showRefusals } from '../../../../session/refusals.ts';
import { Button } from '../../../../ui/button.tsx';
import { CopyButton } from '../../../../ui/copy-button.tsx';
import { Field, Input } from '../../../../ui/field.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { explain } from '../../../../ui/states.tsx';

/** What an authenticator app is given. */
interface Enrolled {
  readonly secret: string;
  readonly uri: string;
}

const qrSize = 176;

/** Sets a second factor up: the password, the app, a code of it. `onCodes` gets the recovery codes once it is in force. */
export function Enrolment({ onCodes }: { readonly onCodes: (codes: readonly string[]) => void }) {
  const [isAsked, setIsAsked] = useState(false);
  const [enrolled, setEnrolled] = useState<Enrolled | null>(null);
  if (enrolled) return <ConnectApp enrolled={enrolled} onCodes={onCodes} onCancel={() => setEnrolled(null)} />;
  return (
    <div className="grid gap-4">
      <p className="text-sm text-muted">
        Have log-ins ask for a code of an app on your phone: a password that somebody saw is not enough then.
      </p>
      {isAsked ? (
        <ProvePassword onEnrolled={setEnrolled} onCancel={() => setIsAsked(false)} />
      ) : (
        <Button className="justify-self-start" onClick={() => setIsAsked(true)}>
          Set it up
        </Button>
      )}
    </div>
  );
}

const passwordSchema = z.object({ password: z.string().min(1, 'Enter your password.') });

function ProvePassword({
  onEnrolled,
  onCancel,
}: {
  readonly onEnrolled: (enrolled: Enrolled) => void;
  readonly onCancel: () => void;
}) {
  const form = useForm({ resolver: zodResolver(passwordSchema), defaultValues: { password: '' } });
  const enroll = useAction(EnrollTotpDocument);
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (input) => {
    const { totpEnroll } = await enroll.mutateAsync({ input });
    const { secret, otpauthUri } = totpEnroll;
    if (secret && otpauthUri) onEnrolled({ secret, uri: otpauthUri });
    else showRefusals(form, totpEnroll.userErrors, ['password']);
  });
  return (
    <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-4">
      {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
      {enroll.error && <Notice kind="danger">{explain(enroll.error).message}</Notice>}
      <Field label="Your password" error={errors.password?.message}>
        {(control) => (
          <Input type="password" autoComplete="current-password" autoFocus {...control} {...form.register('password')} />
        )}
      </Field>
      <div className="flex gap-2">
        <Button type="submit" busy={isSubmitting}>
          Go on
        </Button>
        <Button variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

const codeSchema = z.object({ code: z.string().trim().min(1, 'Enter the code that the app shows.') });

function ConnectApp({
  enrolled: { secret, uri },
  onCodes,
  onCancel,
}: {
  readonly enrolled: Enrolled;
  readonly onCodes: (codes: readonly string[]) => void;
  readonly onCancel: () => void;
}) {
  const form = useForm({ resolver: zodResolver(codeSchema), defaultValues: { code: '' } });
  const confirm = useAction(ConfirmTotpDocument, [['second-factor']]);
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (input) => {
    const { totpConfirm } = await confirm.mutateAsync({ input });
    if (totpConfirm.recoveryCodes) onCodes(totpConfirm.recoveryCodes);
    else showRefusals(form, totpConfirm.userErrors, ['code']);
  });
  return (
    <div className="grid gap-5">
      <ol className="grid gap-5 text-sm">
        <li className="grid gap-3">
          <p className="font-medium">1. Scan this with your authenticator app</p>
          {/* Apps read dark on light alone, so it looks the same in either light. */}
          <div className="w-fit rounded-2xl border bg-white p-3">
            <QRCodeSVG value={uri} size={qrSize} level="M" title="QR code for your authenticator app" />
          </div>
          <p className="text-muted">Or type this into it:</p>
          <div className="flex flex-wrap items-center gap-2">
            <code className="rounded-lg bg-raised px-3 py-2 font-mono break-all select-all" data-testid="totp-secret">
              {secret.match(/.{1,4}/g)?.join(' ')}
            </code>
            <CopyButton text={secret} />
          </div>
        </li>
        <li className="grid gap-3">
          <p className="font-medium">2. Enter the code that it shows</p>
          <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-4">
            {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
            {confirm.error && <Notice kind="danger">{explain(confirm.error).message}</Notice>}
            <Field label="Code" hideLabel error={errors.code?.message}>
              {(control) => (
                <Input
                  inputMode="numeric"
                  autoComplete="one-time-code"
                  placeholder="123456"
                  className="max-w-48 text-lg tracking-widest tabular-nums"
                  {...control}
                  {...form.register('code')}
                />
              )}
            </Field>
            <div className="flex gap-2">
              <Button type="submit" busy={isSubmitting}>
                Turn on
              </Button>
              <Button variant="ghost" onClick={onCancel}>
                Cancel
              </Button>
            </div>
          </form>
        </li>
      </ol>
    </div>
  );
}
