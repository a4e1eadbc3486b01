import { Code, ConnectError } from '@connectrpc/connect';
import { adminSubgraph } from '@mint/admin/subgraph.ts';
import { analyticsSubgraph } from '@mint/analytics/subgraph.ts';
import { auditSubgraph } from '@mint/audit/subgraph.ts';
import { authSubgraph } from '@mint/auth/subgraph.ts';
import { fraudSubgraph } from '@mint/fraud/subgraph.ts';
import { startGateway } from '@mint/gateway/server.ts';
import { kycSubgraph } from '@mint/kyc/subgraph.ts';
import { notificationsSubgraph } from '@mint/notifications/subgraph.ts';
import type { Subgraph } from '@mint/platform/graphql/define-subgraph.ts';
import { startSubgraph } from '@mint/platform/graphql/run-subgraph.ts';
import type { RunningSubgraph } from '@mint/platform/graphql/running-subgraph.ts';
import { lateTransport } from '@mint/platform/rpc/transport.ts';
import { socialSubgraph } from '@mint/social/subgraph.ts';
import { transactionsSubgraph } from '@mint/transactions/subgraph.ts';
import { walletSubgraph } from '@mint/wallet/subgraph.ts';
import { webhooksSubgraph } from '@mint/webhooks/subgraph.ts';
import { domains } from './domains.ts';

/** A product that runs. */
export interface Product {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  /** Takes nothing new, finishes what is in hand, and stops every part, the gateway first. */
  stop(): Promise<void>;
}

const readyTimeoutMs = 60_000;

/** Each domain's definition; the config of each is its own, and read from its own environment. */
const definitions = {
  auth: authSubgraph,
  wallet: walletSubgraph,
  kyc: kycSubgraph,
  fraud: fraudSubgraph,
  transactions: transactionsSubgraph,
  analytics: analyticsSubgraph,
  notifications: notificationsSubgraph,
  social: socialSubgraph,
  admin: adminSubgraph,
  webhooks: webhooksSubgraph,
  audit: auditSubgraph,
} as unknown as Readonly<Record<string, Subgraph>>;

/**
 * Runs every domain and the gateway in this process: internal commands and the gateway's fetches stay in memory.
 *
 * @param environment Each service's environment, by name.
 * @throws whatever kept a part from starting, after the parts that had started were stopped.
 */
export async function startTogether(environment: Readonly<Record<string, Record<string, string | undefined>>>): Promise<Product> {
  const running: RunningSubgraph[] = [];
  try {
    const rpcTransports = Object.fromEntries(
      domains.map(({ name }) => [
        name,
        lateTransport(() => {
          const peer = running.find((subgraph) => subgraph.name === name);
          if (peer === undefined) throw new ConnectError(`${name} has not started yet`, Code.Unavailable);
          return peer.rpcTransport;
        }),
      ]),
    );
    for (const { name } of domains) {
      const definition = definitions[name];
      if (!definition) throw new Error(`the domain ${name} has no subgraph`);
      // One after the other, so that what a domain cannot do without is there.
      const subgraph = await startSubgraph(definition, {
        env: environment[name] ?? {},
        listen: true,
        rpcTransports,
      });
      running.push(subgraph);
    }
    await Promise.all(running.map(untilReady));
    const gateway = await startGateway({
      env: environment.gateway ?? {},
      localSubgraphs: Object.fromEntries(running.map((subgraph) => [subgraph.name, subgraph])),
    });
    return {
      url: gateway.url,
      stop: async () => {
        await gateway.drain();
        await stopAll(running);
      },
    };
  } catch (error) {
    await stopAll(running);
    throw error;
  }
}

/** Asks until the subgraph says that it is ready; what is still missing at the deadline is thrown. */
async function untilReady(subgraph: RunningSubgraph): Promise<void> {
  const deadline = Date.now() + readyTimeoutMs;
  for (;;) {
    try {
      return await subgraph.ready();
    } catch (cause) {
      if (Date.now() > deadline) throw new Error(`${subgraph.name} was not ready within ${readyTimeoutMs / 1000} s`, { cause });
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The last started stops first, as nothing then calls a part that is gone. */
async function stopAll(running: readonly RunningSubgraph[]): Promise<void> {
  for (const subgraph of running.toReversed()) await subgraph.stop();
}
