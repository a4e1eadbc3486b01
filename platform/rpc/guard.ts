import type { DescMethod } from '@bufbuild/protobuf';
import { Code, ConnectError, createContextKey, type HandlerContext, type Interceptor } from '@connectrpc/connect';
import type { ServiceIdentity } from '../auth/service-identity.ts';
import { maskError } from '../errors/errors.ts';
import type { Logger } from '../telemetry/logger.ts';

const callerKey = createContextKey('', { description: 'the calling service' });

/** The name of the service that calls, as its token proved. */
export function callerOf(context: Pick<HandlerContext, 'values'>): string {
  return context.values.get(callerKey);
}

/** What stands before each handler, whichever door a call comes through. */
export interface RpcGuard {
  /**
   * Lets a call pass only with a service token made for us by one of the method's allowed callers, and tells the handler who it is.
   * Throws Unauthenticated and PermissionDenied.
   */
  admit(authorization: string | null, method: DescMethod, values: HandlerContext['values']): Promise<void>;
  /** What the caller is told in place of what a handler threw: whether to try again, and nothing of a bug. */
  mask(error: unknown): ConnectError;
}

/** What a caller can do something about; all else is a bug. */
const CODES: Readonly<Record<string, Code>> = { SERVICE_UNAVAILABLE: Code.Unavailable, BAD_USER_INPUT: Code.InvalidArgument };

const BEARER = 'Bearer ';

/** The guard of a service's methods; `callers` names each method's allowed callers by the method's name in code. */
export function createGuard({
  identity,
  callers,
  log,
}: {
  readonly identity: ServiceIdentity;
  readonly callers: Readonly<Record<string, readonly string[]>>;
  readonly log: Logger;
}): RpcGuard {
  return {
    async admit(authorization, method, values) {
      if (authorization === null || !authorization.startsWith(BEARER))
        throw new ConnectError('A service token is needed', Code.Unauthenticated);
      let caller: string;
      try {
        caller = await identity.verify(authorization.slice(BEARER.length), identity.name);
      } catch {
        throw new ConnectError('The service token is not valid', Code.Unauthenticated);
      }
      if (!callers[method.localName]?.includes(caller)) {
        throw new ConnectError(`${caller} may not call ${method.name}`, Code.PermissionDenied);
      }
      values.set(callerKey, caller);
    },
    mask(error) {
      if (error instanceof ConnectError) return error;
      const { message, extensions } = maskError(error, { log });
      return new ConnectError(message, CODES[String(extensions.code)] ?? Code.Internal);
    },
  };
}

/** The guard at the network's door. */
export function guardInterceptor(guard: RpcGuard): Interceptor {
  return (next) => async (request) => {
    try {
      await guard.admit(request.header.get('authorization'), request.method, request.contextValues);
      return await next(request);
    } catch (error) {
      throw guard.mask(error);
    }
  };
}
