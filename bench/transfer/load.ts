import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { GeneratorInput, LoadRequest } from './generator.ts';
import type { OpenLoopFigure } from './open-loop.ts';

/** The load generator, in a process of its own. */
export interface Load {
  /** Runs one load to its end. Throws when the generator ended, as it does when a call fails. */
  run(request: LoadRequest): Promise<OpenLoopFigure>;
  stop(): void;
}

/** Starts the load generator. */
export async function startLoad(input: GeneratorInput): Promise<Load> {
  const child = fork(fileURLToPath(new URL('generator.ts', import.meta.url)), {
    env: { ...process.env, GENERATOR: JSON.stringify(input) },
  });
  const answer = async <T>(): Promise<T> => {
    const ended = new AbortController();
    const [message] = await Promise.race([
      once(child, 'message', { signal: ended.signal }),
      once(child, 'exit', { signal: ended.signal }).then(([code]) => {
        throw new Error(`the load generator ended with ${code}`);
      }),
    ]).finally(() => ended.abort());
    return message;
  };
  await answer();
  return {
    run(request) {
      child.send(request);
      return answer();
    },
    stop: () => void child.kill('SIGKILL'),
  };
}
