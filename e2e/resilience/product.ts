import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTopics } from '@mint/deploy/create-topics.ts';
import type { ProductOfProcesses } from '@mint/local/product-processes.ts';
import { removeData, type Services, startServices } from '@mint/local/services/services.ts';
import { topics } from '@mint/schema/events/catalogue.ts';
import { liftLimits, unsuspiciousRules } from '../no-suspicion.ts';
import { operatorOf } from '../operator.ts';
import { type Stack, startStackOfProcesses } from '../stack.ts';
import { openDatabases, type WitnessedProduct } from './witness.ts';

/** A product on services that nobody else uses, so that both may be broken. */
export interface BreakableProduct extends WitnessedProduct {
  readonly stack: Stack<ProductOfProcesses>;
  readonly services: Services;
  /** Where the services keep what is theirs. */
  readonly dataFolder: string;
  /** Makes its topics where there are none. */
  makeTopics(): Promise<void>;
  /** The last of what the processes wrote. */
  lastLines(): string;
  stop(): Promise<void>;
}

const linesKept = 200;

/** Starts services and a process for each part of the product. What it throws leaves nothing running. */
export async function startBreakableProduct(): Promise<BreakableProduct> {
  const stack = new AsyncDisposableStack();
  try {
    const dataFolder = mkdtempSync(join(tmpdir(), 'mint-resilience-'));
    stack.defer(() => removeData(dataFolder));
    const services = await startServices({
      dataFolder,
      ports: 'free',
      // Not the addresses of the services that other tests share.
      env: { PATH: process.env.PATH, HOME: process.env.HOME, MAVEN_REPOSITORY_URL: process.env.MAVEN_REPOSITORY_URL },
      report: () => {},
      only: ['postgres', 'redis', 'kafka', 's3', 'mail'],
    });
    stack.defer(() => services.stop());
    const lines: string[] = [];
    const product = await startStackOfProcesses(
      {
        // Six people sign up from one address in a moment.
        gateway: { GUARDED_BURST: '50' },
        // A reminder of an e-mail that Redis forgot need not be waited for for three minutes.
        notifications: { MAIL_PATIENCE_SECONDS: '60' },
        fraud: unsuspiciousRules,
        all: { LOG_LEVEL: 'warn' },
      },
      services,
      (line) => {
        lines.push(line);
        if (lines.length > linesKept) lines.shift();
      },
    );
    stack.defer(() => product.stop());
    await liftLimits(operatorOf(product).kyc);
    const prefix = product.environment.wallet?.KAFKA_TOPIC_PREFIX ?? '';
    const ownTopics = topics.map((topic) => `${prefix}${topic}`);
    return {
      stack: product,
      services,
      dataFolder,
      databases: openDatabases(product, stack),
      makeTopics: () => createTopics({ brokers: services.kafkaBrokers, topics: ownTopics }),
      lastLines: () => lines.join('\n'),
      stop: () => stack.disposeAsync(),
    };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}
