import type { Callers, Identification } from '../../callers/callers.js';
import type { RequestRefusal } from '../../graphql/errors/request-refusal.js';
import type { AskedRequest } from './asked.js';

/** A time after which an issuer may be available again. */
const RETRY_SECONDS = 5;

const REFUSAL_BY_KIND: Readonly<Record<Exclude<Identification['kind'], 'caller'>, RequestRefusal>> = {
  unauthenticated: { code: 'UNAUTHENTICATED', headers: { 'www-authenticate': 'Bearer realm="guiche"' } },
  unavailable: { code: 'AUTHENTICATION_UNAVAILABLE', retryAfterSeconds: RETRY_SECONDS },
};

/** Identifies the caller. It may wait for the file of API keys or for an issuer. */
export const judgeCredential =
  (callers: Callers) =>
  async (asked: Pick<AskedRequest, 'authorization' | 'caller'>): Promise<RequestRefusal | null> => {
    const identified = await callers.identify(asked.authorization);
    if (identified.kind !== 'caller') return REFUSAL_BY_KIND[identified.kind];
    asked.caller = identified.caller;
    return null;
  };
