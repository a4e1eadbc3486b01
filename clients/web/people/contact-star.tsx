'use client';

import { AddContactDocument, RemoveContactDocument } from '@mint/sdk/__generated__/graphql.ts';
import { Star } from 'lucide-react';
import { useAction } from '../session/answers.ts';
import { Button } from '../ui/button.tsx';
import { cn } from '../ui/class-names.ts';
import { explain } from '../ui/states.tsx';
import { useToast } from '../ui/toasts.tsx';
import type { Person } from './person.ts';

/** Keeps a person at hand, or no more. */
export function ContactStar({ person, contactId }: { readonly person: Person; readonly contactId: string | null }) {
  const add = useAction(AddContactDocument, [['contacts']]);
  const remove = useAction(RemoveContactDocument, [['contacts']]);
  const say = useToast();
  const kept = contactId !== null;
  const toggle = async () => {
    const refusals =
      contactId === null
        ? (await add.mutateAsync({ input: { userId: person.id } })).contactAdd.userErrors
        : (await remove.mutateAsync({ input: { id: contactId } })).contactRemove.userErrors;
    if (refusals[0]) say({ title: refusals[0].message });
  };
  return (
    <Button
      variant="ghost"
      size="icon"
      aria-pressed={kept}
      aria-label={`Keep ${person.displayName} in your contacts`}
      busy={add.isPending || remove.isPending}
      onClick={() => void toggle().catch((error: unknown) => say({ title: explain(error).message }))}
    >
      <Star className={cn(kept ? 'fill-primary text-primary' : 'text-muted')} aria-hidden />
    </Button>
  );
}
