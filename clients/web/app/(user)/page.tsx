import { Dashboard } from './dashboard.tsx';

export default function HomePage() {
  return <Dashboard />;
}
