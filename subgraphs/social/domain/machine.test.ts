import { newId, toUuid } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, given, inSession, openWorld, type World } from '../test/world.ts';
import { acceptMoneyRequest } from './accept-money-request.ts';
import { cancelSplit } from './cancel-split.ts';
import { comingFrom, transitions } from './machine.ts';

describe('the tables', () => {
  test('have an end that follows from every status, and nothing follows an end', () => {
    for (const table of Object.values(transitions)) {
      const followers: Readonly<Record<string, readonly string[]>> = table;
      for (const status of Object.keys(followers)) {
        const reached = new Set([status]);
        for (const seen of reached) for (const next of followers[seen] ?? []) reached.add(next);
        expect([...reached].some((seen) => followers[seen]?.length === 0)).toBe(true);
      }
    }
  });

  test('say where a status may be come to from', () => {
    expect(comingFrom('moneyRequest', 'ACCEPTED')).toEqual(['PROCESSING']);
    expect(comingFrom('moneyRequest', 'PROCESSING')).toEqual(['PENDING']);
    expect(comingFrom('moneyRequest', 'EXPIRED')).toEqual(['PENDING']);
    expect(comingFrom('moneyRequest', 'PENDING')).toEqual(['PROCESSING']);
    expect(comingFrom('share', 'CANCELLED')).toEqual(['PENDING', 'PROCESSING']);
    expect(comingFrom('split', 'SETTLED')).toEqual(['OPEN']);
    expect(comingFrom('payment', 'COMPLETED')).toEqual(['PROCESSING', 'IN_REVIEW']);
  });
});

describe('the database, whoever writes,', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world?.close());

  test('lets nothing leave its end', async () => {
    const { sql } = world.database;
    const request = await world.request();
    const { payerId, id } = request;
    given(
      await acceptMoneyRequest(world.context, {
        payerId,
        id,
        idempotencyKey: newId('key'),
        ipAddress: null,
        budget: null,
        word: inSession,
      }),
    );
    const uuid = toUuid(id, 'mrq');
    await expect(sql`update money_requests set status = 'PENDING', settled_at = null where id = ${uuid}`).rejects.toThrow(
      'has ended',
    );
    await expect(sql`update payments set state = 'FAILED' where subject_id = ${uuid}`).rejects.toThrow('has ended');
    const { split } = await world.split(2);
    expect(codesOf(await cancelSplit(world.context, split.creatorId, split.id))).toEqual([]);
    const splitId = toUuid(split.id, 'spl');
    await expect(sql`update splits set status = 'OPEN', settled_at = null where id = ${splitId}`).rejects.toThrow('has ended');
    await expect(sql`update split_shares set status = 'PAID' where split_id = ${splitId}`).rejects.toThrow('has ended');
  });

  test('takes no acceptance without a transaction, and no second payment beside one that is not FAILED', async () => {
    const { sql } = world.database;
    const request = await world.request();
    const uuid = toUuid(request.id, 'mrq');
    await expect(sql`update money_requests set status = 'ACCEPTED', settled_at = now() where id = ${uuid}`).rejects.toThrow(
      'money_requests_accepted',
    );
    const pay = (attempt: number) => sql`
      insert into payments select uuidv7(), 'MONEY_REQUEST', id, ${attempt}::int, payer_id, requester_id, amount_minor, currency, note,
        ${newId('key')}, null, 'PROCESSING', null, null, 1, now(), now(), now(), now(), null
      from money_requests where id = ${uuid}`;
    await pay(1);
    await expect(pay(2)).rejects.toThrow('payments_one_each');
  });
});
