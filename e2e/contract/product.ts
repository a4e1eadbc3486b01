import { liftLimits, unsuspiciousRules } from '../no-suspicion.ts';
import { operatorOf } from '../operator.ts';
import { type Stack, type StackOverrides, startStack } from '../stack.ts';

/** Passwords that cost little to hash, and no waiting for whoever signs many people up from one address. */
const quick: StackOverrides = {
  auth: { ARGON2_MEMORY_KIB: '64', ARGON2_PASSES: '1', SIGNING_KEY_RELOAD_SECONDS: '0' },
  gateway: { GUARDED_BURST: '10000', COST_BUCKET_SIZE: '1000000' },
};

/** The whole product for the contract's tests, with the limits and fraud rules that it ships with. */
export function startSuspiciousProduct(overrides: StackOverrides = {}): Promise<Stack> {
  const names = new Set([...Object.keys(quick), ...Object.keys(overrides)]);
  return startStack(Object.fromEntries([...names].map((name) => [name, { ...quick[name], ...overrides[name] }])));
}

/** The whole product, where people may send as much and as often as they like. */
export async function startProduct(overrides: StackOverrides = {}): Promise<Stack> {
  const stack = await startSuspiciousProduct({ ...overrides, fraud: { ...unsuspiciousRules, ...overrides.fraud } });
  await liftLimits(operatorOf(stack).kyc).catch(async (error: unknown) => {
    await stack.stop();
    throw error;
  });
  return stack;
}
