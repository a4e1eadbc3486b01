import { newId, toUuid } from '@mint/platform/ids/ids.ts';
import { eventually } from '@mint/platform/testing/eventually.ts';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Deed, gone, type PeerTransfer } from '../test/peers.ts';
import { inSession, openWorld, type World } from '../test/world.ts';
import { acceptMoneyRequest } from './accept-money-request.ts';
import { cancelSplit } from './cancel-split.ts';
import { cancelMoneyRequest, declineMoneyRequest } from './close-money-request.ts';
import { expireRequests } from './expire-requests.ts';
import type { MoneyRequest } from './money-request.ts';
import { payShare } from './pay-share.ts';
import { recoverPayments } from './recover-payments.ts';
import type { Share, Split } from './split.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ env: { PAYMENT_TIMEOUT_MS: '2000', RETRY_MAX_MS: '50', PAYMENT_SETTLE_MS: '100' } });
});
afterAll(() => world?.close());
afterEach(() => world.transactions.reset());

const SHARES = 3;
const deeds: readonly Deed[] = [
  'COMPLETED',
  'COMPLETED',
  'IN_REVIEW',
  'AWAY',
  { failed: 'INSUFFICIENT_FUNDS' },
  { refused: 'ACCOUNT_FROZEN' },
];

/** What may happen, each of several times and several at once. */
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ what: fc.constant('pay' as const), share: fc.nat(SHARES - 1), key: fc.nat(2) }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('accept' as const), key: fc.nat(2) }) },
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constant('endReview' as const), how: fc.constantFrom('COMPLETED', 'FAILED', 'CANCELLED') }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constantFrom('cancelSplit' as const, 'cancel' as const, 'decline' as const, 'expire' as const, 'recover' as const),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Scene {
  readonly split: Split;
  readonly shares: readonly Share[];
  readonly request: MoneyRequest;
  readonly keys: readonly string[];
}

const held = ({ shares, request }: Scene): PeerTransfer[] =>
  [request.id, ...shares.map(({ id }) => id)].flatMap(world.transfersOf).filter(({ status }) => status === 'IN_REVIEW');

/** Does one step; what it is answered doesn't matter, what is written does. */
async function take(happening: Step, scene: Scene): Promise<unknown> {
  const { context } = world;
  const { request, split, shares, keys } = scene;
  switch (happening.what) {
    case 'pay': {
      const { id: shareId, userId: payerId } = shares[happening.share] as Share;
      return payShare(context, {
        payerId,
        shareId,
        idempotencyKey: keys[happening.key] ?? '',
        ipAddress: null,
        budget: null,
        word: inSession,
      });
    }
    case 'accept': {
      const idempotencyKey = keys[happening.key] ?? '';
      return acceptMoneyRequest(context, {
        payerId: request.payerId,
        id: request.id,
        idempotencyKey,
        ipAddress: null,
        word: inSession,
        budget: null,
      });
    }
    case 'endReview': {
      const [transfer] = held(scene);
      return transfer && world.endReview(transfer, happening.how);
    }
    case 'cancelSplit':
      return cancelSplit(context, split.creatorId, split.id);
    case 'cancel':
      return cancelMoneyRequest(context, request.requesterId, request.id);
    case 'decline':
      return declineMoneyRequest(context, request.payerId, request.id);
    case 'expire':
      return world.letExpire(request).then(() => expireRequests(context));
    case 'recover':
      return world.passLeases().then(() => recoverPayments(context));
  }
}

interface Standing {
  status: string;
  total_minor: bigint;
  paid_minor: bigint;
  paid_shares_minor: bigint;
  shares_minor: bigint;
  shares: { id: string; status: string }[];
  request: string;
}

async function standingOf({ split, request }: Scene): Promise<Standing> {
  const [row] = await world.database.sql<[Standing]>`
    select splits.status, total_minor, paid_minor, sum(amount_minor)::bigint as shares_minor,
      coalesce(sum(amount_minor) filter (where split_shares.status = 'PAID'), 0)::bigint as paid_shares_minor,
      json_agg(json_build_object('id', split_shares.id, 'status', split_shares.status) order by position) as shares,
      (select status from money_requests where id = ${toUuid(request.id, 'mrq')}) as request
    from splits join split_shares on split_id = splits.id
    where splits.id = ${toUuid(split.id, 'spl')} group by splits.id`;
  return row;
}

/** What holds at any moment between two statements. */
async function assertTrue(scene: Scene): Promise<Standing> {
  const standing = await standingOf(scene);
  expect(standing.shares_minor).toBe(standing.total_minor);
  expect(standing.paid_minor).toBe(standing.paid_shares_minor);
  const allPaid = standing.shares.every(({ status }) => status === 'PAID');
  if (standing.status === 'SETTLED') expect(allPaid).toBe(true);
  if (standing.status === 'OPEN') expect(allPaid).toBe(false);
  for (const id of [scene.request.id, ...scene.shares.map((share) => share.id)]) {
    expect(world.transfersOf(id).filter(({ status }) => status === 'COMPLETED').length).toBeLessThanOrEqual(1);
  }
  return standing;
}

test('whatever happens in whatever order, at once or not, money moves once for what is paid and never for what isn’t', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
      fc.infiniteStream(fc.constantFrom(...deeds)),
      fc.infiniteStream(fc.nat(5)),
      async (rounds, whatTransactionsDoes, whetherItsAnswerIsLost) => {
        const { split, shares } = await world.split(SHARES);
        const scene: Scene = { split, shares, request: await world.request(), keys: [newId('key'), newId('key'), newId('key')] };
        world.transactions.decide = () => whatTransactionsDoes.next().value;
        world.transactions.after = () => {
          if (whetherItsAnswerIsLost.next().value === 0) throw gone();
        };
        for (const together of rounds) {
          await Promise.allSettled(together.map((happening) => take(happening, scene)));
          await assertTrue(scene);
        }
        // Everything is well again, and what was begun comes to its end.
        world.transactions.reset();
        // A peer that was away for much of the time is left alone for a while before it is asked again.
        await eventually(
          async () => {
            await Promise.all(held(scene).map((transfer) => world.endReview(transfer, 'COMPLETED')));
            await world.passLeases();
            await recoverPayments(world.context);
            const standing = await standingOf(scene);
            expect([standing.request, ...standing.shares.map(({ status }) => status)]).not.toContain('PROCESSING');
          },
          { timeoutMs: 20_000 },
        );
        const { shares: ended, request } = await assertTrue(scene);
        const moved = (id: string) => world.transfersOf(id).filter(({ status }) => status === 'COMPLETED').length;
        expect(['PENDING', 'ACCEPTED', 'DECLINED', 'CANCELLED', 'EXPIRED']).toContain(request);
        expect(moved(scene.request.id)).toBe(request === 'ACCEPTED' ? 1 : 0);
        for (const [index, { status }] of ended.entries()) {
          expect(['PENDING', 'PAID', 'CANCELLED']).toContain(status);
          expect(moved(shares[index]?.id ?? '')).toBe(status === 'PAID' ? 1 : 0);
        }
        const told = await world.told(split.id);
        expect(told.filter((type) => type === 'split.share_paid')).toHaveLength(
          ended.filter(({ status }) => status === 'PAID').length,
        );
        expect(told.filter((type) => type === 'split.settled' || type === 'split.cancelled').length).toBeLessThanOrEqual(1);
        expect((await world.told(scene.request.id)).length).toBe(request === 'PENDING' ? 1 : 2);
      },
    ),
    { numRuns: 60 },
  );
}, 180_000);
