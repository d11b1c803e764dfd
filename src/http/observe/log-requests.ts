import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { noFacts } from './request-facts.js';

/** Every answer has a request id; every request is one line, without its query string, body or headers. */
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

/** Ours, never the caller's: a header is no place to trust for what our logs are searched by. */
export const newRequestId = (): string => randomUUID();
