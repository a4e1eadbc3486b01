import { expect, test } from 'vitest';
import { facts, usual } from '../../test/facts.ts';
import { geoAnomaly } from './geo-anomaly.ts';

test.each([
  ['BR', 'US', true],
  ['BR', 'BR', false],
  [null, 'US', false],
  ['BR', null, false],
  [null, null, false],
])('registered in %s, asked for from %s: fires %s', (registeredCountry, requestCountry, fires) => {
  const finding = geoAnomaly(facts({ registeredCountry, requestCountry }), usual);
  expect(finding !== null).toBe(fires);
  if (finding) expect(finding).toMatchObject({ rule: 'geo_anomaly', score: 40, evidence: { registeredCountry, requestCountry } });
});
