import type { ReactNode } from 'react';

/** How the way out of it looks. Every page loads what may stand in its place: it brings no component along. */
export const wayOut =
  'mt-2 inline-flex h-11 cursor-pointer items-center rounded-xl border bg-surface px-4 text-[0.95rem] font-medium transition-colors hover:bg-raised';

/** One matter in place of a whole page. */
export function StandAlone({
  title,
  words,
  children,
}: {
  readonly title: string;
  readonly words: string;
  readonly children: ReactNode;
}) {
  return (
    <main className="grid min-h-dvh place-items-center px-4">
      <section className="grid max-w-sm justify-items-center gap-3 rounded-2xl border bg-surface p-6 text-center">
        <h1 className="text-lg font-semibold">{title}</h1>
        <p className="text-sm text-muted">{words}</p>
        {children}
      </section>
    </main>
  );
}
