import { createServiceIdentity } from '@mint/platform/auth/service-identity.ts';
import { createRpcClient } from '@mint/platform/rpc/client.ts';
import { httpTransport } from '@mint/platform/rpc/transport.ts';
import { AuthService } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { FraudService } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import { KycService } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import { WalletService } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { Stack } from './stack.ts';

/** An operator's internal commands. */
export function operatorOf({ environment }: Pick<Stack, 'environment'>) {
  const { SERVICE_PRIVATE_KEY = '', SERVICE_TRUST = '' } = environment.operator ?? {};
  const from = createServiceIdentity({
    name: 'operator',
    privateJwk: JSON.parse(SERVICE_PRIVATE_KEY),
    trust: JSON.parse(SERVICE_TRUST),
  });
  const reach = (name: 'auth' | 'wallet' | 'kyc' | 'fraud') => ({
    transport: httpTransport(`http://127.0.0.1:${environment[name]?.RPC_PORT}`),
    from,
    audience: name,
    timeoutMs: 10_000,
  });
  return {
    auth: createRpcClient(AuthService, reach('auth')),
    wallet: createRpcClient(WalletService, reach('wallet')),
    kyc: createRpcClient(KycService, reach('kyc')),
    fraud: createRpcClient(FraudService, reach('fraud')),
  };
}
