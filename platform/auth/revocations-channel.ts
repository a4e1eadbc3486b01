/** The Redis channel, after an installation's prefix, on which those who take tokens hear that something was ended before its time. */
export const REVOCATIONS_CHANNEL = 'auth:revocations';
