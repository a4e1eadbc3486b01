import type { QueryPlan, QueryPlanCache } from '@apollo/query-planner';
import { LRUCache } from 'lru-cache';
import { planCacheTotal } from '../metrics.ts';

/** Documents are bounded in tokens, so plans are bounded in size. */
const MAX_PLANS = 1_000;

/** Query plans by operation, the least used forgotten first. */
export function createPlanCache(): QueryPlanCache {
  const plans = new LRUCache<string, QueryPlan>({ max: MAX_PLANS });
  return {
    async get(key) {
      const plan = plans.get(key);
      planCacheTotal.inc({ result: plan === undefined ? 'miss' : 'hit' });
      return plan;
    },
    async set(key, plan) {
      plans.set(key, plan);
    },
    async delete(key) {
      return plans.delete(key);
    },
    clear: () => plans.clear(),
  };
}
