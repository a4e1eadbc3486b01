import { Webhook } from 'standardwebhooks';
import type { VerificationProvider } from './verification-provider.ts';

/** What the sandbox finds, told by the last word of the legal name. */
const verdicts: Readonly<Record<string, { readonly decision: 'APPROVED' | 'REJECTED'; readonly reason: string }>> = {
  approved: { decision: 'APPROVED', reason: 'The documents are in order.' },
  rejected: { decision: 'REJECTED', reason: 'The documents could not be read.' },
};

/** What the sandbox finds of a person; null when it leaves them to reviewers. */
export function sandboxVerdictOf(legalName: string) {
  return verdicts[legalName.toLowerCase().split(' ').at(-1) ?? ''] ?? null;
}

/**
 * A provider for development and tests that looks at nobody's documents. It answers as a real one does, by a signed webhook over HTTP,
 * under an id that is the same each time; what isn't taken is sent again when the request is repeated.
 */
export function createSandboxProvider({ webhookUrl, secret }: { webhookUrl: string; secret: string }): VerificationProvider {
  const webhook = new Webhook(secret);
  const closing = new AbortController();
  return {
    name: 'sandbox',
    async request({ reference, legalName }, signal) {
      const verdict = sandboxVerdictOf(legalName);
      if (verdict === null) return;
      const now = new Date();
      const id = `msg_${reference}`;
      const body = JSON.stringify({
        type: 'verification.decided',
        timestamp: now.toISOString(),
        data: { reference, ...verdict },
      });
      const response = await fetch(webhookUrl, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
          'webhook-signature': webhook.sign(id, now, body),
        },
        signal: AbortSignal.any([signal, closing.signal]),
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`The webhook was answered with ${response.status}`);
    },
    close() {
      closing.abort();
    },
  };
}
