'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { SubmitBasicKycDocument } from '@mint/sdk/__generated__/graphql.ts';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { countries } from '../../../money/countries.ts';
import { useAction } from '../../../session/answers.ts';
import { showRefusals } from '../../../session/refusals.ts';
import { useViewer } from '../../../shell/viewer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card, CardHeader } from '../../../ui/card.tsx';
import { Field, Input, Select } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { explain } from '../../../ui/states.tsx';
import { useToast } from '../../../ui/toasts.tsx';

const schema = z.object({
  legalName: z.string().trim().min(1, 'Enter your name as your documents have it.'),
  dateOfBirth: z.iso.date('Enter your date of birth.'),
  addressLine: z.string().trim().min(1, 'Enter street and number.'),
  city: z.string().trim().min(1, 'Enter the city.'),
  postalCode: z.string().trim(),
  country: z.string().length(2, 'Choose the country.'),
});
const fields = ['legalName', 'dateOfBirth', 'addressLine', 'city', 'postalCode', 'country'] as const;

/** Asks who the person is; said once. */
export function Details() {
  const { country } = useViewer();
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { legalName: '', dateOfBirth: '', addressLine: '', city: '', postalCode: '', country: country ?? '' },
  });
  const submitBasic = useAction(SubmitBasicKycDocument, [['kyc'], ['limits']]);
  const say = useToast();
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (input) => {
    const { kycBasicSubmit } = await submitBasic.mutateAsync({ input });
    if (kycBasicSubmit.kyc) say({ title: 'You may send more now' });
    else showRefusals(form, kycBasicSubmit.userErrors, fields);
  });
  return (
    <Card>
      <CardHeader title="About you" />
      <form onSubmit={(event) => void submit(event).catch(() => {})} noValidate className="grid gap-4">
        {errors.root?.message && <Notice kind="danger">{errors.root.message}</Notice>}
        {submitBasic.error && <Notice kind="danger">{explain(submitBasic.error).message}</Notice>}
        <Field
          label="Legal name"
          hint="As your documents have it. It can’t be changed here later."
          error={errors.legalName?.message}
        >
          {(control) => <Input autoComplete="name" {...control} {...form.register('legalName')} />}
        </Field>
        <Field label="Date of birth" error={errors.dateOfBirth?.message}>
          {(control) => <Input type="date" autoComplete="bday" {...control} {...form.register('dateOfBirth')} />}
        </Field>
        <Field label="Street and number" error={errors.addressLine?.message}>
          {(control) => <Input autoComplete="street-address" {...control} {...form.register('addressLine')} />}
        </Field>
        <div className="grid gap-4 sm:grid-cols-[1fr_10rem]">
          <Field label="City" error={errors.city?.message}>
            {(control) => <Input autoComplete="address-level2" {...control} {...form.register('city')} />}
          </Field>
          <Field label="Postal code" error={errors.postalCode?.message}>
            {(control) => <Input autoComplete="postal-code" {...control} {...form.register('postalCode')} />}
          </Field>
        </div>
        <Field label="Country" error={errors.country?.message}>
          {(control) => (
            <Select autoComplete="country" {...control} {...form.register('country')}>
              <option value="">Choose …</option>
              {countries().map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button type="submit" busy={isSubmitting} className="justify-self-start">
          Submit
        </Button>
      </form>
    </Card>
  );
}
