import type { ComponentProps } from 'react';
import { cn } from './class-names.ts';

/** Something that is so or is not, by the platform's own box. */
export function Checkbox({ label, className, ...box }: { readonly label: string } & Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <label className={cn('flex cursor-pointer items-start gap-2.5 text-sm', className)}>
      <input type="checkbox" className="mt-px size-4.5 shrink-0 accent-primary" {...box} />
      {label}
    </label>
  );
}
