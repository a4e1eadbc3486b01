import type { MessageInitShape } from '@bufbuild/protobuf';
import type { RotateSigningKeyRequest, RotateSigningKeyResponseSchema } from '@mint/schema/proto/__generated__/auth_pb.ts';
import type { AuthContext } from '../context.ts';
import { rotateSigningKey as rotate } from '../domain/signing-keys.ts';

/** Rotates the signing key at an operator's word. */
export async function rotateSigningKey(
  _request: RotateSigningKeyRequest,
  { database, config, keyRing, log }: AuthContext,
): Promise<MessageInitShape<typeof RotateSigningKeyResponseSchema>> {
  const rotated = await rotate(database, config);
  await keyRing.reload();
  log.info(rotated, 'signing key rotated by an operator');
  return rotated;
}
