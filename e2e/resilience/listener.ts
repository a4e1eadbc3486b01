import type { Person } from './people.ts';

/** Somebody who keeps the live notifications open through everything. */
export interface Listener {
  readonly person: Person;
  /** The ids of what was heard, in the order it came. */
  readonly heard: readonly string[];
  /** Why the stream ended, had it; a listener's stream never should. */
  readonly endings: readonly string[];
  stop(): Promise<void>;
}

/** Follows a person's notifications, from the newest of when everything was quiet. */
export function listen(person: Person): Listener {
  const heard: string[] = [];
  const endings: string[] = [];
  const end = person.client.followNotifications(
    {
      next: ({ id }) => void heard.push(id),
      error: (error) => void endings.push(`${error.code} ${error.message}`),
    },
    person.lastNotificationId,
  );
  return {
    person,
    heard,
    endings,
    async stop() {
      end();
      await person.client.close();
    },
  };
}
