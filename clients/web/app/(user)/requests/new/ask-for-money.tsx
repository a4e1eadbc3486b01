'use client';

import { useState } from 'react';
import type { Person } from '../../../../people/person.ts';
import { PersonPicker } from '../../../../people/person-picker.tsx';
import { Card } from '../../../../ui/card.tsx';
import { StepTitle } from '../../../../ui/step-title.tsx';
import { AskForm } from './ask-form.tsx';

/** Asks somebody for money: of whom first, and then how much. */
export function AskForMoney({ of }: { readonly of: string }) {
  const [person, setPerson] = useState<Person | null>(null);
  return (
    <div className="mx-auto max-w-lg">
      <StepTitle back={person === null ? '/requests' : () => setPerson(null)}>
        {person === null ? 'Ask for money' : 'How much'}
      </StepTitle>
      <Card>
        {person === null ? (
          <PersonPicker label="Find who to ask" initialQuery={of} onPick={setPerson} />
        ) : (
          <AskForm person={person} />
        )}
      </Card>
    </div>
  );
}
