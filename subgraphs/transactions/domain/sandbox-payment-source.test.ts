import { newId } from '@mint/platform/ids/ids.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openTestDomain, type TestDomain } from '../test/domain-context.ts';
import { createSandboxPaymentSource, sandboxBehaviourOf } from './sandbox-payment-source.ts';

let domain: TestDomain;
beforeAll(async () => {
  domain = await openTestDomain();
});
afterAll(() => domain.close());

const soon = () => AbortSignal.timeout(2_000);
const charge = (amountMinor: bigint) => ({ transactionId: newId('txn'), amountMinor, currency: 'USD' });
const open = (delayMs = 20) => createSandboxPaymentSource({ database: domain.database.database, delayMs });

describe('the sandbox payment source', () => {
  test('is told what to do by the amount', () => {
    expect([1000n, 6613n, 1_006_613n, 6637n, 6673n, 6691n].map(sandboxBehaviourOf)).toEqual([
      'SUCCEED',
      'DECLINE',
      'DECLINE',
      'DELAY',
      'LOSE_ANSWER',
      'REPEAT',
    ]);
  });

  test('takes the money once, and says the same when it is asked again, after a restart too', async () => {
    const request = charge(1000n);
    const first = await open().charge(request, soon());
    expect(first.state).toBe('SUCCEEDED');
    expect(await open().charge(request, soon())).toEqual(first);
    expect(await open().status(request.transactionId, soon())).toEqual(first);
    expect(await open().status(newId('txn'), soon())).toBeNull();
  });

  test('declines, and keeps declining', async () => {
    const request = charge(6613n);
    expect((await open().charge(request, soon())).state).toBe('DECLINED');
    expect((await open().charge(request, soon())).state).toBe('DECLINED');
  });

  test('takes its time, gives notice, and has then taken the money', async () => {
    const source = open();
    const heard = vi.fn();
    source.onNotice(heard);
    const request = charge(6637n);
    expect((await source.charge(request, soon())).state).toBe('PENDING');
    await expect.poll(() => heard.mock.calls).toEqual([[request.transactionId]]);
    expect((await source.status(request.transactionId, soon()))?.state).toBe('SUCCEEDED');
  });

  test('takes the money and loses the answer, which a second try gets', async () => {
    const request = charge(6673n);
    await expect(open().charge(request, soon())).rejects.toThrow('did not answer');
    expect((await open().charge(request, soon())).state).toBe('SUCCEEDED');
  });

  test('tells of a charge more than once', async () => {
    const source = open();
    const heard = vi.fn();
    source.onNotice(heard);
    await source.charge(charge(6691n), soon());
    await expect.poll(() => heard.mock.calls.length).toBe(3);
  });

  test('gives back what it took, and refuses a charge that comes after its cancellation', async () => {
    const taken = charge(1000n);
    await open().charge(taken, soon());
    await open().cancel(taken.transactionId, soon());
    expect((await open().status(taken.transactionId, soon()))?.state).toBe('CANCELLED');
    const late = charge(1000n);
    await open().cancel(late.transactionId, soon());
    expect((await open().charge(late, soon())).state).toBe('CANCELLED');
  });
});
