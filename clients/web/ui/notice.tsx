import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './class-names.ts';

const kinds = {
  info: { icon: Info, look: 'bg-raised text-foreground' },
  success: { icon: CircleCheck, look: 'bg-tint text-on-tint' },
  warning: { icon: TriangleAlert, look: 'bg-warning-tint text-warning' },
  danger: { icon: CircleAlert, look: 'bg-danger-tint text-danger' },
} as const;

/** Something that a person should read before going on. What is wrong is announced at once. */
export function Notice({
  kind,
  children,
  className,
}: {
  readonly kind: keyof typeof kinds;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  const { icon: Icon, look } = kinds[kind];
  return (
    <div
      role={kind === 'danger' ? 'alert' : 'status'}
      className={cn('flex items-start gap-2.5 rounded-xl px-3.5 py-3 text-sm', look, className)}
    >
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden />
      <div>{children}</div>
    </div>
  );
}
