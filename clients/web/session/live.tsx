'use client';

import type { LiveNotification } from '@mint/sdk/notification-stream.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { pageOf } from '../shell/notification-places.ts';
import { useToast } from '../ui/toasts.tsx';
import { mint } from './mint.ts';

/** What a notification may have changed: it tells of money, of what people ask each other, of files, of budgets, of statements and of an account's safety. */
const touched = [
  'wallets',
  'transactions',
  'requests',
  'splits',
  'schedules',
  'spending',
  'budgets',
  'statements',
  'kyc',
  'notifications',
  'limits',
  'second-factor',
  'totp-reset',
];
const reopenAfterMs = 5_000;

/** Follows the person's notifications while the page is open: each is told of, and what it may have changed is asked anew. */
export function Live({ onEnd }: { readonly onEnd: () => void }) {
  const answers = useQueryClient();
  const say = useToast();
  useEffect(() => {
    let reopen: ReturnType<typeof setTimeout> | undefined;
    let stop = () => {};
    const refresh = () => void Promise.all(touched.map((key) => answers.invalidateQueries({ queryKey: [key] })));
    const open = () => {
      stop = mint().followNotifications({
        next: (notification: LiveNotification) => {
          const { title, body } = notification;
          say({ title, body, page: pageOf(notification) ?? undefined });
          refresh();
        },
        error: ({ code }) => {
          if (code === 'SESSION_ENDED' || code === 'UNAUTHENTICATED') onEnd();
          // Too long away to be told one by one: what is on the page is asked anew instead.
          else if (code === 'RESUME_WINDOW_EXCEEDED') {
            refresh();
            open();
          } else reopen = setTimeout(open, reopenAfterMs);
        },
      });
    };
    open();
    return () => {
      clearTimeout(reopen);
      stop();
    };
  }, [answers, say, onEnd]);
  return null;
}
