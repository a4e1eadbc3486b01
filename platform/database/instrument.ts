import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { dbQueryDurationSeconds, dbWorkInHand } from '../telemetry/metrics.ts';
import { observeTraced } from '../telemetry/observe-traced.ts';
import type { Sql, TransactionSql } from './sql.ts';

/** Too much work is already waiting for a connection. Answered as "try again", at once. */
export class DatabaseBusyError extends Error {
  readonly code = 'DATABASE_BUSY';

  constructor(name: string) {
    super(`Too many queries are waiting for the database of ${name}`);
    this.name = 'DatabaseBusyError';
  }
}

/** The parts of postgres.js's Query that are needed to see it start and end. */
interface RunningQuery {
  handler: (query: RunningQuery) => unknown;
  resolve: (rows: unknown) => void;
  reject: (error: unknown) => void;
}

type AnySql = Sql | TransactionSql;

/** Counts what runs or waits on a pool: queries outside transactions, and transactions. */
export interface Gate {
  readonly name: string;
  readonly maxWaiting: number;
  waiting: number;
}

function enter(gate: Gate): void {
  if (gate.waiting >= gate.maxWaiting) throw new DatabaseBusyError(gate.name);
  gate.waiting += 1;
  dbWorkInHand.inc({ service: gate.name });
}

function leave(gate: Gate): void {
  gate.waiting -= 1;
  dbWorkInHand.dec({ service: gate.name });
}

const tracer = trace.getTracer('mint.database');
const OPERATIONS = new Set(['select', 'insert', 'update', 'delete', 'with', 'call', 'begin', 'set', 'listen', 'truncate']);

function operationOf(text: string): string {
  const word = /^\s*([a-z]+)/i.exec(text)?.[1]?.toLowerCase() ?? '';
  return OPERATIONS.has(word) ? word : 'other';
}

/**
 * Times one query, and makes a span of it when a trace is being recorded. A query runs only once its handler is called, so
 * fragments that are put into other queries cost nothing. `gate` is given for queries that take a connection of their own.
 */
function observed<T>(query: T, text: string, name: string, gate: Gate | null): T {
  const pending = query as unknown as RunningQuery;
  if (typeof pending?.handler !== 'function') return query;
  const run = pending.handler;
  pending.handler = (self) => {
    try {
      if (gate) enter(gate);
    } catch (error) {
      return self.reject(error);
    }
    const operation = operationOf(text);
    const startedAt = performance.now();
    const span = trace.getActiveSpan()?.isRecording()
      ? tracer.startSpan(`${operation} ${name}`, {
          kind: SpanKind.CLIENT,
          attributes: {
            'db.system.name': 'postgresql',
            'db.namespace': name,
            'db.operation.name': operation,
            // Parameters are sent apart from it, and are not in it.
            'db.query.text': text.slice(0, 2000),
          },
        })
      : null;
    const { resolve, reject } = self;
    const finish = () => {
      if (gate) leave(gate);
      observeTraced(dbQueryDurationSeconds, { service: name, operation }, (performance.now() - startedAt) / 1000);
      span?.end();
    };
    self.resolve = (rows) => {
      finish();
      resolve(rows);
    };
    self.reject = (error) => {
      span?.recordException(error as Error);
      span?.setStatus({ code: SpanStatusCode.ERROR });
      finish();
      reject(error);
    };
    return run(self);
  };
  return query;
}

/** Types of array parameters that the driver would take for a single value of the element's type. */
const INT8_ARRAY = 1016;
const BOOL_ARRAY = 1000;
const TIMESTAMPTZ_ARRAY = 1185;

function typedArray(sql: AnySql, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const [first] = value as unknown[];
  if (typeof first === 'bigint') return sql.typed(value as never, INT8_ARRAY);
  if (typeof first === 'boolean') return sql.typed(value as never, BOOL_ARRAY);
  if (first instanceof Date) return sql.typed(value as never, TIMESTAMPTZ_ARRAY);
  return value;
}

/** The same postgres.js interface, with its queries timed, traced and, outside transactions, bounded by `gate`. */
export function instrument<S extends AnySql>(sql: S, name: string, gate: Gate | null): S {
  return new Proxy(sql, {
    apply(target, self, args: unknown[]) {
      const [strings, ...values] = args;
      if (!Array.isArray(strings) || !('raw' in strings)) return Reflect.apply(target as never, self, args);
      const bound = values.map((value) => typedArray(target, value));
      return observed(Reflect.apply(target as never, self, [strings, ...bound]), strings.join('?'), name, gate);
    },
    get(target, property) {
      const value: unknown = Reflect.get(target, property);
      if (typeof value !== 'function') return value;
      switch (property) {
        case 'unsafe':
          return (text: string, ...rest: unknown[]) => observed(value.call(target, text, ...rest), text, name, gate);
        case 'begin':
        case 'savepoint':
          return async (...args: unknown[]) => {
            const work = args.pop() as (tx: AnySql) => unknown;
            if (gate) enter(gate);
            try {
              return await value.call(target, ...args, (tx: AnySql) => work(instrument(tx, name, null)));
            } finally {
              if (gate) leave(gate);
            }
          };
        case 'reserve':
          return async () => instrument((await value.call(target)) as AnySql, name, null);
        default:
          return value;
      }
    },
  });
}
