import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampDate } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError } from '@connectrpc/connect';
import { isId } from '@mint/platform/ids/ids.ts';
import type { RecordApiKeyUsageRequest, RecordApiKeyUsageResponseSchema } from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { AuthContext } from '../context.ts';
import { type CountedUsage, recordApiKeyUsage as record } from '../domain/api-key-usage.ts';

const maxEntries = 1_000;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/** Counts what a reporter saw. Throws InvalidArgument for what is no batch of counts. */
export async function recordApiKeyUsage(
  { reporter, batch, usage }: RecordApiKeyUsageRequest,
  context: AuthContext,
): Promise<MessageInitShape<typeof RecordApiKeyUsageResponseSchema>> {
  if (!uuid.test(reporter) || batch < 1n || usage.length > maxEntries) {
    throw new ConnectError(`A reporter, a number and at most ${maxEntries} counts are needed`, Code.InvalidArgument);
  }
  const counted = usage.map(({ apiKeyId, day, requests, lastUsedAt }): CountedUsage => {
    const isDay = dayForm.test(day) && !Number.isNaN(Date.parse(day));
    if (!isId('key', apiKeyId) || !isDay || requests < 1n || lastUsedAt === undefined) {
      throw new ConnectError('A count needs a key, a day, a number and a moment', Code.InvalidArgument);
    }
    return { apiKeyId, day, requests, lastUsedAt: timestampDate(lastUsedAt) };
  });
  await record(context, { reporter, batch, usage: counted });
  return {};
}
