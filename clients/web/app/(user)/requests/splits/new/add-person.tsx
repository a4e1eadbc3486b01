'use client';

import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { Person } from '../../../../../people/person.ts';
import { PersonPicker } from '../../../../../people/person-picker.tsx';
import { Button } from '../../../../../ui/button.tsx';
import { Dialog } from '../../../../../ui/dialog.tsx';

/** Adds one more person to a bill. */
export function AddPerson({ chosen, onAdd }: { readonly chosen: readonly string[]; readonly onAdd: (person: Person) => void }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="tint" size="sm">
          <UserPlus aria-hidden />
          Add
        </Button>
      }
      title="Add to the bill"
    >
      <PersonPicker
        label="Find who to add"
        except={chosen}
        onPick={(person) => {
          onAdd(person);
          setOpen(false);
        }}
      />
    </Dialog>
  );
}
