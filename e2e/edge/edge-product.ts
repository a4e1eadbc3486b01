import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServiceProcess, superviseService } from '@mint/local/product-processes.ts';
import { type RunningNginx, startNginx } from '@mint/local/services/nginx.ts';
import { freeTcpPorts } from '@mint/local/services/ports.ts';
import { removeData } from '@mint/local/services/services.ts';
import { liftLimits, unsuspiciousRules } from '../no-suspicion.ts';
import { operatorOf } from '../operator.ts';
import { type Stack, startStackOfOneProcess } from '../stack.ts';
import { type OtlpReceiver, openOtlpReceiver } from './otlp-receiver.ts';

/** The product behind two gateways, processes of their own, with nginx before them, and traces of all of it. */
export interface EdgeProduct {
  readonly stack: Stack;
  readonly nginx: RunningNginx;
  /** GraphQL as the world reaches it. */
  readonly url: string;
  readonly gateways: readonly EdgeGateway[];
  readonly collector: OtlpReceiver;
  stop(): Promise<void>;
}

/** A gateway behind nginx. */
export interface EdgeGateway extends ServiceProcess {
  /** How many requests nginx has had it answer. */
  served(): number;
}

/** Starts it all. What it throws leaves nothing running. */
export async function startEdgeProduct(): Promise<EdgeProduct> {
  const started = new AsyncDisposableStack();
  try {
    const collector = await openOtlpReceiver();
    started.defer(() => collector.stop());
    const stack = await startStackOfOneProcess({
      all: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
      auth: { ARGON2_MEMORY_KIB: '64', ARGON2_PASSES: '1' },
      gateway: { TRUST_PROXY: '127.0.0.1', GUARDED_BURST: '100', COST_BUCKET_SIZE: '1000000' },
      fraud: unsuspiciousRules,
    });
    started.defer(() => stack.stop());
    const [nginxPort = 0, ...gatewayPorts] = await freeTcpPorts(3);
    const gateways = gatewayPorts.map((port, index) => {
      const env = { ...stack.environment.gateway, PORT: String(port) };
      const gateway = superviseService(`gateway ${index}`, 'gateway/main.ts', env, () => {});
      started.defer(() => gateway.stop());
      return gateway;
    });
    const dataFolder = mkdtempSync(join(tmpdir(), 'mint-edge-'));
    started.defer(() => removeData(dataFolder));
    const nginx = await startNginx({
      dataFolder,
      port: nginxPort,
      gateways: gatewayPorts.map((port) => `http://127.0.0.1:${port}`),
      kyc: `http://127.0.0.1:${stack.environment.kyc?.PORT}`,
      // All the clients are on this machine.
      settings: { MINT_EDGE_RATE: '10000r/s' },
    });
    started.defer(() => nginx.stop());
    await Promise.all([...gateways.map((gateway) => gateway.ready()), liftLimits(operatorOf(stack).kyc)]);
    return {
      stack,
      nginx,
      url: `${nginx.url}/graphql`,
      gateways: gateways.map((gateway, index) => ({
        ...gateway,
        served: () => readFileSync(nginx.accessLog, 'utf8').split(`:${gatewayPorts[index]}","upstream_status":"200"`).length - 1,
      })),
      collector,
      stop: () => started.disposeAsync(),
    };
  } catch (error) {
    await started.disposeAsync();
    throw error;
  }
}
