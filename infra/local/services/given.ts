import { describeCluster } from './kafka.ts';
import { greetSmtp } from './mail.ts';
import { selectVersion } from './postgres.ts';
import { pingRedis } from './redis.ts';
import { askS3 } from './s3.ts';
import { type Report, reasonOf, type ServiceAddresses, ServiceError, type ServiceName } from './service.ts';

/** Checks that the service answers and puts it among the addresses. Throws a ServiceError when it doesn't. */
export type Given = (services: ServiceAddresses, report: Report) => Promise<void>;

/** For each service that the environment names: a check that it answers, and its place among the services. */
export function givenBy(env: Record<string, string | undefined>): Partial<Record<ServiceName, Given>> {
  const checked =
    (variable: string, what: string, check: () => Promise<unknown>, use: (services: ServiceAddresses) => void) =>
    async (services: ServiceAddresses, report: Report): Promise<void> => {
      try {
        await check();
      } catch (error) {
        throw new ServiceError(
          `${variable} is set, but ${what} there does not answer (${reasonOf(error)}): start it, or unset ${variable} to have one started here.`,
        );
      }
      use(services);
      report(`${what} is the one that ${variable} names`);
    };
  const { DATABASE_URL, REDIS_URL, KAFKA_BROKERS, S3_ENDPOINT, S3_ACCESS_KEY, S3_SECRET_KEY, SMTP_URL } = env;
  const given: Partial<Record<ServiceName, Given>> = {};
  if (DATABASE_URL)
    given.postgres = checked(
      'DATABASE_URL',
      'PostgreSQL',
      () => selectVersion(DATABASE_URL),
      (services) => {
        services.databaseUrl = DATABASE_URL;
      },
    );
  if (REDIS_URL)
    given.redis = checked(
      'REDIS_URL',
      'Redis',
      () => pingRedis(REDIS_URL),
      (services) => {
        services.redisUrl = REDIS_URL;
      },
    );
  if (KAFKA_BROKERS) {
    const brokers = KAFKA_BROKERS.split(',')
      .map((broker) => broker.trim())
      .filter((broker) => broker !== '');
    given.kafka = checked(
      'KAFKA_BROKERS',
      'Kafka',
      () => describeCluster(brokers),
      (services) => {
        services.kafkaBrokers = brokers;
      },
    );
  }
  if (S3_ENDPOINT) {
    if (!S3_ACCESS_KEY || !S3_SECRET_KEY) throw new ServiceError('S3_ENDPOINT is set: set S3_ACCESS_KEY and S3_SECRET_KEY too.');
    given.s3 = checked(
      'S3_ENDPOINT',
      'S3',
      () => askS3(S3_ENDPOINT),
      (services) => {
        services.s3 = { endpoint: S3_ENDPOINT, accessKey: S3_ACCESS_KEY, secretKey: S3_SECRET_KEY };
      },
    );
  }
  if (SMTP_URL)
    given.mail = checked(
      'SMTP_URL',
      'Mail',
      () => greetSmtp(SMTP_URL),
      (services) => {
        services.smtpUrl = SMTP_URL;
        services.mailWebUrl = env.MAIL_WEB_URL;
      },
    );
  return given;
}
