import type { Admin, Kafka } from './client.ts';

/** Where topics ended at a moment: of each, the offset that the next message of each partition would have. JSON, so that it can be kept. */
export type TopicEnds = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** How far a service's consumers have come, however many processes they are in. */
export interface Consumption {
  /** Where these topics end now. Throws while Kafka is away. */
  ends(topics: readonly string[]): Promise<TopicEnds>;
  /** Whether everything before those ends was handled, or set aside as a dead letter. Throws while Kafka is away. */
  reached(ends: TopicEnds): Promise<boolean>;
  /** How many messages of each of these topics are not handled yet. Throws while Kafka is away. */
  lag(topics: readonly string[]): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
}

/** Follows how far a consumer group has come. Connects when it is first asked, and again after Kafka was away. */
export function followConsumption({
  kafka,
  groupId,
  topicPrefix = '',
}: {
  kafka: Kafka;
  groupId: string;
  /** What stands before each topic's name. */
  topicPrefix?: string;
}): Consumption {
  let connected: Promise<Admin> | null = null;

  async function ask<T>(question: (admin: Admin) => Promise<T>): Promise<T> {
    connected ??= connect(kafka);
    const connecting = connected;
    try {
      return await question(await connecting);
    } catch (error) {
      if (connected === connecting) connected = null;
      await disconnect(connecting);
      throw error;
    }
  }

  return {
    ends: (topics) =>
      ask(async (admin) => {
        const ends = await Promise.all(
          topics.map(async (topic) => {
            const partitions = await admin.fetchTopicOffsets(`${topicPrefix}${topic}`);
            return [topic, Object.fromEntries(partitions.map(({ partition, high }) => [partition, high]))] as const;
          }),
        );
        return Object.fromEntries(ends);
      }),
    reached: (ends) =>
      ask(async (admin) => {
        const topics = Object.keys(ends).map((topic) => `${topicPrefix}${topic}`);
        const committed = await admin.fetchOffsets({ groupId, topics });
        const offsets = new Map<string, bigint>(
          committed.flatMap(({ topic, partitions }) =>
            partitions.map(({ partition, offset }) => [`${topic} ${partition}`, BigInt(offset)] as const),
          ),
        );
        return Object.entries(ends).every(([topic, partitions]) =>
          // A group that has read nothing of a partition says -1, as it does where there never was anything.
          Object.entries(partitions).every(
            ([partition, end]) =>
              (offsets.get(`${topicPrefix}${topic} ${partition}`) ?? -1n) >= BigInt(end) || BigInt(end) === 0n,
          ),
        );
      }),
    lag: (topics) =>
      ask(async (admin) => {
        const committed = await admin.fetchOffsets({ groupId, topics: topics.map((topic) => `${topicPrefix}${topic}`) });
        const lags = await Promise.all(
          topics.map(async (topic) => {
            const done = committed.find((known) => known.topic === `${topicPrefix}${topic}`)?.partitions ?? [];
            const partitions = await admin.fetchTopicOffsets(`${topicPrefix}${topic}`);
            const behind = partitions.map(({ partition, low, high }) => {
              const offset = Number(done.find((known) => known.partition === partition)?.offset ?? -1);
              return Math.max(0, Number(high) - (offset < 0 ? Number(low) : offset));
            });
            return [topic, behind.reduce((sum, messages) => sum + messages, 0)] as const;
          }),
        );
        return Object.fromEntries(lags);
      }),
    async close() {
      const closing = connected;
      connected = null;
      if (closing !== null) await disconnect(closing);
    },
  };
}

async function connect(kafka: Kafka): Promise<Admin> {
  const admin = kafka.admin();
  await admin.connect();
  return admin;
}

async function disconnect(connecting: Promise<Admin>): Promise<void> {
  await connecting.then((admin) => admin.disconnect()).catch(() => {});
}
