import { ConfigError, readConfig } from '@mint/platform/config/config.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { configSchema } from '../config.ts';
import { facts, totalsOf, usual } from '../test/facts.ts';
import { assess, decisions } from './assess.ts';
import type { Facts } from './rules/rule.ts';
import { storedFacts } from './stored-facts.ts';

const match = { source: 'un', reference: '1', name: 'Some Body' };
const elsewhere = { registeredCountry: 'BR', requestCountry: 'US' };

describe('a decision', () => {
  test.each([
    [49, 'ALLOW'],
    [50, 'REVIEW'],
    [99, 'REVIEW'],
    [100, 'BLOCK'],
  ] as const)('at a score of %i is %s', (score, decision) => {
    const settings = { ...usual, NEW_RECIPIENT_SCORE: score };
    expect(assess(facts({ recipientKnown: false }), settings)).toMatchObject({ score, decision });
  });

  test('adds up what fired', () => {
    expect(assess(facts(), usual)).toEqual({ score: 0, decision: 'ALLOW', findings: [] });
    expect(assess(facts({ recipientKnown: false, ...elsewhere }), usual)).toMatchObject({ score: 60, decision: 'REVIEW' });
    expect(assess(facts({ transfersInWindow: 4, recipientKnown: false }), usual)).toMatchObject({
      score: 100,
      decision: 'BLOCK',
    });
  });

  test('on somebody sanctioned is to block, whatever the thresholds and the score', () => {
    const settings = { ...usual, BLOCK_SCORE: 100_000, SANCTIONED_RECIPIENT_SCORE: 0 };
    expect(assess(facts({ sanctionsMatch: match }), settings)).toMatchObject({ score: 0, decision: 'BLOCK' });
  });
});

const text = fc.string({ maxLength: 20 });
const country = fc.option(fc.constantFrom('BR', 'US', 'DE'));
const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    amountMinor: fc.bigInt({ min: 1n, max: 9_000_000_000_000_000n }),
    requestedAt: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
    transfersInWindow: fc.nat({ max: 1_000 }),
    completed: fc.array(fc.bigInt({ min: 1n, max: 9_000_000_000_000_000n }), { maxLength: 8 }).map(totalsOf),
    recipientKnown: fc.boolean(),
    registeredCountry: country,
    requestCountry: country,
    sanctionsMatch: fc.option(fc.record({ source: text, reference: text, name: text })),
  })
  .map(facts);

test('the same facts give the same assessment, also when they come back from JSON', () => {
  fc.assert(
    fc.property(anyFacts, (given) => {
      const wire: unknown = JSON.parse(JSON.stringify(z.encode(storedFacts, given)));
      const assessment = assess(given, usual);
      expect(assess(z.decode(storedFacts, wire as never), usual)).toEqual(assessment);
      expect(assessment.score).toBe(assessment.findings.reduce((sum, { score }) => sum + score, 0));
    }),
  );
});

test('higher thresholds never decide more strictly', () => {
  const rank = (decision: (typeof decisions)[number]) => decisions.indexOf(decision);
  const thresholds = fc
    .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }))
    .map((pair) => pair.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(anyFacts, thresholds, fc.nat({ max: 100 }), (given, [REVIEW_SCORE = 1, BLOCK_SCORE = 1], more) => {
      const strict = assess(given, { ...usual, REVIEW_SCORE, BLOCK_SCORE });
      const mild = assess(given, { ...usual, REVIEW_SCORE: REVIEW_SCORE + more, BLOCK_SCORE: BLOCK_SCORE + more });
      expect(rank(mild.decision)).toBeLessThanOrEqual(rank(strict.decision));
    }),
  );
});

describe('the settings', () => {
  test.each([
    [{ REVIEW_SCORE: '101' }, 'REVIEW_SCORE'],
    [{ NIGHT_START_HOUR: '5' }, 'NIGHT_END_HOUR'],
    [{ LARGE_AMOUNT_DEVIATIONS: '2.555' }, 'LARGE_AMOUNT_DEVIATIONS'],
    [{ VELOCITY_WINDOW_SECONDS: '86400', RECENT_TRANSFERS_RETENTION_HOURS: '47' }, 'RECENT_TRANSFERS_RETENTION_HOURS'],
    [{ BASE_CURRENCY: 'XXX' }, 'BASE_CURRENCY'],
  ])('that contradict each other are refused: %j', (env, name) => {
    expect(() => readConfig(configSchema, env)).toThrow(ConfigError);
    expect(() => readConfig(configSchema, env)).toThrow(name);
  });

  test('are the usual ones when none is set', () => {
    expect(readConfig(configSchema, {})).toMatchObject({ REVIEW_SCORE: 50, BLOCK_SCORE: 100, CASE_EXPIRY_SECONDS: 86_400 });
    expect(readConfig(configSchema, { LARGE_AMOUNT_DEVIATIONS: '2.5', REVIEW_SCORE: '100' })).toMatchObject({
      LARGE_AMOUNT_DEVIATIONS: 2.5,
      REVIEW_SCORE: 100,
    });
  });
});
