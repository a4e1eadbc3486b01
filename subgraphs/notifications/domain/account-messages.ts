import type { Id } from '@mint/platform/ids/ids.ts';
import { formatDecimal } from '@mint/platform/money/money.ts';
import { momentIn } from './moment-text.ts';
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

/** What is told to a person of the safety of their account: it belongs to no transaction. */
function securityAlert(
  userId: Id<'usr'>,
  {
    mail,
    ...told
  }: { readonly title: string; readonly body: string; readonly mail: Message['mail']; readonly resourceId?: Id<'key'> },
): Message {
  return { userId, inbox: { kind: 'SECURITY_ALERT', ...told, transactionId: null }, mail };
}

/** What a person is told once their password is another. */
export function passwordChangedMessage(userId: Id<'usr'>, at: Date): Message {
  return securityAlert(userId, {
    title: 'Your password was changed',
    body: 'Wherever else you were logged in, you are logged out. If it was not you, set a new password at once.',
    mail: { template: 'password-changed', data: { occurredAt: at.toISOString() } },
  });
}

/** What a person is told when a login of theirs may have been copied. */
export function sessionStolenMessage(userId: Id<'usr'>, at: Date): Message {
  return securityAlert(userId, {
    title: 'We ended a session of yours',
    body: 'A login of yours was used a second time and may have been copied. If you are not sure that it was you, set a new password.',
    mail: { template: 'session-stolen', data: { occurredAt: at.toISOString() } },
  });
}

/** What a person is told once their log-ins ask for a code. */
export function secondFactorEnabledMessage(userId: Id<'usr'>, at: Date): Message {
  return securityAlert(userId, {
    title: 'Log-ins ask for a code now',
    body: 'Your account has a second factor. Keep the recovery codes where your phone is not. If it was not you, set a new password and contact support.',
    mail: { template: 'second-factor-enabled', data: { occurredAt: at.toISOString() } },
  });
}

/** What a person is told once their log-ins ask for no code any more. */
export function secondFactorDisabledMessage(userId: Id<'usr'>, at: Date): Message {
  return securityAlert(userId, {
    title: 'Log-ins ask for no code any more',
    body: 'Your account has no second factor any more, and no transfer asks for a code. If it was not you, set a new password at once.',
    mail: { template: 'second-factor-disabled', data: { occurredAt: at.toISOString() } },
  });
}

/** What a person is told as soon as somebody wants operators to end their second factor: whoever has not lost it says no. */
export function secondFactorResetRequestedMessage(
  userId: Id<'usr'>,
  { requestedAt, notBefore }: { readonly requestedAt: Date; readonly notBefore: Date },
): Message {
  return securityAlert(userId, {
    title: 'Somebody asks us to remove your second factor',
    body: `We were told that you lost your authenticator app and recovery codes. If it was not you, stop it in your security settings before ${momentIn(notBefore, 'UTC')}, and set a new password.`,
    mail: {
      template: 'second-factor-reset-requested',
      data: { occurredAt: requestedAt.toISOString(), until: notBefore.toISOString() },
    },
  });
}

/** What a person is told once their second factor will not be ended, as they or an operator said. */
export function secondFactorKeptMessage(userId: Id<'usr'>, by: 'OWNER' | 'OPERATOR'): Message {
  const body = by === 'OWNER' ? 'You stopped its removal.' : 'We did not agree to remove it.';
  return securityAlert(userId, {
    title: 'Your second factor stays',
    body: `${body} If it was not you who asked for it, set a new password.`,
    mail: null,
  });
}

/** What a person is told once operators have ended their second factor. */
export function secondFactorResetMessage(userId: Id<'usr'>, at: Date): Message {
  return securityAlert(userId, {
    title: 'We removed your second factor',
    body: 'You were logged out everywhere, and API keys that could move money have ended. Log in with your password, and set up an authenticator app again. If it was not you who asked for it, contact support at once.',
    mail: { template: 'second-factor-reset', data: { occurredAt: at.toISOString() } },
  });
}

/** What a person is told once one of their recovery codes was used. */
export function recoveryCodeUsedMessage(
  { userId, codesLeft }: { readonly userId: Id<'usr'>; readonly codesLeft: number },
  at: Date,
): Message {
  return securityAlert(userId, {
    title: 'A recovery code was used',
    body: `It stood in for a code of your authenticator app. Recovery codes left: ${codesLeft}. If it was not you, set a new password and make new codes.`,
    mail: { template: 'recovery-code-used', data: { codesLeft, occurredAt: at.toISOString() } },
  });
}

/** What a person is told once they have other recovery codes. */
export function recoveryCodesRegeneratedMessage(userId: Id<'usr'>): Message {
  return securityAlert(userId, {
    title: 'You have new recovery codes',
    body: 'Those before them work no more. If it was not you who made them, set a new password at once.',
    mail: null,
  });
}

/** What a person is told once transfers ask for a code above another amount. */
export function thresholdSetMessage(
  userId: Id<'usr'>,
  threshold: { readonly amountMinor: bigint; readonly currency: string } | null,
): Message {
  const body =
    threshold === null
      ? 'No transfer asks for one.'
      : `Transfers of more than ${formatDecimal(threshold)} ${threshold.currency} do.`;
  return securityAlert(userId, {
    title: 'Another amount above which transfers ask for a code',
    body: `${body} If it was not you who set it, set a new password at once.`,
    mail: null,
  });
}

/** What a person is told once a program can use their account. */
export function apiKeyCreatedMessage(
  {
    apiKeyId,
    userId,
    name,
    prefix,
  }: { readonly apiKeyId: Id<'key'>; readonly userId: Id<'usr'>; readonly name: string; readonly prefix: string },
  at: Date,
): Message {
  return securityAlert(userId, {
    title: 'An API key was made',
    resourceId: apiKeyId,
    body: `A program that has the key ${name} (${prefix}…) can use Mint in your name. If it was not you who made it, set a new password and revoke the key.`,
    mail: { template: 'api-key-created', data: { keyName: name, keyPrefix: prefix, madeAt: at.toISOString() } },
  });
}
