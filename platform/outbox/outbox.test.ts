import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { eventually } from '../testing/eventually.ts';
import { OUTBOX_CHANNEL, wakeOutbox } from './outbox.ts';

let testDatabase: TestDatabase;
beforeAll(async () => {
  testDatabase = await createTestDatabase(null);
});
afterAll(() => testDatabase.drop());

test('calls to wake the relay in a row become few notifications, of which one comes after the last call', async () => {
  const heard: number[] = [];
  const listener = postgres(testDatabase.url, { max: 1 });
  await listener.listen(OUTBOX_CHANNEL, () => heard.push(performance.now()));
  let calledAt = 0;
  let calls = 0;
  for (const until = performance.now() + 200; performance.now() < until; calls += 1) {
    calledAt = performance.now();
    wakeOutbox(testDatabase.database);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await eventually(async () => expect(heard.at(-1)).toBeGreaterThan(calledAt));
  expect(calls).toBeGreaterThan(100);
  expect(heard.length).toBeLessThanOrEqual(22);
  await listener.end();
});
