'use client';

import { StandAlone, wayOut } from '../ui/stand-alone.tsx';

/** What stands in place of a page that broke. */
export default function PageBroke({ reset }: { readonly reset: () => void }) {
  return (
    <StandAlone title="Something went wrong here" words="The page could not be shown.">
      <button type="button" className={wayOut} onClick={reset}>
        Try again
      </button>
    </StandAlone>
  );
}
