import type { FastifyReply } from 'fastify';

/** A signal that aborts when the client disconnects before its answer is written. */
export const signalOfClient = (reply: FastifyReply): AbortSignal => {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort(new Error('the client disconnected'));
  });
  return controller.signal;
};
