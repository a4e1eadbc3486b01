'use client';

import { useState } from 'react';
import type { Person } from '../../../people/person.ts';
import { PersonPicker } from '../../../people/person-picker.tsx';
import { Card } from '../../../ui/card.tsx';
import { StepTitle } from '../../../ui/step-title.tsx';
import { ChooseAmount } from './choose-amount.tsx';
import { Confirm } from './confirm.tsx';
import { Outcome } from './outcome.tsx';
import type { Intention, Quote, Sent } from './transfer-steps.ts';

/** How far the sending has come; each step carries what the next one needs. */
type Step =
  | { readonly name: 'person' }
  | { readonly name: 'amount'; readonly person: Person; readonly intention: Intention | null }
  | { readonly name: 'confirm'; readonly person: Person; readonly intention: Intention; readonly quote: Quote }
  | { readonly name: 'outcome'; readonly person: Person; readonly transaction: Sent };

const titles = {
  person: 'Send to',
  amount: 'How much',
  confirm: 'Confirm',
} as const satisfies Record<Exclude<Step['name'], 'outcome'>, string>;

/** Sends money in steps: to whom, how much, at what cost, and what became of it. Nothing moves before the last. */
export function SendMoney({ to }: { readonly to: string | null }) {
  const [step, setStep] = useState<Step>({ name: 'person' });
  const back: Partial<Record<Step['name'], () => void>> = {
    amount: () => setStep({ name: 'person' }),
    confirm: () => step.name === 'confirm' && setStep({ name: 'amount', person: step.person, intention: step.intention }),
  };
  return (
    <div className="mx-auto max-w-lg">
      {step.name !== 'outcome' && <StepTitle back={back[step.name] ?? null}>{titles[step.name]}</StepTitle>}
      <Card>
        {step.name === 'person' && (
          <PersonPicker
            label="Find who to send to"
            initialQuery={to ?? ''}
            onPick={(person) => setStep({ name: 'amount', person, intention: null })}
          />
        )}
        {step.name === 'amount' && (
          <ChooseAmount
            person={step.person}
            initial={step.intention}
            onQuote={(intention, quote) => setStep({ name: 'confirm', person: step.person, intention, quote })}
          />
        )}
        {step.name === 'confirm' && (
          <Confirm
            person={step.person}
            intention={step.intention}
            quote={step.quote}
            onQuote={(quote) => setStep({ ...step, quote })}
            onSent={(transaction) => setStep({ name: 'outcome', person: step.person, transaction })}
          />
        )}
        {step.name === 'outcome' && (
          <Outcome person={step.person} transaction={step.transaction} onAgain={() => setStep({ name: 'person' })} />
        )}
      </Card>
    </div>
  );
}
