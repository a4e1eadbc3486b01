import {
  createLocalJWKSet,
  errors,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  type JWTPayload,
  type JWTVerifyOptions,
  type JWTVerifyResult,
  jwtVerify,
  SignJWT,
} from 'jose';
import { LRUCache } from 'lru-cache';

/** One service's proof of who it is to another. */
export interface ServiceIdentity {
  readonly name: string;
  /** A token that tells `audience` who calls. Good for five minutes, cached. */
  tokenFor(audience: string): Promise<string>;
  /** Its own public keys, as those who check its attestations need them: the one it signs with, and those it has signed with before. */
  readonly publicKeys: readonly JWK[];
  /** The name of the service that signed a token for `audience`. Throws ServiceTokenError. */
  verify(token: string, audience: string): Promise<string>;
  /** Signs a statement that anybody with the public key can check, for as long as the key is known. It is no token. */
  attest(statement: JWTPayload): Promise<string>;
  /** What this service once attested. Throws ServiceTokenError when it did not. */
  readAttestation(jws: string): Promise<JWTPayload>;
}

export class ServiceTokenError extends Error {
  override readonly name = 'ServiceTokenError';
}

/** The HTTP header that carries a service's token to a subgraph's GraphQL door. */
export const SERVICE_TOKEN_HEADER = 'x-mint-service';

/** Of statements that stay true: never taken for a token. */
const ATTESTATION_TYPE = 'mint-attestation+jwt';

const LIFETIME_MS = 5 * 60_000;
/** A token is made anew this long before its end, so that none expires on its way. */
const RENEW_BEFORE_MS = 60_000;
const CLOCK_TOLERANCE_S = 5;
const TOKEN_MAX_LENGTH = 2_048;
const CACHED_TOKENS = 1_000;

/**
 * Opens a service's identity: an Ed25519 private key as a JWK, and the public keys it trusts, each with its service's name as `kid`.
 * A token is EdDSA, names its service as issuer and key, and one audience.
 */
export function createServiceIdentity({
  name,
  privateJwk,
  trust,
}: {
  readonly name: string;
  readonly privateJwk: JWK;
  readonly trust: JSONWebKeySet;
}): ServiceIdentity {
  const keyPromise = importJWK(privateJwk, 'EdDSA');
  // A bad key is reported by the first token asked for, not as an unhandled rejection before it.
  keyPromise.catch(() => {});
  const keySet = createLocalJWKSet(trust);
  const issued = new Map<string, { token: Promise<string>; renewAt: number }>();
  const verified = new LRUCache<string, { caller: string; audience: string; expiresAt: number }>({ max: CACHED_TOKENS });

  async function sign(audience: string, now: number): Promise<string> {
    const issuedAt = Math.floor(now / 1_000);
    return new SignJWT()
      .setProtectedHeader({ alg: 'EdDSA', kid: name, typ: 'mint-service+jwt' })
      .setIssuer(name)
      .setAudience(audience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + LIFETIME_MS / 1_000)
      .sign(await keyPromise);
  }

  /** A service whose key was changed has several under its name. */
  async function verifyAny(jwt: string, options: JWTVerifyOptions): Promise<JWTVerifyResult> {
    try {
      return await jwtVerify(jwt, keySet, options);
    } catch (error) {
      if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
      for await (const key of error) {
        const verified = await jwtVerify(jwt, key, options).catch((reason: unknown) => {
          if (reason instanceof errors.JWSSignatureVerificationFailed) return null;
          throw reason;
        });
        if (verified) return verified;
      }
      throw new errors.JWSSignatureVerificationFailed();
    }
  }

  return {
    name,
    publicKeys: trust.keys.filter(({ kid }) => kid === name),
    tokenFor(audience) {
      const now = Date.now();
      const known = issued.get(audience);
      if (known !== undefined && known.renewAt > now) return known.token;
      const token = sign(audience, now);
      issued.set(audience, { token, renewAt: now + LIFETIME_MS - RENEW_BEFORE_MS });
      token.catch(() => issued.delete(audience));
      return token;
    },
    async attest(statement) {
      return new SignJWT(statement)
        .setProtectedHeader({ alg: 'EdDSA', kid: name, typ: ATTESTATION_TYPE })
        .setIssuer(name)
        .sign(await keyPromise);
    },
    async readAttestation(jws) {
      try {
        const { payload, protectedHeader } = await verifyAny(jws, {
          algorithms: ['EdDSA'],
          typ: ATTESTATION_TYPE,
          issuer: name,
        });
        if (protectedHeader.kid !== name) throw new ServiceTokenError('The attestation is signed by another service');
        return payload;
      } catch (error) {
        if (error instanceof ServiceTokenError) throw error;
        throw new ServiceTokenError('The attestation is not valid', { cause: error });
      }
    },
    async verify(token, audience) {
      const known = verified.get(token);
      if (known !== undefined && known.expiresAt > Date.now() && known.audience === audience) return known.caller;
      if (token.length > TOKEN_MAX_LENGTH) throw new ServiceTokenError('The service token is too long');
      try {
        const { payload, protectedHeader } = await verifyAny(token, {
          algorithms: ['EdDSA'],
          typ: 'mint-service+jwt',
          audience,
          clockTolerance: CLOCK_TOLERANCE_S,
          maxTokenAge: LIFETIME_MS / 1_000 + CLOCK_TOLERANCE_S,
          requiredClaims: ['iss', 'exp', 'iat'],
        });
        // The key decides who it is: a service can't sign in another's name.
        if (protectedHeader.kid === undefined || payload.iss !== protectedHeader.kid) {
          throw new ServiceTokenError('The service token names another service than its key');
        }
        verified.set(token, { caller: payload.iss, audience, expiresAt: (payload.exp ?? 0) * 1_000 });
        return payload.iss;
      } catch (error) {
        if (error instanceof ServiceTokenError) throw error;
        throw new ServiceTokenError('The service token is not valid', { cause: error });
      }
    },
  };
}
