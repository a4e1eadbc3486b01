import { httpUrl, s3Config } from '@mint/platform/config/config.ts';
import { z } from 'zod';

const seconds = (fallback: number, { min, max }: { min: number; max: number }) =>
  z.coerce.number().int().min(min).max(max).default(fallback);

const webhookSecret = z.string().regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/);

/** The domain's own settings; the platform reads its own (database, Redis, Kafka, ports, identity). */
export const configSchema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    ...s3Config,
    /** Where documents are kept; made at the start when it isn't there. Holds nothing else. */
    DOCUMENTS_BUCKET: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
      .default('mint-kyc-docs'),
    /** Where people reach the web app: the origin whose pages may put documents and show them. */
    PUBLIC_URL: httpUrl.default('http://localhost:3000'),
    /** How long an upload may take from when it was asked for. */
    UPLOAD_TTL_SECONDS: seconds(900, { min: 1, max: 3_600 }),
    /** How long a link to a document works. */
    DOWNLOAD_TTL_SECONDS: seconds(120, { min: 1, max: 3_600 }),
    /** How often work that was left is looked for: reviews to hand over, objects to remove. */
    WORK_INTERVAL_MS: z.coerce.number().int().min(10).max(60_000).default(1_000),
    /** Who looks at a file before people do. `sandbox` does what the legal name says: never in production. */
    VERIFICATION_PROVIDER: z.enum(['none', 'sandbox']).default('none'),
    /** What the provider signs its webhooks with, as Standard Webhooks writes secrets. */
    VERIFICATION_WEBHOOK_SECRET: webhookSecret.optional(),
    /** Where the provider reaches `/webhooks/kyc`. */
    VERIFICATION_WEBHOOK_URL: httpUrl.optional(),
  })
  .superRefine((config, context) => {
    if (config.VERIFICATION_PROVIDER === 'none') return;
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (config.VERIFICATION_WEBHOOK_SECRET === undefined) fault('VERIFICATION_WEBHOOK_SECRET', 'needed by the provider');
    if (config.VERIFICATION_WEBHOOK_URL === undefined) fault('VERIFICATION_WEBHOOK_URL', 'needed by the provider');
    if (config.NODE_ENV === 'production') fault('VERIFICATION_PROVIDER', 'the sandbox verifies whoever asks for it');
  });

export type KycConfig = z.output<typeof configSchema>;
