import { readFileSync } from 'node:fs';
import { defineSubgraph } from '@mint/platform/graphql/define-subgraph.ts';
import { callerOf } from '@mint/platform/rpc/guard.ts';
import { sharedTypeDefs } from '@mint/schema/graphql/shared.ts';
import { AuthService } from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { Resolvers } from './__generated__/schema.ts';
import { type AuthConfig, configSchema } from './config.ts';
import type { AuthContext } from './context.ts';
import { startHousekeeping, startKeyRotation } from './domain/housekeeping.ts';
import { startSecretReencryption } from './domain/reencrypt-secrets.ts';
import { type AuthLoaders, createAuthLoaders, type GraphContext } from './graph-context.ts';
import { openContext } from './open-context.ts';
import { ApiKey } from './resolvers/ApiKey.ts';
import { ApiKeyUsageDay } from './resolvers/ApiKeyUsageDay.ts';
import { apiKeyCreate } from './resolvers/Mutation/apiKeyCreate.ts';
import { apiKeyRevoke } from './resolvers/Mutation/apiKeyRevoke.ts';
import { apiKeyRotate } from './resolvers/Mutation/apiKeyRotate.ts';
import { emailVerificationResend } from './resolvers/Mutation/emailVerificationResend.ts';
import { emailVerify } from './resolvers/Mutation/emailVerify.ts';
import { passwordChange } from './resolvers/Mutation/passwordChange.ts';
import { passwordReset } from './resolvers/Mutation/passwordReset.ts';
import { passwordResetRequest } from './resolvers/Mutation/passwordResetRequest.ts';
import { profileUpdate } from './resolvers/Mutation/profileUpdate.ts';
import { sessionCreate } from './resolvers/Mutation/sessionCreate.ts';
import { sessionRefresh } from './resolvers/Mutation/sessionRefresh.ts';
import { sessionRevoke } from './resolvers/Mutation/sessionRevoke.ts';
import { totpConfirm } from './resolvers/Mutation/totpConfirm.ts';
import { totpDisable } from './resolvers/Mutation/totpDisable.ts';
import { totpEnroll } from './resolvers/Mutation/totpEnroll.ts';
import { totpRecoveryCodesRegenerate } from './resolvers/Mutation/totpRecoveryCodesRegenerate.ts';
import { totpThresholdSet } from './resolvers/Mutation/totpThresholdSet.ts';
import { userRegister } from './resolvers/Mutation/userRegister.ts';
import { apiKeys } from './resolvers/Query/apiKeys.ts';
import { me } from './resolvers/Query/me.ts';
import { sessions } from './resolvers/Query/sessions.ts';
import { userByHandle } from './resolvers/Query/userByHandle.ts';
import { userSearch } from './resolvers/Query/userSearch.ts';
import { Totp } from './resolvers/Totp.ts';
import { User } from './resolvers/User.ts';
import { exchangeApiKey } from './rpc/exchange-api-key.ts';
import { freezeUser } from './rpc/freeze-user.ts';
import { getSecondFactor } from './rpc/get-second-factor.ts';
import { getStepUp } from './rpc/get-step-up.ts';
import { getUsers } from './rpc/get-users.ts';
import { listRevocations } from './rpc/list-revocations.ts';
import { mintEmailToken } from './rpc/mint-email-token.ts';
import { recordApiKeyUsage } from './rpc/record-api-key-usage.ts';
import { resetSecondFactor } from './rpc/reset-second-factor.ts';
import { rotateSigningKey } from './rpc/rotate-signing-key.ts';
import { searchUsers } from './rpc/search-users.ts';
import { setUserRole } from './rpc/set-user-role.ts';
import { unfreezeUser } from './rpc/unfreeze-user.ts';
import { verifyStepUp } from './rpc/verify-step-up.ts';

/** Less than a key is published ahead of its use, so that no verifier meets a token of a key it hasn't seen. */
const jwksCacheControl = 'public, max-age=300, stale-while-revalidate=600, stale-if-error=86400';

/** Who people are: accounts, sessions, and the keys that their tokens are signed with. */
export const authSubgraph = defineSubgraph<AuthConfig, AuthContext, AuthLoaders>({
  name: 'auth',
  configSchema: configSchema,
  typeDefs: [sharedTypeDefs, readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8')],
  resolvers: {
    Query: { apiKeys, me, sessions, userByHandle, userSearch },
    Mutation: {
      apiKeyCreate,
      apiKeyRevoke,
      apiKeyRotate,
      emailVerificationResend,
      emailVerify,
      passwordChange,
      passwordReset,
      passwordResetRequest,
      profileUpdate,
      sessionCreate,
      sessionRefresh,
      sessionRevoke,
      totpConfirm,
      totpDisable,
      totpEnroll,
      totpRecoveryCodesRegenerate,
      totpThresholdSet,
      userRegister,
    },
    ApiKey,
    ApiKeyUsageDay,
    Totp,
    User,
  } satisfies Resolvers<GraphContext>,
  migrations: new URL('./migrations/', import.meta.url),
  openContext,
  loaders: (context) => createAuthLoaders(context),
  rpc: (router, context) => {
    router.service(AuthService, {
      getUsers: (request) => getUsers(request, context),
      mintEmailToken: (request) => mintEmailToken(request, context),
      exchangeApiKey: (request) => exchangeApiKey(request, context),
      listRevocations: (request) => listRevocations(request, context),
      recordApiKeyUsage: (request) => recordApiKeyUsage(request, context),
      rotateSigningKey: (request) => rotateSigningKey(request, context),
      searchUsers: (request) => searchUsers(request, context),
      freezeUser: (request, call) => freezeUser(request, context, callerOf(call)),
      unfreezeUser: (request, call) => unfreezeUser(request, context, callerOf(call)),
      setUserRole: (request, call) => setUserRole(request, context, callerOf(call)),
      getStepUp: (request) => getStepUp(request, context),
      verifyStepUp: (request, call) => verifyStepUp(request, context, callerOf(call)),
      getSecondFactor: (request) => getSecondFactor(request, context),
      resetSecondFactor: (request, call) => resetSecondFactor(request, context, callerOf(call)),
    });
  },
  rpcCallers: {
    getUsers: ['transactions', 'notifications', 'wallet', 'fraud', 'social', 'admin'],
    mintEmailToken: ['notifications'],
    exchangeApiKey: ['gateway'],
    listRevocations: ['gateway'],
    recordApiKeyUsage: ['gateway'],
    rotateSigningKey: ['operator'],
    searchUsers: ['admin', 'operator'],
    freezeUser: ['admin', 'operator'],
    unfreezeUser: ['admin', 'operator'],
    setUserRole: ['admin', 'operator'],
    getStepUp: ['transactions'],
    verifyStepUp: ['transactions'],
    getSecondFactor: ['admin'],
    resetSecondFactor: ['admin'],
  },
  handlers: [],
  workers: [startKeyRotation, startSecretReencryption, startHousekeeping],
  routes: (app, { keyRing }) => {
    app.get('/.well-known/jwks.json', async (_request, reply) => {
      reply.header('cache-control', jwksCacheControl);
      return keyRing.published();
    });
  },
});
