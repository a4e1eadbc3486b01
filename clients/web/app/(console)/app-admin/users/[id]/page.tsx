import type { Metadata } from 'next';
import { UserDetail } from './user-detail.tsx';

export const metadata: Metadata = { title: 'User' };

export default async function UserDetailPage({ params }: { readonly params: Promise<{ id: string }> }) {
  return <UserDetail id={(await params).id} />;
}
