import type { Metadata } from 'next';
import { ScheduleDetail } from './schedule-detail.tsx';

export const metadata: Metadata = { title: 'Schedule' };

export default async function SchedulePage({ params }: { readonly params: Promise<{ id: string }> }) {
  return <ScheduleDetail id={(await params).id} />;
}
