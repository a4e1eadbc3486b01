interface Asked<T> {
  readonly items: readonly T[];
  readonly done: PromiseWithResolvers<void>;
}

/**
 * Makes one piece of work of what several ask for at one time: whatever is asked for in one turn of the event loop, or while the work before is under way, is done
 * at once, up to `most` items or the first asker's. All who asked for it wait for its end, and are thrown what it throws. What one asks for is done as a whole, in
 * its order, which a DataLoader with a bound would part.
 */
export function gather<T>(work: (items: readonly T[]) => Promise<void>, most: number): (items: readonly T[]) => Promise<void> {
  let waiting: Asked<T>[] = [];
  let working = false;

  function takeNext(): readonly Asked<T>[] {
    let items = 0;
    const end = waiting.findIndex((asked, place) => {
      items += asked.items.length;
      return place > 0 && items > most;
    });
    const taken = end === -1 ? waiting : waiting.slice(0, end);
    waiting = waiting.slice(taken.length);
    return taken;
  }

  async function workOff(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const taken = takeNext();
      try {
        await work(taken.flatMap(({ items }) => items));
        for (const { done } of taken) done.resolve();
      } catch (error) {
        for (const { done } of taken) done.reject(error);
      }
    }
    working = false;
  }

  return (items) => {
    const done = Promise.withResolvers<void>();
    waiting.push({ items, done });
    if (!working) {
      working = true;
      void workOff();
    }
    return done.promise;
  };
}
