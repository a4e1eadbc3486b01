import { createServiceIdentity, type ServiceIdentity } from '@mint/platform/auth/service-identity.ts';
import { createRpcClient } from '@mint/platform/rpc/client.ts';
import { httpTransport } from '@mint/platform/rpc/transport.ts';
import { AuthService } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { WalletService } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import { type Stack, type StackOverrides, startStack } from '../stack.ts';

/** Passwords that cost little to hash, and no waiting for whoever signs many people up from one address. */
const quick: StackOverrides = {
  auth: { ARGON2_MEMORY_KIB: '64', ARGON2_PASSES: '1', SIGNING_KEY_RELOAD_SECONDS: '0' },
  gateway: { GUARDED_BURST: '10000', COST_BUCKET_SIZE: '1000000' },
};

/** The whole product for the contract's tests. */
export function startProduct(overrides: StackOverrides = {}): Promise<Stack> {
  const names = new Set([...Object.keys(quick), ...Object.keys(overrides)]);
  return startStack(Object.fromEntries([...names].map((name) => [name, { ...quick[name], ...overrides[name] }])));
}

/** An operator's internal commands. */
export function operatorOf({ environment }: Stack) {
  const identity = operatorIdentity(environment.operator ?? {});
  const reach = (name: 'auth' | 'wallet') => ({
    transport: httpTransport(`http://127.0.0.1:${environment[name]?.RPC_PORT}`),
    from: identity,
    audience: name,
  });
  return { auth: createRpcClient(AuthService, reach('auth')), wallet: createRpcClient(WalletService, reach('wallet')) };
}

function operatorIdentity({ SERVICE_PRIVATE_KEY = '', SERVICE_TRUST = '' }: Record<string, string | undefined>): ServiceIdentity {
  return createServiceIdentity({
    name: 'operator',
    privateJwk: JSON.parse(SERVICE_PRIVATE_KEY),
    trust: JSON.parse(SERVICE_TRUST),
  });
}
