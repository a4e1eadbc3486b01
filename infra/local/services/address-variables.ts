import type { ServiceAddresses } from './service.ts';

/** Where the services answer, as the variables by which a process is told; the superuser's database under the name that tests use. */
export function addressVariables(services: ServiceAddresses): Record<string, string | undefined> {
  return {
    TEST_DATABASE_URL: services.databaseUrl,
    KAFKA_BROKERS: services.kafkaBrokers.join(','),
    REDIS_URL: services.redisUrl,
    S3_ENDPOINT: services.s3.endpoint,
    S3_ACCESS_KEY: services.s3.accessKey,
    S3_SECRET_KEY: services.s3.secretKey,
    SMTP_URL: services.smtpUrl,
    MAIL_WEB_URL: services.mailWebUrl,
  };
}
