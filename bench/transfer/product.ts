import { liftLimits, unsuspiciousRules } from '@mint/e2e/no-suspicion.ts';
import { operatorOf } from '@mint/e2e/operator.ts';
import { startStackOfOneProcess } from '@mint/e2e/stack.ts';

/** The whole product as a benchmark meets it: through its doors. */
export interface MeasuredProduct {
  /** The gateway's GraphQL address. */
  readonly url: string;
  /** CPU that the product's process has used so far, in milliseconds. */
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the product as `npm start` does, on the services that the environment names. */
export async function startProduct(): Promise<MeasuredProduct> {
  const stack = await startStackOfOneProcess(
    {
      all: { LOG_LEVEL: 'warn' },
      // Everybody signs up from one address in a moment.
      gateway: { GUARDED_BURST: '1000', GUARDED_PER_SECOND: '1000' },
      // Scored and counted as any, but nobody is held for sending all the time.
      fraud: unsuspiciousRules,
    },
    (line) => console.error(line),
  );
  await liftLimits(operatorOf(stack).kyc);
  const metricsUrl = new URL('/metrics', stack.url);
  return {
    url: stack.url,
    async cpuMs() {
      const text = await (await fetch(metricsUrl)).text();
      return Number(/^process_cpu_seconds_total ([\d.e+-]+)$/m.exec(text)?.[1]) * 1_000;
    },
    stop: () => stack.stop(),
  };
}
