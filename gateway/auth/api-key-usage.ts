import { randomUUID } from 'node:crypto';
import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { type Client, Code, ConnectError } from '@connectrpc/connect';
import type { Logger } from '@mint/platform/telemetry/logger.ts';
import { type Repeated, repeat } from '@mint/platform/time/repeat.ts';
import type { ApiKeyUsageSchema, AuthService } from '@mint/schema/proto/__generated__/auth_pb.ts';

interface Count {
  readonly apiKeyId: string;
  readonly day: string;
  requests: bigint;
  lastUsedAt: Date;
}

const REPORT_EVERY_MS = 2_000;
const DEADLINE_MS = 2_000;
const MAX_BATCH = 1_000;
/** Keys and days counted at once; the first use of a further one is not counted while auth takes no counts. */
const MAX_COUNTS = 20_000;

/**
 * Counts operations by API key and day, and reports the counts in numbered batches, each sent until auth has it and counted there once.
 * A gateway that dies loses what it counted since its last report, a few seconds' worth.
 */
export class ApiKeyUsage {
  readonly #client: Client<typeof AuthService>;
  readonly #reporter = randomUUID();
  readonly #reporting: Repeated;
  #counts = new Map<string, Count>();
  #batch: { readonly number: bigint; readonly usage: readonly MessageInitShape<typeof ApiKeyUsageSchema>[] } | null = null;
  #lastNumber = 0n;

  constructor({ client, log }: { readonly client: Client<typeof AuthService>; readonly log: Logger }) {
    this.#client = client;
    this.#reporting = repeat(
      REPORT_EVERY_MS,
      () => this.#report(),
      (error) => {
        // A batch that is refused would be refused again.
        const isWrong = error instanceof ConnectError && error.code === Code.InvalidArgument;
        if (isWrong) this.#batch = null;
        log[isWrong ? 'error' : 'debug']({ err: error }, 'the use of API keys was not reported');
      },
    );
  }

  /** Counts one operation. */
  count(apiKeyId: string): void {
    const lastUsedAt = new Date();
    const day = lastUsedAt.toISOString().slice(0, 10);
    const name = `${apiKeyId} ${day}`;
    const count = this.#counts.get(name);
    if (count !== undefined) {
      count.requests += 1n;
      count.lastUsedAt = lastUsedAt;
    } else if (this.#counts.size < MAX_COUNTS) {
      this.#counts.set(name, { apiKeyId, day, requests: 1n, lastUsedAt });
    }
  }

  /** Reports what is left, once, and stops. */
  async stop(): Promise<void> {
    await this.#reporting.stop();
    await this.#report().catch(() => {});
  }

  /** Whether there is more to report. */
  async #report(): Promise<boolean> {
    this.#batch ??= this.#nextBatch();
    if (this.#batch === null) return false;
    const { number, usage } = this.#batch;
    await this.#client.recordApiKeyUsage(
      { reporter: this.#reporter, batch: number, usage: [...usage] },
      { timeoutMs: DEADLINE_MS },
    );
    this.#batch = null;
    return this.#counts.size >= MAX_BATCH;
  }

  #nextBatch() {
    const counts = [...this.#counts].slice(0, MAX_BATCH);
    if (counts.length === 0) return null;
    for (const [name] of counts) this.#counts.delete(name);
    this.#lastNumber += 1n;
    const usage = counts.map(([, { lastUsedAt, ...count }]) => ({ ...count, lastUsedAt: timestampFromDate(lastUsedAt) }));
    return { number: this.#lastNumber, usage };
  }
}
