import { expect, test } from 'vitest';
import { createPasswordHasher } from './password-hasher.ts';

const cheap = { memoryKib: 64, passes: 1 };

test('a hash is Argon2id at the settings, salted, and right for its password only', async () => {
  const hasher = await createPasswordHasher({ memoryKib: 19_456, passes: 2, concurrency: 2, maxWaiting: 10 });
  const [one, other] = await Promise.all([hasher.hash('plum-trellis'), hasher.hash('plum-trellis')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,(t=2,p=1|p=1,t=2)\$/);
  expect(one).not.toBe(other);
  expect(await hasher.verify(one, 'plum-trellis')).toBe(true);
  expect(await hasher.verify(one, 'plum-trelliS')).toBe(false);
  expect(hasher.isOutdated(one)).toBe(false);
});

test('a password is the same however the keyboard composes its letters', async () => {
  const hasher = await createPasswordHasher({ ...cheap, concurrency: 1, maxWaiting: 10 });
  expect(await hasher.verify(await hasher.hash('café-ﬁn'), 'cafe\u0301-fin')).toBe(true);
});

test('nobody’s password is never right', async () => {
  const hasher = await createPasswordHasher({ ...cheap, concurrency: 1, maxWaiting: 10 });
  expect(await hasher.verifyNobody('')).toBe(false);
});

test('more than may wait are refused at once, with word of when to come back; the others are all served', async () => {
  const hasher = await createPasswordHasher({ memoryKib: 4_096, passes: 2, concurrency: 2, maxWaiting: 5 });
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => hasher.hash('plum-trellis')));
  expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(7);
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused[0]?.reason).toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE', retryAfterMs: 1_000 } });
  expect(await hasher.hash('plum-trellis')).toMatch(/^\$argon2id/);
});

test('hashing leaves the event loop free', async () => {
  const hasher = await createPasswordHasher({ memoryKib: 19_456, passes: 2, concurrency: 2, maxWaiting: 50 });
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await Promise.all(Array.from({ length: 8 }, () => hasher.hash('plum-trellis')));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(8);
});
