import { z } from 'zod';

/**
 * What an event is: its name in the past tense, the version of its payload, the topic it travels on, and the key that keeps
 * events of one aggregate in order. Payloads are zod schemas between JSON (input) and values as code has them (output).
 */
export interface EventContract<T extends string = string, P extends z.ZodType = z.ZodType> {
  readonly type: T;
  readonly version: number;
  readonly topic: string;
  readonly payload: P;
  key(payload: z.output<P>): string;
}

/** An event's payload as code has it. */
export type PayloadOf<C extends EventContract> = z.output<C['payload']>;

const TYPE = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/;

/** Declares an event, keeping its exact type. Throws when the name is not of the form `aggregate.happened`. */
export function defineEvent<const T extends string, P extends z.ZodType>(contract: EventContract<T, P>): EventContract<T, P> {
  if (!TYPE.test(contract.type)) throw new Error(`Not a name for an event: ${contract.type}`);
  if (!Number.isInteger(contract.version) || contract.version < 1) throw new Error(`${contract.type} has no version`);
  return contract;
}

/** Where the JSON Schema of a contract's payload is known by; travels with each event as `dataschema`. */
export function dataSchemaOf(contract: { type: string; version: number }): string {
  return `https://schemas.mint.local/${contract.type}/${contract.version}`;
}

/** The JSON Schema of the payload on the wire, for documents and for telling whether a change breaks readers. */
export function eventJsonSchema(contract: EventContract): Record<string, unknown> {
  return {
    $id: dataSchemaOf(contract),
    title: contract.type,
    ...z.toJSONSchema(contract.payload, { io: 'input', target: 'draft-2020-12' }),
  };
}
