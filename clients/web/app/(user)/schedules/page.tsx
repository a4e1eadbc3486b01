import type { Metadata } from 'next';
import { Schedules } from './schedules.tsx';

export const metadata: Metadata = { title: 'Schedules' };

export default function SchedulesPage() {
  return <Schedules />;
}
