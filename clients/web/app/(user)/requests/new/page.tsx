import type { Metadata } from 'next';
import { AskForMoney } from './ask-for-money.tsx';

export const metadata: Metadata = { title: 'Ask for money' };

export default async function AskForMoneyPage({ searchParams }: { readonly searchParams: Promise<{ of?: string }> }) {
  return <AskForMoney of={(await searchParams).of ?? ''} />;
}
