import { isInfrastructureFailure } from '@mint/platform/errors/infrastructure-failure.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { z } from 'zod';
import type { KycContext } from './context.ts';
import { receiveVerdict, type VerdictOutcome } from './domain/receive-verdict.ts';

const BODY_MAX_BYTES = 16_384;

const message = z.object({
  type: z.literal('verification.decided'),
  data: z.object({
    reference: z.uuid(),
    decision: z.enum(['APPROVED', 'REJECTED']),
    reason: z.string().trim().min(1).max(500),
  }),
});

const signedHeaders = z.object({
  'webhook-id': z.string().min(1).max(200),
  'webhook-timestamp': z.string().regex(/^\d{1,12}$/),
  'webhook-signature': z.string().min(1).max(2_000),
});

/**
 * What each outcome is answered with. A sender tries again what isn't answered with 2xx, so what another try can't change is 200: a
 * webhook that was taken before, and a word that came too late. A reference that was never given out is 404, so that somebody looks.
 */
const statuses: Record<VerdictOutcome, number> = { DECIDED: 200, DUPLICATE: 200, OUTDATED: 200, UNKNOWN: 404 };

/**
 * `POST /webhooks/kyc`: the verification provider's word on a submission, signed as Standard Webhooks says. 401 unless the signature is good
 * and its timestamp within five minutes, 400 for a message that can't be read, 413 for one too long, 503 while the database is away.
 * Without a provider there is no such route.
 */
export async function serveWebhooks(app: FastifyInstance, context: KycContext): Promise<void> {
  const { provider, config, database, log } = context;
  const secret = config.VERIFICATION_WEBHOOK_SECRET;
  if (provider === null || secret === undefined) return;
  const { name } = provider;
  const webhook = new Webhook(secret);

  async function take(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const answer = (status: number, text: string) => reply.code(status).send({ status: text });
    const headers = signedHeaders.safeParse(request.headers);
    if (!headers.success || !Buffer.isBuffer(request.body)) return answer(401, 'not signed');
    let payload: unknown;
    try {
      payload = webhook.verify(request.body, headers.data);
    } catch (error) {
      if (error instanceof SyntaxError) return answer(400, 'not JSON');
      if (error instanceof WebhookVerificationError) return answer(401, 'not signed');
      throw error;
    }
    const read = message.safeParse(payload);
    if (!read.success) return answer(400, 'not a message of this kind');
    const webhookId = headers.data['webhook-id'];
    const outcome = await receiveVerdict(database, { ...read.data.data, webhookId, provider: name });
    if (outcome !== 'DECIDED') log.info({ outcome, webhookId }, 'a webhook changed nothing');
    return answer(statuses[outcome], outcome.toLowerCase());
  }

  // Within this scope bodies stay as they came: the signature is over their bytes.
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_MAX_BYTES }, (_request, body, done) => done(null, body));
    scope.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
      const known = error.statusCode !== undefined && error.statusCode < 500;
      if (!known) log.error({ err: error }, 'a webhook could not be taken');
      const status = known ? error.statusCode : isInfrastructureFailure(error) ? 503 : 500;
      return reply.code(status ?? 500).send({ status: known ? error.message : 'try again' });
    });
    scope.post('/webhooks/kyc', { bodyLimit: BODY_MAX_BYTES }, take);
  });
}
