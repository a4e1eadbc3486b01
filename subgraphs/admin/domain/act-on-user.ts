import { isInfrastructureFailure } from '@mint/platform/errors/infrastructure-failure.ts';
import type { Id } from '@mint/platform/ids/ids.ts';
import { enumName } from '@mint/platform/rpc/enum-name.ts';
import { ChangeUserOutcome, type User, UserRole, UserStatus } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { type Wallet, WalletStatus } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import { z } from 'zod';
import type { AdminContext } from '../context.ts';
import type { Action, Effect, Snapshot } from './action.ts';

const roleInput = z.object({ role: z.enum(['USER', 'ADMIN']) });

/** An account, as an action's record keeps it. */
const snapshotOf = ({ status, role }: User): Snapshot => ({
  status: enumName(UserStatus, status),
  role: enumName(UserRole, role),
});

/** How a person stands, as an action's record keeps it; null is what was not known at the time. */
function snapshot(user: User, wallets: readonly Wallet[] | null, frozen: boolean | null): Snapshot {
  return {
    ...snapshotOf(user),
    identityStopped: frozen,
    wallets: wallets?.map(({ id, status }) => ({ id, status: enumName(WalletStatus, status) })) ?? null,
  };
}

/** What a peer answers; null while it is away. */
async function ifThere<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (isInfrastructureFailure(error)) return null;
    throw error;
  }
}

async function read(context: AdminContext, userId: string): Promise<{ user: User; wallets: Wallet[]; frozen: boolean } | null> {
  const [{ users }, { wallets }, { profile }] = await Promise.all([
    context.auth.getUsers({ ids: [userId] }),
    context.wallet.getWallets({ userIds: [userId] }),
    context.kyc.getProfile({ userId }),
  ]);
  const [user] = users;
  return user === undefined ? null : { user, wallets, frozen: profile?.frozen ?? false };
}

/** How an account stands; null when there is none. */
export async function snapshotOfAccount({ auth }: AdminContext, userId: Id<'usr'>): Promise<Snapshot | null> {
  const [user] = (await auth.getUsers({ ids: [userId] })).users;
  return user === undefined ? null : snapshotOf(user);
}

/**
 * How a person stands before they are stopped or let go; null when there is none. Whose wallets or identity can't be read now is stopped all the
 * same: the account at once, the rest when its owner is back.
 */
export async function snapshotOfUser(context: AdminContext, userId: Id<'usr'>): Promise<Snapshot | null> {
  const [{ users }, held, known] = await Promise.all([
    context.auth.getUsers({ ids: [userId] }),
    ifThere(context.wallet.getWallets({ userIds: [userId] })),
    ifThere(context.kyc.getProfile({ userId })),
  ]);
  const [user] = users;
  if (user === undefined) return null;
  return snapshot(user, held?.wallets ?? null, known === null ? null : (known.profile?.frozen ?? false));
}

/** What auth would not have; null when it has it. */
function refusalOf(outcome: ChangeUserOutcome): Effect | null {
  if (outcome === ChangeUserOutcome.NOT_FOUND) return { done: false, refusal: 'NOT_FOUND' };
  if (outcome === ChangeUserOutcome.LAST_ADMIN) return { done: false, refusal: 'LAST_ADMIN' };
  return null;
}

async function effectOn(context: AdminContext, { resourceId, before }: Action): Promise<Effect> {
  const now = await read(context, resourceId);
  if (now === null) return { done: false, refusal: 'NOT_FOUND' };
  return { done: true, before, after: snapshot(now.user, now.wallets, now.frozen) };
}

/** Does something to each wallet of a person; there is one a currency at most. */
async function eachWallet({ wallet }: AdminContext, userId: string, work: (walletId: string) => Promise<unknown>): Promise<void> {
  const { wallets } = await wallet.getWallets({ userIds: [userId] });
  await Promise.all(wallets.map(({ id }) => work(id)));
}

/** Stops a person: first their account, so that they can do nothing about the rest. */
export async function freezeUser(context: AdminContext, action: Action): Promise<Effect> {
  const { resourceId: userId, adminId: actorId, reason } = action;
  const refused = refusalOf((await context.auth.freezeUser({ userId, actorId, reason })).outcome);
  if (refused) return refused;
  await Promise.all([
    eachWallet(context, userId, (walletId) => context.wallet.freeze({ walletId, actorId, reason })),
    context.kyc.freezeProfile({ userId, actorId, reason }),
  ]);
  return effectOn(context, action);
}

/** Lets a person act again: last their account, so that they find all the rest as it was. */
export async function unfreezeUser(context: AdminContext, action: Action): Promise<Effect> {
  const { resourceId: userId, adminId: actorId, reason } = action;
  await Promise.all([
    eachWallet(context, userId, (walletId) => context.wallet.unfreeze({ walletId, actorId, reason })),
    context.kyc.unfreezeProfile({ userId, actorId, reason }),
  ]);
  const refused = refusalOf((await context.auth.unfreezeUser({ userId, actorId, reason })).outcome);
  return refused ?? effectOn(context, action);
}

/** Says what a person may do here. */
export async function setRole(context: AdminContext, action: Action): Promise<Effect> {
  const { resourceId: userId, adminId: actorId, reason } = action;
  const { role } = roleInput.parse(action.input);
  const { outcome, user } = await context.auth.setUserRole({ userId, role: UserRole[role], actorId, reason });
  const refused = refusalOf(outcome);
  if (refused || user === undefined) return refused ?? { done: false, refusal: 'NOT_FOUND' };
  return { done: true, before: action.before, after: snapshotOf(user) };
}
