import type { Id } from '@mint/platform/ids/ids.ts';
import type { Message } from './tell-people.ts';

/** What a person is told whose documents were found in order. */
export function identityVerifiedMessage(userId: Id<'usr'>, at: Date): Message {
  return {
    userId,
    inbox: {
      kind: 'IDENTITY_VERIFIED',
      title: 'Your identity is verified',
      body: 'Your documents are in order. Higher limits are yours from now on.',
      transactionId: null,
    },
    mail: { template: 'identity-verified', data: { occurredAt: at.toISOString() } },
  };
}

/** What a person is told whose documents were found wanting. `reason` is the reviewer's, written for them. */
export function identityRejectedMessage(userId: Id<'usr'>, reason: string): Message {
  return {
    userId,
    inbox: {
      kind: 'IDENTITY_REJECTED',
      title: 'We could not verify your identity',
      body: `${reason} You may send documents again.`,
      transactionId: null,
    },
    mail: { template: 'identity-rejected', data: { reason } },
  };
}

/** What a person is told who can send nothing from now on. Why is not theirs to know from here. */
export function frozenMessage(userId: Id<'usr'>, at: Date): Message {
  return {
    userId,
    inbox: {
      kind: 'SECURITY_ALERT',
      title: 'Your account is frozen',
      body: 'Until that is lifted you cannot send money. What is in your wallet stays yours.',
      transactionId: null,
    },
    mail: { template: 'account-frozen', data: { occurredAt: at.toISOString() } },
  };
}

/** What a person is told who can send money again. */
export function unfrozenMessage(userId: Id<'usr'>, at: Date): Message {
  return {
    userId,
    inbox: {
      kind: 'SECURITY_ALERT',
      title: 'Your account works again',
      body: 'The freeze on it was lifted. You can send money again.',
      transactionId: null,
    },
    mail: { template: 'account-unfrozen', data: { occurredAt: at.toISOString() } },
  };
}
