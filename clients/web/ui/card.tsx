import type { ComponentProps, ReactNode } from 'react';
import { cn } from './class-names.ts';

/** A surface with one matter on it. */
export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return <section className={cn('rounded-2xl border bg-surface p-5 sm:p-6', className)} {...rest} />;
}

/** A card's name, and what can be done with the whole of it. */
export function CardHeader({ title, action, id }: { readonly title: string; readonly action?: ReactNode; readonly id?: string }) {
  return (
    <div className="mb-4 flex min-h-9 items-center justify-between gap-3">
      <h2 id={id} className="text-base font-semibold">
        {title}
      </h2>
      {action}
    </div>
  );
}
