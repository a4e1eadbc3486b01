import { describe, expect, test } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { createEndpoints, type Endpoint } from './endpoints.ts';

const first = (endpoints: ReturnType<typeof createEndpoints>) => endpoints.inTurn()[0] as Endpoint;

/** The address that an endpoint's connections go to. */
function addressOf({ lookup }: Endpoint): Promise<unknown> {
  return new Promise((resolve) => {
    if (lookup === undefined) resolve(null);
    else lookup('any', { all: false }, (_error, address) => resolve(address));
  });
}

describe('several addresses', () => {
  test('are each begun with as often as the others', () => {
    const endpoints = createEndpoints('http://127.0.0.1:1, http://127.0.0.1:2,http://127.0.0.1:3');
    const urls = Array.from({ length: 6 }, () => first(endpoints).url.at(-1)).join('');
    expect([...urls].sort().join('')).toBe('112233');
    expect(endpoints.inTurn()).toHaveLength(3);
  });

  test('of which one failed have it last, until it has answered', () => {
    const endpoints = createEndpoints('http://127.0.0.1:1,http://127.0.0.1:2,http://127.0.0.1:3');
    const bad = first(endpoints);
    endpoints.failed(bad);
    for (let turn = 0; turn < 6; turn += 1) expect(endpoints.inTurn().at(-1)).toBe(bad);
    endpoints.answered(bad);
    const begun = Array.from({ length: 3 }, () => first(endpoints));
    expect(begun).toContain(bad);
  });

  test('that all failed are all tried', () => {
    const endpoints = createEndpoints('http://127.0.0.1:1,http://127.0.0.1:2');
    for (const endpoint of endpoints.inTurn()) endpoints.failed(endpoint);
    expect(endpoints.inTurn()).toHaveLength(2);
  });
});

describe('one name', () => {
  const v4 = (...addresses: string[]) => addresses.map((address) => ({ address, family: 4 }));

  test('with several addresses is as many endpoints, which follow what DNS says', async () => {
    let answer = v4('10.0.0.1', '10.0.0.2');
    const endpoints = createEndpoints('http://wallet:5002', { lookUpEveryMs: 0, addressesOf: async () => answer });
    const addresses = async () => (await Promise.all(endpoints.inTurn().map(addressOf))).sort();
    await eventually(async () => expect(await addresses()).toEqual(['10.0.0.1', '10.0.0.2']));
    const kept = endpoints.inTurn();
    answer = v4('10.0.0.2', '10.0.0.3', '10.0.0.4');
    await eventually(async () => expect(await addresses()).toEqual(['10.0.0.2', '10.0.0.3', '10.0.0.4']));
    expect(endpoints.inTurn().filter((endpoint) => kept.includes(endpoint))).toHaveLength(1);
  });

  test('with one address is left to the system, as is a name that is not found', async () => {
    for (const addressesOf of [async () => v4('10.0.0.1'), () => Promise.reject(new Error('not found'))]) {
      const endpoints = createEndpoints('http://wallet:5002', { lookUpEveryMs: 0, addressesOf });
      for (let turn = 0; turn < 3; turn += 1) {
        expect(await Promise.all(endpoints.inTurn().map(addressOf))).toEqual([null]);
      }
    }
  });

  test('with addresses of both families is taken by one of them', async () => {
    const both = [...v4('10.0.0.1', '10.0.0.2'), { address: 'fd00::1', family: 6 }, { address: 'fd00::2', family: 6 }];
    const endpoints = createEndpoints('http://wallet:5002', { lookUpEveryMs: 0, addressesOf: async () => both });
    await eventually(() => expect(endpoints.inTurn()).toHaveLength(2));
  });
});
