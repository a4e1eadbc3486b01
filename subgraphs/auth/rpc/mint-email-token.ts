import type { MessageInitShape } from '@bufbuild/protobuf';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { Code, ConnectError } from '@connectrpc/connect';
import { isId } from '@mint/platform/ids/ids.ts';
import {
  EmailTokenPurpose,
  type MintEmailTokenRequest,
  type MintEmailTokenResponseSchema,
} from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { AuthContext } from '../context.ts';
import { type EmailPurpose, mintEmailToken as mint } from '../domain/email-tokens.ts';
import { findUser } from '../domain/users.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const purposes: ReadonlyMap<EmailTokenPurpose, EmailPurpose> = new Map([
  [EmailTokenPurpose.VERIFY_EMAIL, 'VERIFY_EMAIL'],
  [EmailTokenPurpose.RESET_PASSWORD, 'RESET_PASSWORD'],
]);

/** The token for an e-mail that is about to be written, or word that nobody wants it. Throws InvalidArgument for malformed ids. */
export async function mintEmailToken(
  request: MintEmailTokenRequest,
  context: AuthContext,
): Promise<MessageInitShape<typeof MintEmailTokenResponseSchema>> {
  const { userId, requestId } = request;
  const purpose = purposes.get(request.purpose);
  if (!isId('usr', userId) || !uuid.test(requestId) || !purpose) {
    throw new ConnectError('A user, a request and a purpose are needed', Code.InvalidArgument);
  }
  const user = await findUser(context.database, userId);
  const minted = user && (await mint(context, { userId, requestId, purpose }));
  if (!minted) return { stillWanted: false };
  return {
    stillWanted: true,
    token: minted.token,
    email: user.email,
    displayName: user.displayName,
    expiresAt: timestampFromDate(minted.expiresAt),
  };
}
