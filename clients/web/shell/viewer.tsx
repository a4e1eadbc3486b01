'use client';

import { MeDocument, type MeQuery } from '@mint/sdk/__generated__/graphql.ts';
import { createContext, type ReactNode, useContext } from 'react';
import { useAnswer } from '../session/answers.ts';
import { Failed } from '../ui/states.tsx';

export type Viewer = NonNullable<MeQuery['me']>;

const Known = createContext<Viewer | null>(null);

/** Who is logged in. Only below `ViewerGate`. */
export function useViewer(): Viewer {
  const viewer = useContext(Known);
  if (viewer === null) throw new Error('useViewer stands below ViewerGate');
  return viewer;
}

/** Shows what is below once it is known who looks at it; who has not logged in is sent to do so. */
export function ViewerGate({ waiting, children }: { readonly waiting: ReactNode; readonly children: ReactNode }) {
  const { data, error, refetch } = useAnswer(['me'], MeDocument, {}, { staleTime: 300_000 });
  if (data?.me) return <Known value={data.me}>{children}</Known>;
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  return waiting;
}
