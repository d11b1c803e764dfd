import type { FastifyInstance } from 'fastify';

/** Tells an orchestrator whether to restart this server (live) and whether to send it requests (ready). */
export const addHealth = (server: FastifyInstance, isReady: () => boolean): void => {
  server.get('/health/live', async () => ({ status: 'live' }));
  server.get('/health/ready', async (_request, reply) =>
    isReady() ? { status: 'ready' } : reply.code(503).send({ status: 'draining' }),
  );
};
