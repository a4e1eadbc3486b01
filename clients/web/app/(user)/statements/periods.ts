/** A period of whole days of the reader's calendar: from a day's first moment until that of another, which is not in it. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const startOf = (year: number, month: number) => new Date(year, month, 1).toISOString();

/** The periods that are mostly asked for. */
export const usualPeriods = {
  thisMonth: {
    name: 'This month',
    of: (now: Date): Period => ({
      from: startOf(now.getFullYear(), now.getMonth()),
      to: startOf(now.getFullYear(), now.getMonth() + 1),
    }),
  },
  lastMonth: {
    name: 'Last month',
    of: (now: Date): Period => ({
      from: startOf(now.getFullYear(), now.getMonth() - 1),
      to: startOf(now.getFullYear(), now.getMonth()),
    }),
  },
  lastThreeMonths: {
    name: 'Last three months',
    of: (now: Date): Period => ({
      from: startOf(now.getFullYear(), now.getMonth() - 2),
      to: startOf(now.getFullYear(), now.getMonth() + 1),
    }),
  },
  thisYear: {
    name: 'This year',
    of: (now: Date): Period => ({ from: startOf(now.getFullYear(), 0), to: startOf(now.getFullYear() + 1, 0) }),
  },
  lastYear: {
    name: 'Last year',
    of: (now: Date): Period => ({ from: startOf(now.getFullYear() - 1, 0), to: startOf(now.getFullYear(), 0) }),
  },
} as const;

export type UsualPeriod = keyof typeof usualPeriods;
