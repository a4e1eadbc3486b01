'use client';

import dynamic from 'next/dynamic';
import { Skeleton } from '../ui/states.tsx';

// Drawn in the browser alone, once the page stands: no page waits for the library, and no style is written into its HTML.
const loading = () => <Skeleton className="size-full" />;

export const Donut = dynamic(async () => (await import('./donut.tsx')).Donut, { ssr: false, loading });
export const Bars = dynamic(async () => (await import('./bars.tsx')).Bars, { ssr: false, loading });
export const Steps = dynamic(async () => (await import('./steps.tsx')).Steps, { ssr: false, loading });
