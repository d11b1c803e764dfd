import type { Result } from '../domain/operation/result.js';
import { outcomeUnknown } from '../domain/problem/outcome-unknown.js';
import { type Call, type CallDependencies, createCall } from './calls/call.js';
import type { ProviderClient } from './client.js';
import type { Adapter, Exchange, Reading } from './provider.js';
import { toUnansweredRead, toUnansweredResult } from './unanswered.js';

export interface ClientDependencies<WireReply = unknown> extends CallDependencies<WireReply> {
  readonly adapter: Adapter<WireReply>;
}

/** One account at its provider: its calls, and the adapter's pure translation of them. */
export const createClient = <WireReply>(dependencies: ClientDependencies<WireReply>): ProviderClient => {
  const { account, adapter, transport, clock } = dependencies;
  const call = createCall(dependencies);

  const read = (verb: Call['verb'], providerOrderId: string, caller?: AbortSignal) =>
    call({ verb, request: adapter.requestForOrder(providerOrderId), caller });

  const toReading = (providerOrderId: string, exchange: Exchange<WireReply>): Reading =>
    exchange.kind === 'replied'
      ? adapter.translateOrder(providerOrderId, exchange.reply)
      : { kind: 'problem', problem: toUnansweredRead(exchange, { account: account.name, providerOrderId }) };

  return {
    account,
    orderIdFault: (providerOrderId) => adapter.orderIdFault(providerOrderId),
    close: () => transport.close(),
    perform: async (intention, providerKey) => {
      const request = adapter.requestFor(intention, providerKey);
      const { exchange, ...times } = await call({ verb: intention.kind, request });
      const result =
        exchange.kind === 'replied'
          ? adapter.translate(intention, exchange.reply)
          : toUnansweredResult(exchange, { account: account.name, providerOrderId: intention.providerOrderId });
      return { ...times, result };
    },
    inquire: async (intention, known) => {
      const context = { ...known, readAt: clock.now() };
      const { exchange, ...times } = await read('INQUIRE', intention.providerOrderId);
      const reading = toReading(intention.providerOrderId, exchange);
      const result: Result =
        exchange.kind === 'replied'
          ? adapter.translateInquiry(intention, exchange.reply, context)
          : { kind: 'unknown', cause: 'NOTHING_LEARNT', problem: outcomeUnknown() };
      return { ...times, result, problem: reading.kind === 'problem' ? reading.problem : null };
    },
    readBaseline: async (providerOrderId) => {
      const { exchange } = await read('BASELINE', providerOrderId);
      return toReading(providerOrderId, exchange);
    },
    readOrder: async (providerOrderId, signal) => {
      const { exchange } = await read('READ', providerOrderId, signal);
      return toReading(providerOrderId, exchange);
    },
  };
};
