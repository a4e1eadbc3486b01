'use client';

import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { Person } from '../../../people/person.ts';
import { PersonPicker } from '../../../people/person-picker.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
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
  outcome: 'Sent',
} as const satisfies Record<Step['name'], string>;

/** Sends money in steps: to whom, how much, at what cost, and what became of it. Nothing moves before the last. */
export function SendMoney({ to }: { readonly to: string | null }) {
  const [step, setStep] = useState<Step>({ name: 'person' });
  const back: Partial<Record<Step['name'], () => void>> = {
    amount: () => setStep({ name: 'person' }),
    confirm: () => step.name === 'confirm' && setStep({ name: 'amount', person: step.person, intention: step.intention }),
  };
  const goBack = back[step.name];
  return (
    <div className="mx-auto max-w-lg">
      <div className="mb-5 flex min-h-11 items-center gap-2">
        {goBack && (
          <Button variant="ghost" size="icon" onClick={goBack} aria-label="Back">
            <ArrowLeft aria-hidden />
          </Button>
        )}
        {step.name !== 'outcome' && <h1 className="text-2xl font-semibold tracking-tight">{titles[step.name]}</h1>}
      </div>
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
