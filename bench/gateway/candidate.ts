import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a candidate's process is started with, as JSON in the variable BENCH. */
export interface CandidateInput {
  readonly urls: Readonly<Record<string, string>>;
  /** The environment of Mint's gateway. */
  readonly gatewayEnv: Readonly<Record<string, string>>;
}

/** A candidate in a process of its own. */
export interface Candidate {
  readonly name: string;
  readonly url: string;
  /** CPU that its process has used so far, in milliseconds. */
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a file of this folder as a process; resolves with the first message it sends. */
export async function startProcess<Message>(file: string, input: unknown): Promise<{ child: ChildProcess; message: Message }> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    env: { ...process.env, BENCH: JSON.stringify(input), NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: 'true' },
  });
  const message = await new Promise<Message>((resolve, reject) => {
    child.once('message', (value) => resolve(value as Message));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
  return { child, message };
}

/** Starts one candidate. */
export async function startCandidate(name: string, file: string, input: CandidateInput): Promise<Candidate> {
  const { child, message } = await startProcess<{ url: string }>(file, input);
  return {
    name,
    url: message.url,
    cpuMs: () =>
      new Promise((resolve) => {
        child.once('message', (value) => resolve((value as { cpuMs: number }).cpuMs));
        child.send('cpu');
      }),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

/** In a candidate's process: what it was started with, and the product's supergraph, which is too long for a variable. */
export function candidateInput(): CandidateInput & { readonly supergraphSdl: string } {
  const supergraphSdl = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
  return { ...JSON.parse(process.env.BENCH ?? '{}'), supergraphSdl };
}

/** In a candidate's process: says where it listens, and answers for its CPU from then on. */
export function serveCandidate(url: string): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1_000 });
  });
  process.send?.({ url });
}
