import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '@mint/platform/testing/eventually.ts';
import { TransferDocument } from '@mint/sdk/__generated__/graphql.ts';
import { MintError } from '@mint/sdk/mint-error.ts';
import type { Person } from './people.ts';

/** A transfer that somebody asked for, and what the product said to it in the end. */
export interface AskedTransfer {
  readonly key: string;
  readonly sender: Person;
  readonly recipient: Person;
  readonly amountMinor: bigint;
  /** Null while nothing final was said. */
  answer: { readonly transactionId: string; readonly status: 'COMPLETED' | 'FAILED' } | null;
}

/** People who send each other money all the time. */
export interface TransferLoad {
  /** Everything asked for so far. */
  readonly transfers: readonly AskedTransfer[];
  /** What no client should ever be told, whatever the day. */
  readonly faults: readonly string[];
  /** What a client was told to ask again. */
  readonly putOff: readonly string[];
  /** How many have a final answer. */
  answered(): number;
  /** Resolves when `count` more transfers have a final answer. */
  untilMore(count: number): Promise<void>;
  /** Begins no more; resolves when every transfer has a final answer, or was given up after a minute and a half. */
  stop(): Promise<void>;
}

const lanes = 6;
/** Between two transfers of a lane, in milliseconds: a person types. */
const pace = { min: 150, max: 650 };
/** Before a client asks again with the same key, in milliseconds. */
const retryPause = { min: 100, max: 500 };
const giveUpAfterMs = 90_000;
/** More than anybody has: such a transfer fails. */
const tooMuchMinor = 1_000_000_00n;

/** Starts people sending each other money, each transfer asked for with one key until its outcome is known. */
export function startTransferLoad(people: readonly Person[]): TransferLoad {
  const transfers: AskedTransfer[] = [];
  const faults: string[] = [];
  const putOff: string[] = [];
  let stopping = false;
  let giveUpAt = Number.POSITIVE_INFINITY;

  /** Asks until the answer is final, as a client does that lost its connection or was told to try again. */
  async function ask(transfer: AskedTransfer): Promise<void> {
    const { sender, recipient, amountMinor, key } = transfer;
    while (performance.now() < giveUpAt) {
      try {
        const { transferCreate } = await sender.client.execute(TransferDocument, {
          input: {
            recipientId: recipient.id,
            amount: { amount: `${amountMinor / 100n}.${String(amountMinor % 100n).padStart(2, '0')}`, currency: 'USD' },
            idempotencyKey: key,
          },
        });
        const { transaction, userErrors } = transferCreate;
        if (transaction?.status === 'COMPLETED' || transaction?.status === 'FAILED') {
          accept(transfer, { transactionId: transaction.id, status: transaction.status });
          return;
        }
        if (transaction === null || transaction === undefined) faults.push(`refused: ${JSON.stringify(userErrors)}`);
      } catch (error) {
        const told = error instanceof MintError && error.retryable ? putOff : faults;
        told.push(describe(error));
      }
      await pause(randomInt(retryPause.min, retryPause.max));
    }
  }

  function accept(transfer: AskedTransfer, answer: NonNullable<AskedTransfer['answer']>): void {
    const { answer: earlier } = transfer;
    if (earlier !== null && (earlier.transactionId !== answer.transactionId || earlier.status !== answer.status))
      faults.push(`one key, two answers: ${JSON.stringify([earlier, answer])}`);
    transfer.answer = answer;
  }

  async function runLane(lane: number): Promise<void> {
    for (let turn = 0; !stopping; turn += 1) {
      const [sender, recipient] = twoOf(people);
      const amountMinor = turn % 10 === 9 ? tooMuchMinor : BigInt(randomInt(1, 500));
      const transfer: AskedTransfer = { key: randomUUID(), sender, recipient, amountMinor, answer: null };
      transfers.push(transfer);
      // Now and then somebody presses the button twice.
      await Promise.all((turn + lane) % 5 === 0 ? [ask(transfer), ask(transfer)] : [ask(transfer)]);
      await pause(randomInt(pace.min, pace.max));
    }
  }

  const running = Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(lane)));
  const answered = () => transfers.filter(({ answer }) => answer !== null).length;
  return {
    transfers,
    faults,
    putOff,
    answered,
    async untilMore(count) {
      const goal = answered() + count;
      await eventually(
        () => {
          if (answered() < goal)
            throw new Error(`${answered()} of ${goal} transfers were answered; faults: ${faults.join('; ') || 'none'}`);
        },
        { timeoutMs: 60_000 },
      );
    },
    async stop() {
      stopping = true;
      giveUpAt = performance.now() + giveUpAfterMs;
      await running;
    },
  };
}

function twoOf(people: readonly Person[]): [Person, Person] {
  const first = randomInt(people.length);
  const second = (first + randomInt(1, people.length)) % people.length;
  return [people[first] as Person, people[second] as Person];
}

function describe(error: unknown): string {
  if (!(error instanceof MintError)) return String(error);
  return `${error.code} ${error.message} (trace ${error.traceId})`;
}
