'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { DisableTotpDocument, RegenerateRecoveryCodesDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { formatMoney } from '../../../../money/format.ts';
import { formatMoment } from '../../../../money/format-date.ts';
import { useAction } from '../../../../session/answers.ts';
import { showRefusals } from '../../../../session/refusals.ts';
import { CodeField } from '../../../../session/second-factor.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Field, Input } from '../../../../ui/field.tsx';
import { FormDialog } from '../../../../ui/form-dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { explain } from '../../../../ui/states.tsx';
import { useToast } from '../../../../ui/toasts.tsx';
import { CodeThreshold } from './code-threshold.tsx';
import type { Totp } from './totp.ts';

/** So few recovery codes are left that it is time for new ones. */
const fewCodes = 3;

/** What a second factor that is in force asks for, and what can be done with it. */
export function InForce({ totp, onCodes }: { readonly totp: Totp; readonly onCodes: (codes: readonly string[]) => void }) {
  const { enabledAt, recoveryCodesLeft, transferThreshold } = totp;
  const lines = [
    ['Since', enabledAt && formatMoment(enabledAt)],
    ['Recovery codes left', String(recoveryCodesLeft)],
    [
      'Payments that ask for a code',
      transferThreshold === null
        ? 'None'
        : Number(transferThreshold.amount) === 0
          ? 'All'
          : `Above ${formatMoney(transferThreshold)}`,
    ],
  ] as const;
  return (
    <div className="grid gap-4">
      {recoveryCodesLeft <= fewCodes && (
        <Notice kind="warning">Few recovery codes are left. Make new ones, in case you lose your phone.</Notice>
      )}
      <dl className="grid gap-2.5 text-sm">
        {lines.map(([name, value]) => (
          <div key={name} className="flex justify-between gap-4">
            <dt className="text-muted">{name}</dt>
            <dd className="text-right font-medium tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-2">
        <FormDialog trigger={<Button variant="tint">Codes for payments</Button>} title="Payments that ask for a code">
          {(close) => <CodeThreshold threshold={transferThreshold} onDone={close} />}
        </FormDialog>
        <FormDialog
          trigger={<Button variant="outline">New recovery codes</Button>}
          title="New recovery codes"
          description="Those before them stop working."
        >
          {(close) => (
            <NewCodes
              onCodes={(codes) => {
                close();
                onCodes(codes);
              }}
            />
          )}
        </FormDialog>
        <FormDialog
          trigger={<Button variant="danger">Turn off</Button>}
          title="Turn the second factor off"
          description="Your password alone lets you in then, and no payment asks for a code."
        >
          {(close) => <TurnOff onDone={close} />}
        </FormDialog>
      </div>
    </div>
  );
}

const codeSchema = z.object({ code: z.string().trim().min(1, 'Enter a code.') });

function NewCodes({ onCodes }: { readonly onCodes: (codes: readonly string[]) => void }) {
  const form = useForm({ resolver: zodResolver(codeSchema), defaultValues: { code: '' } });
  const make = useAction(RegenerateRecoveryCodesDocument, [['second-factor']]);
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (input) => {
    const { totpRecoveryCodesRegenerate } = await make.mutateAsync({ input });
    if (totpRecoveryCodesRegenerate.recoveryCodes) onCodes(totpRecoveryCodesRegenerate.recoveryCodes);
    else showRefusals(form, totpRecoveryCodesRegenerate.userErrors, ['code']);
  });
  return (
    <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-4">
      {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
      {make.error && <Notice kind="danger">{explain(make.error).message}</Notice>}
      <CodeField error={errors.code?.message} {...form.register('code')} />
      <Button type="submit" size="lg" busy={isSubmitting}>
        Make new codes
      </Button>
    </form>
  );
}

const turnOffSchema = codeSchema.extend({ password: z.string().min(1, 'Enter your password.') });

function TurnOff({ onDone }: { readonly onDone: () => void }) {
  const form = useForm({ resolver: zodResolver(turnOffSchema), defaultValues: { password: '', code: '' } });
  const disable = useAction(DisableTotpDocument, [['second-factor']]);
  const say = useToast();
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (input) => {
    const { totpDisable } = await disable.mutateAsync({ input });
    if (totpDisable.totp) {
      onDone();
      say({ title: 'The second factor is off' });
    } else showRefusals(form, totpDisable.userErrors, ['password', 'code']);
  });
  return (
    <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-4">
      {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
      {disable.error && <Notice kind="danger">{explain(disable.error).message}</Notice>}
      <Field label="Your password" error={errors.password?.message}>
        {(control) => <Input type="password" autoComplete="current-password" {...control} {...form.register('password')} />}
      </Field>
      <CodeField error={errors.code?.message} {...form.register('code')} />
      <Button type="submit" size="lg" variant="danger" busy={isSubmitting}>
        Turn off
      </Button>
    </form>
  );
}
