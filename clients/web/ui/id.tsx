import { cn } from './class-names.ts';

/** An id, to be copied: `usr_…`. */
export function Id({ children, className }: { readonly children: string; readonly className?: string }) {
  return <span className={cn('font-mono text-xs break-all', className)}>{children}</span>;
}
