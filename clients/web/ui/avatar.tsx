import { cn } from './class-names.ts';

const hues = [
  'bg-emerald-100 text-emerald-900 dark:bg-emerald-900 dark:text-emerald-100',
  'bg-sky-100 text-sky-900 dark:bg-sky-900 dark:text-sky-100',
  'bg-violet-100 text-violet-900 dark:bg-violet-900 dark:text-violet-100',
  'bg-amber-100 text-amber-900 dark:bg-amber-900 dark:text-amber-100',
  'bg-rose-100 text-rose-900 dark:bg-rose-900 dark:text-rose-100',
  'bg-teal-100 text-teal-900 dark:bg-teal-900 dark:text-teal-100',
] as const;

/** A person's initials, always in the same colour: a picture of the name beside it, and so no text to read or to match. */
export function Avatar({ name, className }: { readonly name: string; readonly className?: string }) {
  const initials = name
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => [...word][0])
    .slice(0, 2)
    .join('')
    .toLocaleUpperCase();
  const hue = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % hues.length;
  return (
    <span
      aria-hidden
      data-initials={initials || '?'}
      className={cn(
        'grid size-10 before:content-[attr(data-initials)] shrink-0 place-items-center rounded-full text-sm font-semibold',
        hues[hue],
        className,
      )}
    />
  );
}
