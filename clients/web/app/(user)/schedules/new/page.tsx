import type { Metadata } from 'next';
import { NewSchedule } from './new-schedule.tsx';

export const metadata: Metadata = { title: 'New schedule' };

export default function NewSchedulePage() {
  return <NewSchedule />;
}
