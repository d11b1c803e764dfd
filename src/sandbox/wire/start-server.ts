import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { deliver } from '../faults/deliver.js';
import type { InjectedFault, StandingFault } from '../faults/fault.js';
import { FAULT_HEADER, FAULT_NAMES, faultFromHeader } from '../faults/fault-from-header.js';
import { createFaultPlan, type PlannedFault } from '../faults/fault-plan.js';
import { createTimers } from '../timers.js';
import { jsonAnswer } from './answer.js';
import type { Backend, PerformOptions } from './backend.js';
import { createLine } from './line.js';
import { headerOf, readRequest } from './read-request.js';
import { createRequestLog } from './request-log.js';
import type { MutableRecord, RequestRecord } from './request-record.js';
import { trackSockets } from './sockets.js';

const HOST = '127.0.0.1';

const UNKNOWN_FAULT = jsonAnswer(400, { error: `${FAULT_HEADER} must be one of ${FAULT_NAMES.join(', ')}` });

export interface ServerOptions {
  readonly backend: Backend;
  readonly port: number;
  readonly now: () => number;
  readonly standingFaults: readonly StandingFault[];
  readonly rememberedRequests: number;
}

export interface RunningServer {
  readonly url: string;
  requests(): readonly RequestRecord[];
  inject(fault: InjectedFault): void;
  openConnections(): number;
  cutConnections(): void;
  close(): Promise<void>;
}

export async function startServer({
  backend,
  port,
  now,
  standingFaults,
  rememberedRequests,
}: ServerOptions): Promise<RunningServer> {
  const plan = createFaultPlan(standingFaults);
  const timers = createTimers();

  const faultFor = (request: FastifyRequest, record: MutableRecord): PlannedFault | 'unknown' | undefined => {
    const wanted = headerOf(request, FAULT_HEADER);
    if (wanted === undefined) return plan.next(record.verb, record.orderId);
    const fault = faultFromHeader(wanted);
    return fault === undefined ? 'unknown' : { fault, standing: false };
  };

  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    reply.hijack();
    const record = log.recordOf(request);
    const line = createLine(reply.raw, record);
    const wire = readRequest(backend, request);
    const perform = async (options?: PerformOptions) => {
      const performed = await backend.perform(wire, options);
      record.effect ||= performed.effect;
      return performed;
    };

    const planned = faultFor(request, record);
    if (planned === 'unknown') return line.send(UNKNOWN_FAULT);
    if (planned === undefined) return line.send((await perform()).answer);
    const { fault, standing: sparesAnswersWithoutEffect } = planned;
    await deliver(fault, { perform, line, backend, wait: timers.wait, sparesAnswersWithoutEffect });
  };

  /**
   * Answers every error of the simulator with the provider's own 500, because a hijacked reply that throws would hang.
   */
  const answerAlways = (request: FastifyRequest, reply: FastifyReply): Promise<void> =>
    answer(request, reply).catch(() => createLine(reply.raw, log.recordOf(request)).send(backend.internalError));

  const app = Fastify({
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: 2000 },
    frameworkErrors: (_error, request, reply) => void answerAlways(request, reply as FastifyReply),
  });
  const sockets = trackSockets(app.server);
  const log = createRequestLog(backend, sockets, now, rememberedRequests);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.addHook('onRequest', async (request) => void log.recordOf(request));
  app.setNotFoundHandler(answerAlways);
  for (const { method, path } of backend.routes) app.route({ method, url: path, handler: answerAlways });
  const url = await app.listen({ host: HOST, port });

  return {
    url,
    requests: log.all,
    inject: plan.inject,
    openConnections: sockets.count,
    cutConnections: sockets.cutAll,
    close: async () => {
      timers.stop();
      const closed = app.close();
      sockets.cutAll();
      await closed;
    },
  };
}
