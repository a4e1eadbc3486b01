import type { Metadata } from 'next';
import { Register } from './register.tsx';

export const metadata: Metadata = { title: 'Sign up' };

export default function RegisterPage() {
  return <Register />;
}
