/**
 * In a process that answers requests, what nobody waits for (handling events) goes into the gaps between requests: a request that finds the
 * event loop full of it waits for all of it. It is put off a little while, never away, and what came meanwhile is then done with it.
 */

/** The longest that work lets requests go first, and other such work, in milliseconds. */
const MOST_WAIT_MS = 50;
/** So many begin in one gap; each counts until it ends, but no longer than this: then it waits for something itself. */
const TURNS_AT_ONCE = 2;
const TURN_MS = 25;

let requests = 0;
let turns = 0;
const waiting = new Set<() => void>();

function isGap(): boolean {
  return requests === 0 && turns < TURNS_AT_ONCE;
}

function fillGap(): void {
  for (const begin of waiting) {
    if (!isGap()) return;
    begin();
  }
}

/** Says that somebody waits for an answer from now on. Call what it answers with once they don't. */
export function requestBegins(): () => void {
  requests += 1;
  let ended = false;
  return () => {
    if (ended) return;
    ended = true;
    requests -= 1;
    fillGap();
  };
}

function takeTurn(): () => void {
  turns += 1;
  let over = false;
  const end = () => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    turns -= 1;
    fillGap();
  };
  const timer = setTimeout(end, TURN_MS);
  return end;
}

/** Answers with what ends the turn that has begun. */
function nextTurn(): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<() => void>();
  const begin = () => {
    clearTimeout(timer);
    waiting.delete(begin);
    resolve(takeTurn());
  };
  const timer = setTimeout(begin, MOST_WAIT_MS);
  waiting.add(begin);
  return promise;
}

/** Does work that nobody waits for, once no request is in hand or after 50 ms. Answers and throws as the work does. */
export async function inAGap<T>(work: () => Promise<T>): Promise<T> {
  const endTurn = isGap() ? takeTurn() : await nextTurn();
  try {
    return await work();
  } finally {
    endTurn();
  }
}
