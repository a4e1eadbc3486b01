import { Code, ConnectError, type ConnectRouter, createRouterTransport } from '@connectrpc/connect';
import { type Id, newId, toUuid } from '@mint/platform/ids/ids.ts';
import { createRpcClient } from '@mint/platform/rpc/client.ts';
import { createTestIdentities } from '@mint/platform/testing/identities.ts';
import { AuthService, VerifyStepUpOutcome } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { Decision, FraudService } from '@mint/schema/proto/__generated__/fraud_pb.ts';
import { KycService } from '@mint/schema/proto/__generated__/kyc_pb.ts';
import {
  HoldOutcome,
  PostOutcome,
  VoidOutcome,
  WalletService,
  WalletStatus,
} from '@mint/schema/proto/__generated__/wallet_pb.ts';
import type { TransactionsContext } from '../context.ts';
import { createSchedule, type ScheduleRequest } from '../domain/schedules/create-schedule.ts';
import { findSchedule } from '../domain/schedules/find-schedules.ts';
import type { Schedule } from '../domain/schedules/schedule.ts';
import { openTestDomain } from './domain-context.ts';

/** The domain among peers that speak their contracts: what a test has them answer. */
export interface ScheduleDomain {
  readonly context: TransactionsContext;
  /** What people have, in cents; nobody has anything unless told. */
  readonly money: Map<string, bigint>;
  /** Whose wallets are frozen. */
  readonly frozenWallets: Set<string>;
  /** Each transfer that the ledger posted. */
  readonly posted: { readonly transactionId: string; readonly from: string; readonly amountMinor: bigint }[];
  /** What the peers answer with; `away` peers answer nothing. */
  readonly peers: {
    authAway: boolean;
    kycAway: boolean;
    frozen: boolean;
    perTransactionMinor: bigint;
    decision: Decision;
    /** Above which everybody wants to be asked for a code; null: nobody does. */
    threshold: { readonly thresholdMinor: bigint; readonly currency: string } | null;
    /** The code that is good once. */
    code: string;
  };
  /** Somebody whom others can pay. */
  person(money?: bigint): Promise<Id<'usr'>>;
  /** A schedule of 5 dollars to somebody at nine each morning, unless told. */
  schedule(changes?: Partial<ScheduleRequest>): Promise<Schedule>;
  /** Has a schedule's next run have been due so many minutes ago. Answers when. */
  makeDue(schedule: Schedule, minutesAgo?: number): Promise<Date>;
  /** Has every run that waits for something have waited for it long enough. */
  passTime(): Promise<void>;
  /** A schedule as it is now. */
  reload(schedule: Schedule): Promise<Schedule>;
  runsOf(schedule: Schedule): Promise<readonly { due_at: Date; status: string; attempt: number; failure_code: string | null }[]>;
  /** What was told under a schedule's key, in order. */
  eventsOf(schedule: Schedule): Promise<readonly { type: string; payload: Record<string, unknown> }[]>;
  close(): Promise<void>;
}

/** Opens it; `env` are settings that differ from the usual. */
export async function openScheduleDomain(env: Record<string, string> = {}): Promise<ScheduleDomain> {
  const { context: alone, close } = await openTestDomain(env);
  const money = new Map<string, bigint>();
  const frozenWallets = new Set<string>();
  const posted: { transactionId: string; from: string; amountMinor: bigint }[] = [];
  const proven = new Set<string>();
  const peers: ScheduleDomain['peers'] = {
    authAway: false,
    kycAway: false,
    frozen: false,
    perTransactionMinor: 1_000_000n,
    decision: Decision.ALLOW,
    threshold: null,
    code: '',
  };
  const register = (router: ConnectRouter) => {
    router.service(AuthService, {
      // It knows of nobody whom the domain doesn't.
      getUsers() {
        if (peers.authAway) throw new ConnectError('gone', Code.Unavailable);
        return { users: [] };
      },
      getStepUp() {
        if (peers.authAway) throw new ConnectError('gone', Code.Unavailable);
        return peers.threshold === null ? { asks: false } : { asks: true, ...peers.threshold };
      },
      verifyStepUp({ operation, code }) {
        if (peers.authAway) throw new ConnectError('gone', Code.Unavailable);
        if (code === peers.code) {
          peers.code = '';
          proven.add(operation);
        }
        if (proven.has(operation)) return { outcome: VerifyStepUpOutcome.ACCEPTED };
        return { outcome: code === '' ? VerifyStepUpOutcome.REQUIRED : VerifyStepUpOutcome.INVALID };
      },
    });
    router.service(KycService, {
      getLimits() {
        if (peers.kycAway) throw new ConnectError('gone', Code.Unavailable);
        const { perTransactionMinor, frozen } = peers;
        return { frozen, limits: { currency: 'USD', perTransactionMinor, dailyMinor: 10_000_000n, monthlyMinor: 100_000_000n } };
      },
    });
    router.service(FraudService, {
      score: () => ({ assessment: { decision: peers.decision, score: 0, findings: [] } }),
      openCase: ({ transactionId }) => ({
        fraudCase: { id: newId('frc'), transactionId, expiresAt: { seconds: 4_000_000_000n, nanos: 0 } },
      }),
    });
    router.service(WalletService, {
      getWallets({ userIds }) {
        const wallets = userIds.map((userId) => ({
          id: newId('wal'),
          userId,
          currency: 'USD',
          status: frozenWallets.has(userId) ? WalletStatus.FROZEN : WalletStatus.ACTIVE,
          balanceMinor: money.get(userId) ?? 0n,
          heldMinor: 0n,
        }));
        return { wallets, firstWalletCurrency: 'USD' };
      },
      post({ transactionId, debit, credit, amountMinor }) {
        if (posted.some((posting) => posting.transactionId === transactionId)) return { outcome: PostOutcome.REPLAYED };
        const from = debit?.ref.case === 'userId' ? debit.ref.value : '';
        const to = credit?.ref.case === 'userId' ? credit.ref.value : '';
        if (frozenWallets.has(to)) return { outcome: PostOutcome.WALLET_FROZEN };
        const has = money.get(from) ?? 0n;
        if (has < amountMinor) return { outcome: PostOutcome.INSUFFICIENT_FUNDS };
        money.set(from, has - amountMinor);
        posted.push({ transactionId, from, amountMinor });
        return { outcome: PostOutcome.POSTED };
      },
      hold: () => ({ outcome: HoldOutcome.HELD }),
      void: () => ({ outcome: VoidOutcome.VOIDED }),
    });
  };
  const transport = createRouterTransport(register);
  const from = createTestIdentities().identity('transactions');
  const context: TransactionsContext = {
    ...alone,
    wallet: createRpcClient(WalletService, { transport, from, audience: 'wallet', maxAttempts: 1 }),
    auth: createRpcClient(AuthService, { transport, from, audience: 'auth' }),
    kyc: createRpcClient(KycService, { transport, from, audience: 'kyc' }),
    fraud: createRpcClient(FraudService, { transport, from, audience: 'fraud' }),
  };
  const { sql } = context.database;
  const idOf = ({ id }: Schedule) => toUuid(id, 'sch');
  const domain: ScheduleDomain = {
    context,
    money,
    frozenWallets,
    posted,
    peers,
    close,
    async person(has = 0n) {
      const id = newId('usr');
      money.set(id, has);
      await sql`insert into payees values (${toUuid(id, 'usr')}, ${`h${id.slice(-12)}`}, now(), false)`;
      return id;
    },
    async schedule(changes = {}) {
      const { schedule, userErrors } = await createSchedule(context, {
        ownerId: changes.ownerId ?? (await domain.person(100_000n)),
        recipientId: await domain.person(),
        amount: { amount: '5.00', currency: 'USD' },
        cron: '0 9 * * *',
        timeZone: 'Europe/Berlin',
        idempotencyKey: newId('key'),
        word: { totpCode: null },
        ...changes,
      });
      if (schedule === null) throw new Error(`No schedule was made: ${JSON.stringify(userErrors)}`);
      return schedule;
    },
    async makeDue(schedule, minutesAgo = 1) {
      const dueAt = new Date(Date.now() - minutesAgo * 60_000);
      await sql`update schedules set next_run_at = ${dueAt}, notice_at = null where id = ${idOf(schedule)}`;
      return dueAt;
    },
    async passTime() {
      await sql`update schedule_runs set next_attempt_at = now() - interval '1 millisecond' where next_attempt_at is not null`;
    },
    async reload(schedule) {
      const found = await findSchedule(context, schedule.ownerId, schedule.id);
      if (found === null) throw new Error('The schedule has gone');
      return found;
    },
    runsOf: (schedule) => sql`
      select due_at, status, attempt, failure_code from schedule_runs where schedule_id = ${idOf(schedule)} order by due_at`,
    eventsOf: (schedule) => sql`select type, payload from outbox where key = ${schedule.id} order by seq`,
  };
  return domain;
}
