import { expect, test } from 'vitest';
import { noFilters, readFilters, toGraphFilter } from './filters.ts';

const readOf = (address: string) => {
  const said = new URLSearchParams(address);
  return readFilters((name) => said.get(name) ?? '');
};

test('an address that asks for nothing asks the graph for nothing', () => {
  expect(readOf('')).toEqual(noFilters);
  expect(toGraphFilter(noFilters, null)).toEqual({});
});

test('all that an address asks for is asked of the graph', () => {
  const filters = readOf(
    'text=lunch&direction=INCOMING&status=REVERSED&kind=TRANSFER&with=grace&from=2026-11-01&to=2026-11-30&min=1.50&max=20&currency=EUR',
  );
  expect(toGraphFilter(filters, 'usr_1')).toEqual({
    text: 'lunch',
    direction: 'INCOMING',
    status: 'REVERSED',
    kind: 'TRANSFER',
    counterpartyId: 'usr_1',
    from: new Date(2026, 10, 1).toISOString(),
    // The last day is in it: it ends where the next one begins.
    to: new Date(2026, 11, 1).toISOString(),
    minAmount: { amount: '1.50', currency: 'EUR' },
    maxAmount: { amount: '20', currency: 'EUR' },
  });
});

test('what can’t be asked for is left out', () => {
  expect(readOf('direction=UP&status=DONE&kind=GIFT&with=a%20b&from=yesterday&to=1&min=-1&max=1e9&currency=EUR')).toEqual({
    ...noFilters,
    currency: 'EUR',
  });
  expect(readOf('from=2026-02-31&to=2026-13-01')).toEqual(noFilters);
  // Without a currency an amount says nothing.
  expect(readOf('min=5&max=10')).toEqual(noFilters);
  expect(toGraphFilter({ ...noFilters, text: ' a ' }, null)).toEqual({});
});
