import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** Every answer has a request id; every request is one line, without its query string, body or headers. */
export const addRequestLog = (server: FastifyInstance): void => {
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id).header('cache-control', 'no-store');
  });
  server.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const facts = {
      method,
      route: routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    request.log.info(facts, 'answered');
  });
};

/** Ours, never the caller's: a header is no place to trust for what our logs are searched by. */
export const newRequestId = (): string => randomUUID();
