import type { Id } from '@mint/platform/ids/ids.ts';
import { enumName } from '@mint/platform/rpc/enum-name.ts';
import { ChangeUserOutcome, type User, UserRole, UserStatus } from '@mint/schema/proto/__generated__/auth_pb.ts';
import { type Wallet, WalletStatus } from '@mint/schema/proto/__generated__/wallet_pb.ts';
import { z } from 'zod';
import type { AdminContext } from '../context.ts';
import type { Action, Effect, Snapshot } from './action.ts';

const roleInput = z.object({ role: z.enum(['USER', 'ADMIN']) });

/** How a person stands, as an action's record keeps it. */
function snapshot(user: User, wallets: readonly Wallet[], frozen: boolean): Snapshot {
  return {
    status: enumName(UserStatus, user.status),
    role: enumName(UserRole, user.role),
    identityStopped: frozen,
    wallets: wallets.map(({ id, status }) => ({ id, status: enumName(WalletStatus, status) })),
  };
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

/** How a person stands before an action; null when there is none. */
export async function snapshotOfUser(context: AdminContext, userId: Id<'usr'>): Promise<Snapshot | null> {
  const found = await read(context, userId);
  return found === null ? null : snapshot(found.user, found.wallets, found.frozen);
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

/** Stops a person: first their account, so that they can do nothing about the rest. */
export async function freezeUser(context: AdminContext, action: Action): Promise<Effect> {
  const { resourceId: userId, adminId: actorId, reason } = action;
  const refused = refusalOf((await context.auth.freezeUser({ userId, actorId, reason })).outcome);
  if (refused) return refused;
  const [{ wallets }] = await Promise.all([
    context.wallet.getWallets({ userIds: [userId] }),
    context.kyc.freezeProfile({ userId, actorId, reason }),
  ]);
  await Promise.all(wallets.map(({ id }) => context.wallet.freeze({ walletId: id, actorId, reason })));
  return effectOn(context, action);
}

/** Lets a person act again: last their account, so that they find all the rest as it was. */
export async function unfreezeUser(context: AdminContext, action: Action): Promise<Effect> {
  const { resourceId: userId, adminId: actorId, reason } = action;
  const [{ wallets }] = await Promise.all([
    context.wallet.getWallets({ userIds: [userId] }),
    context.kyc.unfreezeProfile({ userId, actorId, reason }),
  ]);
  await Promise.all(wallets.map(({ id }) => context.wallet.unfreeze({ walletId: id, actorId, reason })));
  const refused = refusalOf((await context.auth.unfreezeUser({ userId, actorId, reason })).outcome);
  return refused ?? effectOn(context, action);
}

/** Says what a person may do here. */
export async function setRole(context: AdminContext, action: Action): Promise<Effect> {
  const { resourceId: userId, adminId: actorId, reason } = action;
  const { role } = roleInput.parse(action.input);
  const refused = refusalOf((await context.auth.setUserRole({ userId, role: UserRole[role], actorId, reason })).outcome);
  return refused ?? effectOn(context, action);
}
