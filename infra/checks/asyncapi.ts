import { eventJsonSchema } from '@mint/platform/kafka/contract.ts';
import { eventContracts, topics } from '@mint/schema/events/catalogue.ts';

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

/** What the AsyncAPI document says of one event: its name, version and the JSON Schema of its payload on the wire. */
export interface DocumentedEvent {
  readonly name: string;
  readonly payload: ObjectSchema;
}

/** The part of an AsyncAPI 3.0 document that the checks read. */
export interface AsyncApi {
  readonly components: { readonly messages: Readonly<Record<string, DocumentedEvent>> };
}

const messageId = (type: string, version: number) => `${type}.v${version}`;

/** The AsyncAPI 3.0 document of every topic and event of the house. */
export function asyncApiDocument(): AsyncApi & Record<string, unknown> {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Mint events',
      version: '1.0.0',
      description:
        'CloudEvents 1.0 over Kafka in binary mode. Each topic is keyed by the aggregate, so one aggregate keeps its order.',
    },
    channels: Object.fromEntries(
      topics.map((topic) => [
        topic,
        {
          address: topic,
          messages: Object.fromEntries(
            eventContracts
              .filter((contract) => contract.topic === topic)
              .map(({ type, version }) => [
                messageId(type, version),
                { $ref: `#/components/messages/${messageId(type, version)}` },
              ]),
          ),
        },
      ]),
    ),
    components: {
      messages: Object.fromEntries(
        eventContracts.map((contract) => [
          messageId(contract.type, contract.version),
          { name: contract.type, contentType: 'application/json', payload: eventJsonSchema(contract) as ObjectSchema },
        ]),
      ),
    },
  };
}

/**
 * What in the events of `next` would break a consumer of `published`: an event or version gone, a field gone, of another type,
 * or no longer always there. A new field breaks no one.
 */
export function breakingEventChanges(published: AsyncApi, next: AsyncApi): string[] {
  return Object.entries(published.components.messages).flatMap(([id, old]) => {
    const now = next.components.messages[id];
    if (!now) return [`${id} is gone`];
    const fields = Object.entries(old.payload.properties ?? {}).flatMap(([name, schema]) => {
      const present = now.payload.properties?.[name];
      if (present === undefined) return [`${id}: ${name} is gone`];
      return JSON.stringify(present) === JSON.stringify(schema) ? [] : [`${id}: ${name} has changed`];
    });
    const optional = (old.payload.required ?? []).filter(
      (name) => !now.payload.required?.includes(name) && now.payload.properties?.[name],
    );
    return [...fields, ...optional.map((name) => `${id}: ${name} is no longer always there`)];
  });
}
