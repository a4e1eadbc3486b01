import { type Id, newId, newUuid, toUuid } from '@mint/platform/ids/ids.ts';
import { adminApprovalVoided, adminTotpResetDecided, adminTotpResetRequested } from '@mint/schema/events/admin.ts';
import { analyticsBudgetExceeded, analyticsBudgetWarning } from '@mint/schema/events/analytics.ts';
import {
  apiKeyCreated,
  sessionReuseDetected,
  userEmailVerificationRequested,
  userPasswordChanged,
  userPasswordReset,
  userPasswordResetRequested,
  userProfileUpdated,
  userRecoveryCodesRegenerated,
  userRecoveryCodeUsed,
  userRegistered,
  userTotpDisabled,
  userTotpEnabled,
  userTotpReset,
  userTotpThresholdSet,
} from '@mint/schema/events/auth.ts';
import { kycApproved, kycFrozen, kycRejected, kycUnfrozen } from '@mint/schema/events/kyc.ts';
import { webhookEndpointDisabled } from '@mint/schema/events/webhooks.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listNotifications } from '../domain/list-notifications.ts';
import { openWorld, type World } from '../test/world.ts';
import { onAdminApprovalVoided } from './on-admin-approval-voided.ts';
import { onAdminTotpResetDecided } from './on-admin-totp-reset-decided.ts';
import { onAdminTotpResetRequested } from './on-admin-totp-reset-requested.ts';
import { onAnalyticsBudgetExceeded } from './on-analytics-budget-exceeded.ts';
import { onAnalyticsBudgetWarning } from './on-analytics-budget-warning.ts';
import { onApiKeyCreated } from './on-api-key-created.ts';
import { onKycApproved } from './on-kyc-approved.ts';
import { onKycFrozen } from './on-kyc-frozen.ts';
import { onKycRejected } from './on-kyc-rejected.ts';
import { onKycUnfrozen } from './on-kyc-unfrozen.ts';
import { onSessionReuseDetected } from './on-session-reuse-detected.ts';
import { onUserEmailVerificationRequested } from './on-user-email-verification-requested.ts';
import { onUserPasswordChanged } from './on-user-password-changed.ts';
import { onUserPasswordReset } from './on-user-password-reset.ts';
import { onUserPasswordResetRequested } from './on-user-password-reset-requested.ts';
import { onUserProfileUpdated } from './on-user-profile-updated.ts';
import { onUserRecoveryCodeUsed } from './on-user-recovery-code-used.ts';
import { onUserRecoveryCodesRegenerated } from './on-user-recovery-codes-regenerated.ts';
import { onUserRegistered } from './on-user-registered.ts';
import { onUserTotpDisabled } from './on-user-totp-disabled.ts';
import { onUserTotpEnabled } from './on-user-totp-enabled.ts';
import { onUserTotpReset } from './on-user-totp-reset.ts';
import { onUserTotpThresholdSet } from './on-user-totp-threshold-set.ts';
import { onWebhookEndpointDisabled } from './on-webhook-endpoint-disabled.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const kindsOf = async (userId: Id<'usr'>) =>
  (await listNotifications(world.context, userId, { limit: 100, before: null, unreadOnly: false })).map(({ kind }) => kind);
const templatesOf = async (userId: Id<'usr'>) =>
  (await world.database.sql<{ template: string }[]>`select template from emails where user_id = ${toUuid(userId, 'usr')}`).map(
    (row) => row.template,
  );

const frozen = (userId: Id<'usr'>) => ({ userId, profileId: newId('kyc'), reason: 'not for the person to know' });
const newKey = (userId: Id<'usr'>) => ({
  userId,
  apiKeyId: newId('key'),
  name: 'Shop',
  prefix: 'mint_sk_abcdefgh',
  scopes: ['wallet:read'],
  ipAllowlist: [],
  dailyLimit: null,
  expiresAt: null,
});
const budget = (userId: Id<'usr'>) => ({
  userId,
  budgetId: newId('bud'),
  category: 'groceries',
  month: '2024-02',
  limitMinor: 100_00n,
  spentMinor: 10n ** 40n,
  currency: 'USD',
  transactionId: newId('txn'),
  reachedAt: new Date(),
});
const asked = () => ({ approvalId: newId('apr'), requestedBy: newId('usr'), reason: 'seen in person', occurredAt: new Date() });
const resetDecision = (userId: Id<'usr'>, approved: boolean) => ({ ...asked(), userId, approved, decidedBy: newId('usr') });
const voided = (resourceId: string, voidReason: 'STOPPED_BY_OWNER' | 'REQUESTER_NOT_ADMIN') => ({
  ...asked(),
  kind: 'USER_TOTP_RESET' as const,
  resourceId,
  voidReason,
});
const decided = (userId: Id<'usr'>) => ({
  userId,
  profileId: newId('kyc'),
  reason: 'The photo is blurred.',
  decidedAt: new Date(),
});

describe('what happens to an account', () => {
  test.each([
    {
      event: 'a registration is greeted, in the inbox and by mail',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) =>
        world.deliver(
          onUserRegistered,
          userRegistered,
          { userId, handle: 'ann', displayName: 'Ann', email: 'a@mail.test', country: 'BR', registeredAt: new Date() },
          id,
        ),
      kinds: ['WELCOME'],
      templates: ['welcome'],
    },
    {
      event: 'an address to confirm is mailed only',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) =>
        world.deliver(onUserEmailVerificationRequested, userEmailVerificationRequested, { userId, requestId: newUuid() }, id),
      kinds: [],
      templates: ['verify-email'],
    },
    {
      event: 'a password to set is mailed only',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) =>
        world.deliver(onUserPasswordResetRequested, userPasswordResetRequested, { userId, requestId: newUuid() }, id),
      kinds: [],
      templates: ['reset-password'],
    },
    {
      event: 'a new password is warned of, both ways',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) => world.deliver(onUserPasswordReset, userPasswordReset, { userId }, id),
      kinds: ['SECURITY_ALERT'],
      templates: ['password-changed'],
    },
    {
      event: 'a password that was changed in a session is warned of, both ways',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) => world.deliver(onUserPasswordChanged, userPasswordChanged, { userId }, id),
      kinds: ['SECURITY_ALERT'],
      templates: ['password-changed'],
    },
    {
      event: 'a login that was used twice is warned of, both ways',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) =>
        world.deliver(onSessionReuseDetected, sessionReuseDetected, { userId, sessionId: newId('ses') }, id),
      kinds: ['SECURITY_ALERT'],
      templates: ['session-stolen'],
    },
    {
      event: 'an API key is warned of, both ways',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) => world.deliver(onApiKeyCreated, apiKeyCreated, newKey(userId), id),
      kinds: ['SECURITY_ALERT'],
      templates: ['api-key-created'],
    },
    {
      event: 'a second factor is told of, both ways',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) => world.deliver(onUserTotpEnabled, userTotpEnabled, { userId }, id),
      kinds: ['SECURITY_ALERT'],
      templates: ['second-factor-enabled'],
    },
    {
      event: 'the end of a second factor is warned of, both ways',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) => world.deliver(onUserTotpDisabled, userTotpDisabled, { userId }, id),
      kinds: ['SECURITY_ALERT'],
      templates: ['second-factor-disabled'],
    },
    {
      event: 'a second factor that is about to be reset is warned of, both ways',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) =>
        world.deliver(
          onAdminTotpResetRequested,
          adminTotpResetRequested,
          { ...asked(), userId, notBefore: new Date(), expiresAt: new Date() },
          id,
        ),
      kinds: ['SECURITY_ALERT'],
      templates: ['second-factor-reset-requested'],
    },
    {
      event: 'a second factor that was reset is told of, both ways',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) =>
        world.deliver(onUserTotpReset, userTotpReset, { userId, reason: 'not for the person to know' }, id),
      kinds: ['SECURITY_ALERT'],
      templates: ['second-factor-reset'],
    },
    {
      event: 'a second factor that operators leave is told of in the inbox',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) =>
        world.deliver(onAdminTotpResetDecided, adminTotpResetDecided, resetDecision(userId, false), id),
      kinds: ['SECURITY_ALERT'],
      templates: [],
    },
    {
      event: 'what operators agree to is told of when it is done, not before',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) =>
        world.deliver(onAdminTotpResetDecided, adminTotpResetDecided, resetDecision(userId, true), id),
      kinds: [],
      templates: [],
    },
    {
      event: 'a reset that its owner stopped is told of in the inbox',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) =>
        world.deliver(onAdminApprovalVoided, adminApprovalVoided, voided(userId, 'STOPPED_BY_OWNER'), id),
      kinds: ['SECURITY_ALERT'],
      templates: [],
    },
    {
      event: 'a reset that is void for the operators’ own reasons is told to nobody',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) =>
        world.deliver(onAdminApprovalVoided, adminApprovalVoided, voided(userId, 'REQUESTER_NOT_ADMIN'), id),
      kinds: [],
      templates: [],
    },
    {
      event: 'a recovery code is warned of, both ways',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) =>
        world.deliver(onUserRecoveryCodeUsed, userRecoveryCodeUsed, { userId, codesLeft: 9 }, id),
      kinds: ['SECURITY_ALERT'],
      templates: ['recovery-code-used'],
    },
    {
      event: 'new recovery codes are warned of in the inbox',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) =>
        world.deliver(onUserRecoveryCodesRegenerated, userRecoveryCodesRegenerated, { userId }, id),
      kinds: ['SECURITY_ALERT'],
      templates: [],
    },
    {
      event: 'another amount above which transfers ask for a code is warned of in the inbox',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) =>
        world.deliver(onUserTotpThresholdSet, userTotpThresholdSet, { userId, threshold: null }, id),
      kinds: ['SECURITY_ALERT'],
      templates: [],
    },
    {
      event: 'a verified identity is told, both ways',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) => world.deliver(onKycApproved, kycApproved, decided(userId), id),
      kinds: ['IDENTITY_VERIFIED'],
      templates: ['identity-verified'],
    },
    {
      event: 'documents that were found wanting are told of, both ways',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) => world.deliver(onKycRejected, kycRejected, decided(userId), id),
      kinds: ['IDENTITY_REJECTED'],
      templates: ['identity-rejected'],
    },
    {
      event: 'a freeze is told of, both ways',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) => world.deliver(onKycFrozen, kycFrozen, frozen(userId), id),
      kinds: ['SECURITY_ALERT'],
      templates: ['account-frozen'],
    },
    {
      event: 'the end of a freeze is told of, both ways',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) => world.deliver(onKycUnfrozen, kycUnfrozen, frozen(userId), id),
      kinds: ['SECURITY_ALERT'],
      templates: ['account-unfrozen'],
    },
    {
      event: 'a budget that is nearly spent is told of, both ways',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) =>
        world.deliver(onAnalyticsBudgetWarning, analyticsBudgetWarning, budget(userId), id),
      kinds: ['BUDGET_WARNING'],
      templates: ['budget-warning'],
    },
    {
      event: 'a budget that is spent is told of, both ways',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) =>
        world.deliver(onAnalyticsBudgetExceeded, analyticsBudgetExceeded, budget(userId), id),
      kinds: ['BUDGET_EXCEEDED'],
      templates: ['budget-exceeded'],
    },
    {
      event: 'a webhook endpoint that is sent nothing any more is told of, both ways',
      deliver: (userId: Id<'usr'>, id?: Id<'evt'>) =>
        world.deliver(
          onWebhookEndpointDisabled,
          webhookEndpointDisabled,
          {
            endpointId: newId('whe'),
            ownerId: userId,
            host: 'partner.example',
            reason: 'FAILING',
            failingSince: new Date(),
            occurredAt: new Date(),
          },
          id,
        ),
      kinds: ['WEBHOOK_DISABLED'],
      templates: ['webhook-disabled'],
    },
  ])('$event, once however often it is delivered', async ({ deliver, kinds, templates }) => {
    const userId = newId('usr');
    const id = await deliver(userId);
    await deliver(userId, id);
    expect(await kindsOf(userId)).toEqual(kinds);
    expect(await templatesOf(userId)).toEqual(templates);
  });

  test('a budget is told of with its month and amounts', async () => {
    const userId = newId('usr');
    const reached = { ...budget(userId), limitMinor: 1_500n, spentMinor: 1_200n, currency: 'JPY' };
    await world.deliver(onAnalyticsBudgetWarning, analyticsBudgetWarning, reached);
    const [told] = await listNotifications(world.context, userId, { limit: 1, before: null, unreadOnly: false });
    expect([told?.title, told?.body]).toEqual([
      'Your groceries budget is nearly spent',
      'You have spent 1200 JPY of 1500 JPY on groceries in February 2024.',
    ]);
  });

  test('the amount above which transfers ask for a code is told as it is', async () => {
    const userId = newId('usr');
    const threshold = { amountMinor: 1_500n, currency: 'JPY' };
    await world.deliver(onUserTotpThresholdSet, userTotpThresholdSet, { userId, threshold });
    const [told] = await listNotifications(world.context, userId, { limit: 1, before: null, unreadOnly: false });
    expect(told?.body).toContain('Transfers of more than 1500 JPY do.');
  });

  test('a changed name is used from then on', async () => {
    const user = world.auth.addUser('Old Name');
    expect((await world.context.people.names([user.id])).get(user.id)).toBe('Old Name');
    user.displayName = 'New Name';
    expect((await world.context.people.names([user.id])).get(user.id)).toBe('Old Name');
    await world.deliver(onUserProfileUpdated, userProfileUpdated, { userId: user.id, handle: 'x', displayName: 'New Name' });
    expect((await world.context.people.names([user.id])).get(user.id)).toBe('New Name');
  });
});
