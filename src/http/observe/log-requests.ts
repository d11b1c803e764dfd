import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { noFacts } from './request-facts.js';

/** Gives every answer a request id, and logs one line for each request, without its query string, body and headers. */
export const addRequestLog = (server: FastifyInstance): void => {
  server.decorateRequest('facts', null as unknown as FastifyRequest['facts']);
  server.addHook('onRequest', async (request, reply) => {
    request.facts = noFacts();
    void reply.header('x-request-id', request.id).header('cache-control', 'no-store');
  });
  server.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions, facts } = request;
    const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
    const { statusCode: status, elapsedTime } = reply;
    request.log.info(
      { method, route: routeOptions.url ?? 'none', status, ms: Math.round(elapsedTime), ...known },
      'answered',
    );
  });
};

/** The server makes the id itself: people search the log by it, so it must not come from a caller's header. */
export const newRequestId = (): string => randomUUID();
