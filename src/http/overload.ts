import type { FastifyInstance } from 'fastify';
import type { TrustedDocuments } from './documents/document-store.js';
import { refuse } from './errors.js';
import { mayMoveMoney } from './may-move-money.js';
import type { Pressure } from './pressure.js';

/** A moment that is over when a burst is. */
const RETRY_SECONDS = 1;

/**
 * Turns away what there is no room for, before anything else is done for it: a refusal that costs a tenth of an answer
 * leaves nothing for the answers when ten times too much is asked.
 */
export const addOverloadDoor = (server: FastifyInstance, pressure: Pressure, documents: TrustedDocuments): void => {
  server.addHook('onRequest', async ({ routeOptions, raw }, reply) => {
    if (routeOptions.url !== '/graphql') return;
    if (pressure.isTooHigh('any')) {
      // The body that came with the head is there a moment after it.
      await null;
      if (pressure.isTooHigh('money') || !mayMoveMoney(raw, documents)) {
        return refuse(reply.header('retry-after', RETRY_SECONDS), 'OVERLOADED');
      }
    }
    reply.raw.once('close', pressure.enter());
  });
};
