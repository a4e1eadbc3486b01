import { cva, type VariantProps } from 'class-variance-authority';
import { LoaderCircle } from 'lucide-react';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from './class-names.ts';

const look = cva(
  'inline-flex shrink-0 cursor-pointer items-center justify-center gap-2 rounded-xl font-medium whitespace-nowrap transition-colors disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-60 [&_svg]:size-[1.15em] [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'bg-primary text-on-primary hover:bg-primary-strong',
        tint: 'bg-tint text-on-tint hover:brightness-95 dark:hover:brightness-110',
        outline: 'border bg-surface hover:bg-raised',
        ghost: 'hover:bg-raised',
        danger: 'bg-danger-tint text-danger hover:brightness-95 dark:hover:brightness-110',
      },
      size: { md: 'h-11 px-4 text-[0.95rem]', sm: 'h-9 px-3 text-sm', lg: 'h-13 px-6 text-base', icon: 'size-11' },
    },
    defaultVariants: { variant: 'primary', size: 'md' },
  },
);

export interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof look> {
  /** Looks like a button and is its child, such as a link. */
  readonly asChild?: boolean;
  /** It is at work: it can be focused still, and pressing it does nothing. */
  readonly busy?: boolean;
}

/** What a person presses. */
export function Button({
  className,
  variant,
  size,
  asChild,
  busy = false,
  type = 'button',
  children,
  onClick,
  ...rest
}: ButtonProps) {
  if (asChild)
    return (
      <Slot.Root className={cn(look({ variant, size }), className)} {...rest}>
        {children}
      </Slot.Root>
    );
  return (
    <button
      type={busy ? 'button' : type}
      className={cn(look({ variant, size }), className)}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
      {...rest}
    >
      {busy && <LoaderCircle className="animate-spin" aria-hidden />}
      {children}
    </button>
  );
}
