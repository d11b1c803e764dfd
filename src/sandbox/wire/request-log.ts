import type { FastifyRequest } from 'fastify';
import type { Backend } from './backend.js';
import { headerOf, orderIdOf, verbOf } from './read-request.js';
import type { MutableRecord, RequestRecord } from './request-record.js';
import type { Sockets } from './sockets.js';

/** The received requests, recorded on arrival and completed with their answer. */
export interface RequestLog {
  /** The record of this request, made at the first call. */
  recordOf(request: FastifyRequest): MutableRecord;
  all(): readonly RequestRecord[];
}

/** Returns the newest `remembered` requests; up to twice that number stay in memory. */
export function createRequestLog(
  backend: Backend,
  sockets: Sockets,
  now: () => number,
  remembered: number,
): RequestLog {
  const records: MutableRecord[] = [];
  const byRequest = new WeakMap<FastifyRequest, MutableRecord>();

  const write = (request: FastifyRequest): MutableRecord => {
    const named = orderIdOf(request);
    const record: MutableRecord = {
      provider: backend.provider,
      at: now(),
      method: request.method,
      path: request.raw.url ?? '',
      idempotencyKey: headerOf(request, 'x-idempotency-key') ?? null,
      verb: verbOf(backend, request),
      orderId: named === null ? null : backend.canonicalOrderId(named),
      status: null,
      effect: false,
      connection: sockets.numberOf(request.raw.socket),
    };
    if (records.length >= 2 * remembered) records.splice(0, records.length - remembered + 1);
    records.push(record);
    byRequest.set(request, record);
    return record;
  };

  return {
    recordOf: (request) => byRequest.get(request) ?? write(request),
    all: () => records.slice(-remembered).map((record) => ({ ...record })),
  };
}
