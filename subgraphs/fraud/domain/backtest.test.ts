import { newId } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { facts, usual } from '../test/facts.ts';
import { openWorld, type World } from '../test/world.ts';
import { assess } from './assess.ts';
import { type AssessmentRecord, writeAssessments } from './assessment-log.ts';
import { backtest } from './backtest.ts';
import type { Facts } from './rules/rule.ts';

let world: World;
const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const recordOf = (assessedAt: Date, given: Partial<Facts>): AssessmentRecord => {
  const of = facts(given);
  return { transactionId: newId('txn'), assessedAt, assessment: assess(of, usual), facts: of };
};

/** 1,200 that nothing is said of, 30 with four transfers at once, 10 with five. */
const quiet = Array.from({ length: 1_200 }, () => recordOf(day(1), {}));
const four = Array.from({ length: 30 }, (_, n) => recordOf(day(2 + n), { transfersInWindow: 4 }));
const five = Array.from({ length: 10 }, () => recordOf(day(1), { transfersInWindow: 5 }));
beforeAll(async () => {
  world = await openWorld();
  for (const records of [quiet, four, five]) await writeAssessments(world.database, records);
});
afterAll(() => world.close());

describe('other settings', () => {
  test('that are the same change nothing', async () => {
    expect(await backtest(world.database, { settings: usual, name: 10, since: null })).toEqual({
      assessments: 1_240,
      byDecision: new Map([
        ['REVIEW → REVIEW', 40],
        ['ALLOW → ALLOW', 1_200],
      ]),
      changed: [],
      unreadable: 0,
    });
  });

  test('are told by what they change, the newest first', async () => {
    const settings = { ...usual, VELOCITY_MAX_TRANSFERS: 4, BLOCK_SCORE: 80 };
    const report = await backtest(world.database, { settings, name: 5, since: null });
    expect(report.byDecision).toEqual(
      new Map([
        ['REVIEW → ALLOW', 30],
        ['REVIEW → BLOCK', 10],
        ['ALLOW → ALLOW', 1_200],
      ]),
    );
    expect(report.changed.map(({ transactionId }) => transactionId)).toEqual(
      four
        .map(({ transactionId }) => transactionId)
        .toReversed()
        .slice(0, 5),
    );
    expect(report.changed[0]).toMatchObject({ from: 'REVIEW', to: 'ALLOW', scoreBefore: 80, scoreAfter: 0, rules: [] });
  });

  test('can be tried on what is new only', async () => {
    const report = await backtest(world.database, { settings: usual, name: 5, since: day(22) });
    expect(report.assessments).toBe(10);
  });

  test('leave out what can’t be read', async () => {
    await world.database.sql`
      insert into assessments (transaction_id, assessed_at, decision, score, facts)
      values (uuidv7(), ${day(40)}, 'ALLOW', 0, '{"version": 0}')`;
    const report = await backtest(world.database, { settings: usual, name: 5, since: day(40) });
    expect(report).toMatchObject({ assessments: 1, unreadable: 1, changed: [] });
  });
});
