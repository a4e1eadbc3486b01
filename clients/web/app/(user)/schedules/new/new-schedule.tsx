'use client';

import { useState } from 'react';
import type { Person } from '../../../../people/person.ts';
import { PersonPicker } from '../../../../people/person-picker.tsx';
import { Card } from '../../../../ui/card.tsx';
import { StepTitle } from '../../../../ui/step-title.tsx';
import { ScheduleForm } from './schedule-form.tsx';

/** Makes a schedule: to whom first, and then how much and when. */
export function NewSchedule() {
  const [person, setPerson] = useState<Person | null>(null);
  return (
    <div className="mx-auto max-w-lg">
      <StepTitle back={person === null ? '/schedules' : () => setPerson(null)}>
        {person === null ? 'New schedule' : 'How much and when'}
      </StepTitle>
      {person === null ? (
        <Card>
          <PersonPicker label="Find who to send to" onPick={setPerson} />
        </Card>
      ) : (
        <ScheduleForm person={person} />
      )}
    </div>
  );
}
