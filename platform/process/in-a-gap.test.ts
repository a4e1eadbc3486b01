import { expect, test } from 'vitest';
import { inAGap, requestBegins } from './in-a-gap.ts';

/** Work that says when it began, and ends when it is told to. */
function piece(name: string, began: string[]) {
  const end = Promise.withResolvers<string>();
  const done = inAGap(() => {
    began.push(name);
    return end.promise;
  });
  return { done, end: () => end.resolve(name) };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('what nobody waits for begins at once when no request is in hand, and else when the last has ended', async () => {
  const began: string[] = [];
  const one = piece('before', began);
  expect(began).toEqual(['before']);
  one.end();
  expect(await one.done).toBe('before');

  const answers = [requestBegins(), requestBegins()];
  const other = piece('after', began);
  answers[0]?.();
  answers[0]?.();
  await turn();
  expect(began).toEqual(['before']);
  answers[1]?.();
  await turn();
  expect(began).toEqual(['before', 'after']);
  other.end();
  await other.done;
});

test('it is put off a little while, not for ever', async () => {
  const answer = requestBegins();
  const one = piece('late', []);
  one.end();
  expect(await one.done).toBe('late');
  answer();
});

test('pieces of it take turns, in the order in which they came; one that waits itself keeps nobody', async () => {
  const began: string[] = [];
  const pieces = ['a', 'b', 'c', 'd'].map((name) => piece(name, began));
  await turn();
  expect(began).toEqual(['a', 'b']);
  pieces[1]?.end();
  await pieces[1]?.done;
  await turn();
  expect(began).toEqual(['a', 'b', 'c']);
  // Neither 'a' nor 'c' ends: their turns do.
  pieces[3]?.end();
  await pieces[3]?.done;
  expect(began).toEqual(['a', 'b', 'c', 'd']);
  for (const { end } of pieces) end();
  await Promise.all(pieces.map(({ done }) => done));
});

test('what it throws is thrown to whoever asked, and ends its turn', async () => {
  const failing = () => inAGap(() => Promise.reject(new Error('no')));
  for (let count = 0; count < 5; count += 1) await expect(failing()).rejects.toThrow('no');
});
