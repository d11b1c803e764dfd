import type { Callers, Identification } from '../../callers/callers.js';
import type { RequestRefusal } from '../../graphql/errors/request-refusal.js';
import type { Asked } from './asked.js';

/** A moment in which an issuer of tokens may be back. */
const RETRY_SECONDS = 5;

const REFUSAL_BY_KIND: Readonly<Record<Exclude<Identification['kind'], 'caller'>, RequestRefusal>> = {
  unauthenticated: { code: 'UNAUTHENTICATED', headers: { 'www-authenticate': 'Bearer realm="guiche"' } },
  unavailable: { code: 'AUTHENTICATION_UNAVAILABLE', retryAfterSeconds: RETRY_SECONDS },
};

/** Finds who asks; the only guard that may have to wait, for a file of keys or an issuer. */
export const judgeCredential =
  (callers: Callers) =>
  async (asked: Pick<Asked, 'authorization' | 'caller'>): Promise<RequestRefusal | null> => {
    const identified = await callers.identify(asked.authorization);
    if (identified.kind !== 'caller') return REFUSAL_BY_KIND[identified.kind];
    asked.caller = identified.caller;
    return null;
  };
