import type { Id } from '@mint/platform/ids/ids.ts';
import type { Message } from './tell-people.ts';

/** What a new account is greeted with. */
export function welcomeMessage(
  userId: Id<'usr'>,
  { displayName, handle }: { readonly displayName: string; readonly handle: string },
): Message {
  return {
    userId,
    inbox: {
      kind: 'WELCOME',
      title: `Welcome to Mint, ${displayName}`,
      body: `Your account is ready, and your first wallet with it. People find you as @${handle}.`,
      transactionId: null,
    },
    mail: { template: 'welcome', data: { handle } },
  };
}

/** The e-mail with the link that confirms an address. */
export function verificationMessage(userId: Id<'usr'>, requestId: string): Message {
  return { userId, inbox: null, mail: { template: 'verify-email', data: { requestId } } };
}

/** The e-mail with the link that sets a new password. */
export function passwordResetMessage(userId: Id<'usr'>, requestId: string): Message {
  return { userId, inbox: null, mail: { template: 'reset-password', data: { requestId } } };
}

/** What a person is told once their password is another. */
export function passwordChangedMessage(userId: Id<'usr'>, at: Date): Message {
  return {
    userId,
    inbox: {
      kind: 'SECURITY_ALERT',
      title: 'Your password was changed',
      body: 'You were logged out everywhere. If it was not you, set a new password at once.',
      transactionId: null,
    },
    mail: { template: 'password-changed', data: { occurredAt: at.toISOString() } },
  };
}

/** What a person is told when a login of theirs may have been copied. */
export function sessionStolenMessage(userId: Id<'usr'>, at: Date): Message {
  return {
    userId,
    inbox: {
      kind: 'SECURITY_ALERT',
      title: 'We ended a session of yours',
      body: 'A login of yours was used a second time and may have been copied. If you are not sure that it was you, set a new password.',
      transactionId: null,
    },
    mail: { template: 'session-stolen', data: { occurredAt: at.toISOString() } },
  };
}

/** What a person is told once a program can use their account. */
export function apiKeyCreatedMessage(
  { userId, name, prefix }: { readonly userId: Id<'usr'>; readonly name: string; readonly prefix: string },
  at: Date,
): Message {
  return {
    userId,
    inbox: {
      kind: 'SECURITY_ALERT',
      title: 'An API key was made',
      body: `A program that has the key ${name} (${prefix}…) can use Mint in your name. If it was not you who made it, set a new password and revoke the key.`,
      transactionId: null,
    },
    mail: { template: 'api-key-created', data: { keyName: name, keyPrefix: prefix, madeAt: at.toISOString() } },
  };
}
