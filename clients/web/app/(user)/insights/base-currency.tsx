'use client';

import { AnalyticsPreferencesDocument, SetBaseCurrencyDocument } from '@mint/sdk/__generated__/graphql.ts';
import { currencies } from '../../../money/currencies.ts';
import { currencyName } from '../../../money/format.ts';
import { useAction, useAnswer } from '../../../session/answers.ts';
import { Field, Select } from '../../../ui/field.tsx';
import { explain, Failed, Skeleton } from '../../../ui/states.tsx';

/** In which currency a person wants their figures. */
export function BaseCurrency() {
  const { data, error, refetch } = useAnswer(['preferences'], AnalyticsPreferencesDocument, {});
  const set = useAction(SetBaseCurrencyDocument, [['preferences'], ['spending'], ['budgets']]);
  const refusal = set.data?.analyticsPreferencesUpdate.userErrors[0]?.message;
  const currency = data?.analyticsPreferences.baseCurrency;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!currency) return <Skeleton className="h-19 max-w-sm rounded-xl" />;
  const offered = currencies.includes(currency) ? currencies : [currency, ...currencies];
  return (
    <div className="max-w-sm">
      <Field
        label="Figures in"
        hint="Each payment counts at the rate of its own day. Months are those of UTC."
        error={refusal ?? (set.error ? explain(set.error).message : undefined)}
      >
        {(control) => (
          <Select
            value={set.isPending ? set.variables.input.baseCurrency : currency}
            disabled={set.isPending}
            onChange={(event) => set.mutate({ input: { baseCurrency: event.target.value } })}
            {...control}
          >
            {offered.map((each) => (
              <option key={each} value={each}>
                {currencyName(each)} ({each})
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}
