import type { Rule } from './rule.ts';

/** The request came from another country than the sender's registered one. Where either isn't known there is nothing to say. */
export const geoAnomaly: Rule = ({ registeredCountry, requestCountry }, { GEO_ANOMALY_SCORE: score }) =>
  registeredCountry === null || requestCountry === null || registeredCountry === requestCountry
    ? null
    : {
        rule: 'geo_anomaly',
        score,
        reason: `Asked for from ${requestCountry}; the sender is registered in ${registeredCountry}.`,
        evidence: { requestCountry, registeredCountry },
      };
