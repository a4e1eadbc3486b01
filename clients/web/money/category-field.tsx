'use client';

import { SpendingCategoriesDocument } from '@mint/sdk/__generated__/graphql.ts';
import { type ComponentProps, useId } from 'react';
import { useAnswer } from '../session/answers.ts';
import { Field, Input } from '../ui/field.tsx';
import { categoryName } from './category-name.ts';

/** The longest name of a category. */
const maxCategoryLength = 50;
const rarelyChangesMs = 3_600_000;

/** A category: one of those that are known, or any other, by the platform's own list of suggestions. */
export function CategoryField({
  error,
  ...input
}: { readonly error?: string | undefined } & Omit<ComponentProps<'input'>, 'list' | 'id'>) {
  const list = useId();
  const { data } = useAnswer(['categories'], SpendingCategoriesDocument, {}, { staleTime: rarelyChangesMs });
  return (
    <Field label="Category" error={error} hint="One of the list, or a name of your own.">
      {(control) => (
        <>
          <Input list={list} maxLength={maxCategoryLength} autoComplete="off" {...control} {...input} />
          <datalist id={list}>
            {data?.spendingCategories.map((category) => (
              <option key={category} value={categoryName(category)} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
