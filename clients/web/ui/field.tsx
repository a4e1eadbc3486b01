import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from './class-names.ts';

const control =
  'h-12 w-full min-w-0 rounded-xl border bg-surface px-3.5 text-base outline-none transition-colors placeholder:text-muted/70 focus-visible:border-focus focus-visible:ring-2 focus-visible:ring-focus/30 aria-invalid:border-danger disabled:opacity-60';

/** A line of text to fill in. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={cn(control, className)} {...rest} />;
}

/** One of a few, by the platform's own control: it works with every keyboard and screen reader. */
export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return <select className={cn(control, 'pr-8', className)} {...rest} />;
}

/** Several lines of text. */
export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={cn(control, 'h-auto min-h-24 py-3', className)} {...rest} />;
}

/** What a control needs so that its label, hint and error belong to it. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

/** A control with its label, a hint, and what is wrong with it. */
export function Field({
  label,
  hint,
  error,
  hideLabel = false,
  children,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** For a control that everything around it explains: its label is for screen readers alone. */
  readonly hideLabel?: boolean;
  readonly children: (control: FieldControl) => ReactNode;
}) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter((part) => part !== '').join(' ');
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-sm font-medium'}>
        {label}
      </label>
      {children({ id, 'aria-invalid': error !== undefined, 'aria-describedby': described || undefined })}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
