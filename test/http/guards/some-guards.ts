import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { openCaller } from '../../../src/callers/open-caller.js';
import { noDocuments } from '../../../src/documents/document-store.js';
import { type AskedRequest, toAskedRequest } from '../../../src/http/guards/asked.js';
import { createGuards, type GuardSettings, type Guards } from '../../../src/http/guards/guards.js';
import type { Pressure } from '../../../src/http/guards/pressure.js';
import { schema } from '../../graphql/ask.js';

/** No load, and room for everything. */
export const NO_PRESSURE: Pressure = {
  enter: () => () => undefined,
  isTooHigh: () => false,
  inFlight: 0,
  eventLoopDelayMs: 0,
  close: () => undefined,
};

/** The list of production. By default it accepts every request within the limits. */
export const someGuards = (given: Partial<GuardSettings> = {}): Guards =>
  createGuards({
    pressure: NO_PRESSURE,
    callers: { identify: async () => ({ kind: 'caller', caller: openCaller }) },
    rateLimits: { address: 0, caller: 0, money: 0 },
    documents: noDocuments,
    documentMode: 'off',
    schema,
    exploring: false,
    ...given,
  });

/** A POST whose head has been read. */
export const aRequest = (...rawHeaders: readonly string[]): IncomingMessage => {
  const request = new IncomingMessage(new Socket());
  request.rawHeaders.push(...rawHeaders);
  return Object.assign(request, { method: 'POST', url: '/graphql' });
};

export const anAsked = (known: Partial<AskedRequest> = {}): AskedRequest => ({
  ...toAskedRequest(aRequest(), '127.0.0.1'),
  ...known,
});
